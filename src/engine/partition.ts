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
  readonly indent: number
  /** Undefined for the row that takes the rest. */
  readonly test: Test | undefined
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
  const scope = { ...scopeOf(resolved, present), definitions: rules.definitions }
  return {
    rows: rules.rows.map((row) => ({
      indent: row.indent,
      test: 'when' in row ? compileCondition(row.when, scope).test : undefined,
    })),
    columns: rules.columns.map(({ when }) => compileCondition(when, scope).test),
  }
}

/** Positions of the rows a unit stands in; the rest row takes it if it is in the whole and in no row beside the rest row. */
function rowsOf(rows: readonly CompiledRow[], values: Values): readonly number[] {
  const held = rows.map(({ test }) => test?.(values, values) === TRUE)
  const whole = held[0] === true
  return rows.flatMap(({ indent, test }, position) => {
    const beside = rows.some((row, other) => other > 0 && row.indent === indent && held[other])
    return (test ? held[position] : whole && !beside) ? [position] : []
  })
}

function addRow(counts: number[] | undefined, columns: readonly boolean[]): void {
  columns.forEach((holds, column) => {
    if (counts && holds) counts[column] = (counts[column] ?? 0) + 1
  })
}
