import type { FieldId } from '../domain/field.ts'
import type { PartitionFacts } from '../domain/report.ts'
import { TRUE } from '../domain/truth.ts'
import type { PartitionRules } from '../pack/partition-schema.ts'
import type { ResolvedPack } from '../pack/schema.ts'
import type { AuditedRecord } from './audited-record.ts'
import type { Test, Values } from './compiled-node.ts'
import { compileCondition } from './condition.ts'
import { scopeOf } from './scope.ts'

/** Sorts the units of the base as the national return does. */
export interface PartitionAudit {
  add(audited: AuditedRecord): void
  facts(): PartitionFacts
}

interface CompiledRow {
  /** Undefined for the row that takes the rest. */
  readonly test: Test | undefined
  /** Position of the row that this one is a part of, and of the other parts of that row. */
  readonly parent: number
  readonly beside: readonly number[]
}

interface CompiledPartition {
  readonly rows: readonly CompiledRow[]
  readonly columns: readonly Test[]
}

/**
 * Counts the units of the base by the rows and columns that certainly hold for them. Conditions see the assumptions and
 * parameters of the pack, but the definitions of the partition.
 */
export function createPartition(rules: PartitionRules, resolved: ResolvedPack): PartitionAudit {
  const counts = rules.rows.map(() => rules.columns.map(() => 0))
  const compiled = new Map<ReadonlySet<FieldId>, CompiledPartition>()
  return {
    add({ compiled: { present }, record, assessment }) {
      if (assessment.base !== TRUE) return
      const partition = compiled.get(present) ?? compilePartition(rules, resolved, present)
      compiled.set(present, partition)
      const columns = partition.columns.map((test) => test(record.values, record.values) === TRUE)
      for (const row of rowsOf(partition.rows, record.values)) addRow(counts[row], columns)
    },
    facts: () => ({
      rows: rules.rows.map(({ id, title, indent }) => ({ id, title, indent })),
      columns: rules.columns.map(({ id, title }) => ({ id, title })),
      counts: counts.map((row) => [...row]),
    }),
  }
}

function compilePartition(
  rules: PartitionRules,
  resolved: ResolvedPack,
  present: ReadonlySet<FieldId>,
): CompiledPartition {
  const indents = rules.rows.map(({ indent }) => indent)
  const scope = { ...scopeOf(resolved, present), definitions: rules.definitions }
  return {
    rows: rules.rows.map((row, position) => ({
      ...placeOf(indents, position),
      test: 'when' in row ? compileCondition(row.when, scope).test : undefined,
    })),
    columns: rules.columns.map(({ when }) => compileCondition(when, scope).test),
  }
}

/** Positions of the rows a unit stands in; a rest row takes it if it is in the row above it and in no row beside. */
function rowsOf(rows: readonly CompiledRow[], values: Values): readonly number[] {
  const held = rows.map(({ test }) => test?.(values, values) === TRUE)
  return rows.flatMap(({ test, parent, beside }, position) => {
    const isRest = held[parent] === true && !beside.some((other) => held[other])
    return (test ? held[position] : isRest) ? [position] : []
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

function addRow(counts: number[] | undefined, columns: readonly boolean[]): void {
  columns.forEach((holds, column) => {
    if (counts && holds) counts[column] = (counts[column] ?? 0) + 1
  })
}
