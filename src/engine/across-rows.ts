import { cellName } from '../domain/cell.ts'
import { type DistinctTexts, distinctTexts } from '../domain/distinct-texts.ts'
import { type FieldId, fieldIndex } from '../domain/field.ts'
import { flatText } from '../domain/flat-text.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import { nameKey, normalizeName } from '../domain/organization-name.ts'
import type { OrgRecord } from '../domain/record.ts'
import { TRUE } from '../domain/truth.ts'
import { onlyOption } from '../domain/value.ts'
import type { PackAcrossRows, ResolvedPack } from '../pack/schema.ts'
import type { CompiledPack } from './compiled-pack.ts'
import { keptText, textOf } from './known-text.ts'
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
  const counted = distinctTexts()
  return {
    add({ acrossRows }, record) {
      for (const { check, where } of acrossRows) {
        const key = where.test(record.values, record.values) === TRUE ? groupKey(check, record) : null
        if (key === null) continue
        const group = groups.get(key) ?? groupOf(check, record, groups.size)
        groups.set(key, group)
        addTo(group, record, counted)
      }
    },
    issues: () => [...groups.values()].flatMap((group) => groupIssue(group, resolved) ?? []),
  }
}

/** What is kept of the rows of a group: none of the rows, because most units are in one. */
interface Group {
  readonly check: PackAcrossRows
  readonly first: Pick<OrgRecord, 'file' | 'sheet' | 'row'> & { readonly cell: string | null; readonly text: string }
  readonly counted: Counted
  /** Cells of the first rows, and one more if there are more. */
  readonly cells: string[]
}

function groupOf(check: PackAcrossRows, first: OrgRecord, number: number): Group {
  const field = check.by[0] as FieldId
  const { file, sheet, row } = first
  const text = keptText(first, field) ?? ''
  const counted = { number, only: flatText(countedAs(check, first)), size: 1 }
  return { check, first: { file, sheet, row, cell: cellOf(first, field), text }, counted, cells: [] }
}

/** What is counted of a group, each once; most groups have one of it, which is not put among those of all groups. */
interface Counted {
  /** Of the group, among all groups. */
  readonly number: number
  readonly only: string
  size: number
}

function count(counted: Counted, one: string, all: DistinctTexts): void {
  const { number, only } = counted
  if (one !== only && all.add(`${number} ${one}`)) counted.size += 1
}

function addTo({ check, first, counted, cells }: Group, record: OrgRecord, all: DistinctTexts): void {
  count(counted, countedAs(check, record), all)
  if (cells.length > shown) return
  const cell = cellOf(record, check.by[0] as FieldId) ?? String(record.row)
  cells.push(record.sheet === first.sheet ? cell : `${record.sheet}!${cell}`)
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

function groupIssue({ check, first, counted, cells }: Group, resolved: ResolvedPack): LedgerIssue | undefined {
  const { size } = counted
  const { limit } = check
  const bound = 'most' in limit ? limitOf(limit.most, resolved) : limitOf(limit.fewest, resolved)
  if (bound === undefined || !('most' in limit ? size > bound : size < bound)) return undefined
  const { file, sheet, row, cell, text } = first
  const named = cells.length > shown ? [...cells.slice(0, shown), '…'] : cells
  return {
    code: 'pack-check-across',
    severity: check.severity,
    ...{ file, sheet, row, field: check.by[0] as FieldId, cell, text },
    args: { check: check.id, ...check.message, value: text, count: size, cells: named.join(', ') },
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

function cellOf({ values, row }: OrgRecord, field: FieldId): string | null {
  const cell = values[fieldIndex(field)]?.cells[0]
  return cell === undefined ? null : cellName(cell.row ?? row, cell.column)
}
