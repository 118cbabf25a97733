import { cellName } from '../domain/cell.ts'
import { type FieldId, fieldIndex } from '../domain/field.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import { nameKey, normalizeName } from '../domain/organization-name.ts'
import type { OrgRecord } from '../domain/record.ts'
import { TRUE } from '../domain/truth.ts'
import { onlyOption } from '../domain/value.ts'
import type { PackAcrossRows, ResolvedPack } from '../pack/schema.ts'
import type { CompiledPack } from './compiled-pack.ts'
import { textOf } from './known-text.ts'
import { parameterOf, scopeOf } from './scope.ts'

/** Checks across the rows of one file, so that they say the same of a ledger alone, with others, and of reports that are combined. */
export interface AcrossRows {
  add(compiled: CompiledPack, record: OrgRecord): void
  /** One issue for every group of rows that is too large or too small, at its first row. */
  issues(): readonly LedgerIssue[]
}

/** 跨行核对 of a pack, with no row yet. Rows of one organization are counted once, whatever other files say of it. */
export function createAcrossRows(resolved: ResolvedPack): AcrossRows {
  const groups = new Map<string, Group>()
  return {
    add({ acrossRows }, record) {
      for (const { check, where } of acrossRows) {
        const key = where.test(record.values, record.values) === TRUE ? groupKey(check, record) : null
        if (key === null) continue
        const group = groups.get(key)
        if (group === undefined) groups.set(key, { check, rows: [record] })
        else group.rows.push(record)
      }
    },
    issues: () => [...groups.values()].flatMap((group) => groupIssue(group, resolved) ?? []),
  }
}

interface Group {
  readonly check: PackAcrossRows
  readonly rows: OrgRecord[]
}

/** File, check and the known values that rows share; null if one of them is not known. */
function groupKey({ id, by }: PackAcrossRows, record: OrgRecord): string | null {
  let key = `${record.file}\u0000${id}`
  for (const field of by) {
    const text = textOf(record, field)
    if (text === null) return null
    key += `\u0000${normalizeName(text)}`
  }
  return key
}

function groupIssue({ check, rows }: Group, resolved: ResolvedPack): LedgerIssue | undefined {
  const count = new Set(rows.map((row) => countedAs(check, row))).size
  const { limit } = check
  const bound = 'most' in limit ? limitOf(limit.most, resolved) : limitOf(limit.fewest, resolved)
  const [first] = rows
  if (bound === undefined || first === undefined || !('most' in limit ? count > bound : count < bound)) return undefined
  const field = check.by[0] as FieldId
  const value = textOf(first, field) ?? ''
  const { file, sheet, row } = first
  return {
    code: 'pack-check-across',
    severity: check.severity,
    ...{ file, sheet, row, field },
    cell: cellOf(first, field),
    text: value,
    args: { check: check.id, ...check.message, value, count, cells: cellsOf(rows, field, sheet) },
  }
}

/** A unit; for organizations those that one joint organization covers together, a joint one without a name with the others of the group. */
function countedAs({ counts }: PackAcrossRows, record: OrgRecord): string {
  const unit = record.creditCode ?? nameKey(record)
  if (counts === 'units') return `unit ${unit}`
  const name = textOf(record, 'partyOrgName')
  if (name !== null) return `organization ${normalizeName(name)}`
  const form = onlyOption(record.values[fieldIndex('partyOrgForm')]?.value)
  return form === 'independent' ? `unit ${unit}` : 'shared'
}

function limitOf(limit: number | { readonly param: string }, resolved: ResolvedPack): number | undefined {
  if (typeof limit === 'number') return limit
  const value = parameterOf(scopeOf(resolved, new Set()), limit.param)
  return typeof value === 'number' ? value : undefined
}

/** Cells that are named at most. */
const shown = 10

/** The cells of the rows, those of other sheets with their sheet. */
function cellsOf(rows: readonly OrgRecord[], field: FieldId, sheet: string): string {
  const cells = rows.slice(0, shown).map((row) => {
    const cell = cellOf(row, field) ?? String(row.row)
    return row.sheet === sheet ? cell : `${row.sheet}!${cell}`
  })
  return [...cells, ...(rows.length > shown ? ['…'] : [])].join(', ')
}

function cellOf({ values }: OrgRecord, field: FieldId): string | null {
  const cell = values[fieldIndex(field)]?.cells[0]
  return cell === undefined ? null : cellName(cell.row, cell.column)
}
