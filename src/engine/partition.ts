import type { FieldId } from '../domain/field.ts'
import type { SlottedValues } from '../domain/record.ts'
import type { JudgedFacts, PartitionFacts, ReportPlan } from '../domain/report.ts'
import { TRUE, type Truth } from '../domain/truth.ts'
import type { PartitionRules } from '../pack/partition-schema.ts'
import type { ResolvedPack } from '../pack/schema.ts'
import type { AuditedRecord } from './audited-record.ts'
import type { CompiledNode } from './compiled-node.ts'
import { compileCondition } from './condition.ts'
import { perDecision } from './decisions.ts'
import { scopeOf } from './scope.ts'

/** Adds up the places of units in the national return. */
export interface PartitionAudit {
  add(judged: JudgedFacts): void
  facts(): PartitionFacts
  /** How many units have each place. */
  state(): (readonly [place: string, count: number])[]
  /** Adds what another audit by the same plan had. */
  absorb(state: readonly (readonly [place: string, count: number])[]): void
}

/** Counts that start at nothing. There are few different places, so that these are counted first, and rows and columns last. */
export function createPartition({ partition: { rows, columns } }: ReportPlan): PartitionAudit {
  const places = new Map<string, number>()
  const put = (place: string, count: number) => places.set(place, (places.get(place) ?? 0) + count)
  return {
    add({ place }) {
      put(place, 1)
    },
    state: () => [...places],
    absorb(state) {
      for (const [place, count] of state) put(place, count)
    },
    facts() {
      const counts = rows.map(() => columns.map(() => 0))
      for (const [place, count] of places) addPlace(counts, place, count)
      return { rows, columns, counts }
    },
  }
}

function addPlace(counts: readonly number[][], place: string, count: number): void {
  const [inRows = '', inColumns = ''] = place.split('/')
  for (const row of inRows) {
    const cells = counts[positionOf(row)] ?? []
    for (const column of [...inColumns].map(positionOf)) cells[column] = (cells[column] ?? 0) + count
  }
}

const digits = 36

function positionOf(letter: string): number {
  return Number.parseInt(letter, digits)
}

interface CompiledRow {
  /** Undefined for the row that takes the rest. */
  readonly node: CompiledNode | undefined
  /** Position of the row that this one is a part of, and of the other parts of that row. */
  readonly parent: number
  readonly beside: readonly number[]
}

/** The rows and the columns of a unit of the base, as letters. */
interface CompiledPartition {
  readonly rows: (row: SlottedValues) => string
  readonly columns: (row: SlottedValues) => string
}

/** The place of a unit in the national return: its rows, a slash, its columns, one digit to base 36 each; empty outside the base. */
export type Placement = (audited: AuditedRecord) => string

/**
 * Sorts units by the rows and columns that certainly hold for them. Conditions see the assumptions and parameters of the pack,
 * but the definitions of the partition.
 */
export function createPlacement(rules: PartitionRules, resolved: ResolvedPack): Placement {
  const compiled = new Map<ReadonlySet<FieldId>, CompiledPartition>()
  return ({ compiled: { present }, record, assessment }) => {
    if (assessment.base !== TRUE) return ''
    const partition = compiled.get(present) ?? compilePartition(rules, resolved, present)
    compiled.set(present, partition)
    return `${partition.rows(record)}/${partition.columns(record)}`
  }
}

function textOf(positions: readonly number[]): string {
  return positions.map((position) => position.toString(digits)).join('')
}

function compilePartition(
  rules: PartitionRules,
  resolved: ResolvedPack,
  present: ReadonlySet<FieldId>,
): CompiledPartition {
  const indents = rules.rows.map(({ indent }) => indent)
  const scope = { ...scopeOf(resolved, present), definitions: rules.definitions }
  const rows = rules.rows.map((row, position) => ({
    ...placeOf(indents, position),
    node: 'when' in row ? compileCondition(row.when, scope) : undefined,
  }))
  const columns = rules.columns.map(({ when }) => compileCondition(when, scope))
  const { comparisons } = scope
  const asked = rows.flatMap(({ node }) => (node === undefined ? [] : [node]))
  return {
    rows: perDecision({ comparisons, nodes: asked, make: (truths) => textOf(rowsOf(rows, truths)) }),
    columns: perDecision({ comparisons, nodes: columns, make: (truths) => textOf(columnsOf(truths)) }),
  }
}

function columnsOf(truths: readonly Truth[]): readonly number[] {
  return truths.flatMap((truth, position) => (truth === TRUE ? [position] : []))
}

/** Positions of the rows a unit stands in, by the truths of their conditions; a rest row takes it if it is in the row above it and in no row beside. */
function rowsOf(rows: readonly CompiledRow[], truths: readonly Truth[]): readonly number[] {
  const left = [...truths]
  const held = rows.map(({ node }) => node !== undefined && left.shift() === TRUE)
  return rows.flatMap(({ node, parent, beside }, position) => {
    const isRest = held[parent] === true && !beside.some((other) => held[other])
    return (node ? held[position] : isRest) ? [position] : []
  })
}

/** Where a row hangs: below the nearest row before it with a smaller indent, beside the others below that one. */
function placeOf(indents: readonly number[], position: number): Pick<CompiledRow, 'parent' | 'beside'> {
  const indent = indents[position] ?? 0
  const parent = Math.max(
    0,
    indents.slice(0, position).findLastIndex((other) => other < indent),
  )
  const end = indents.findIndex((other, at) => at > position && other < indent)
  const last = end === -1 ? indents.length : end
  const beside = indents.flatMap((other, at) => {
    const isBeside = other === indent && at !== position && at > parent && at < last
    return isBeside ? [at] : []
  })
  return { parent, beside }
}
