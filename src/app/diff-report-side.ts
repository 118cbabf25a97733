import { duplicateReason } from '../domain/choices.ts'
import { comparedFields, factLetters, isNamed, readFacts } from '../domain/compared-facts.ts'
import { type FieldId, fieldSpec, isFieldId } from '../domain/field.ts'
import type { DiffUnit } from '../domain/ledger-diff.ts'
import { normalizeName } from '../domain/organization-name.ts'
import type { AuditFacts, CellFacts, OrganizationFacts, Shown } from '../domain/report.ts'
import type { Value } from '../domain/value.ts'
import { sheetKey } from '../engine/counted-sheet.ts'
import type { DiffFact, DiffSideUnits, SideUnit } from './diff-side.ts'
import { loadFacts } from './load-unsealed.ts'
import type { Files } from './ports.ts'
import { planIn } from './stored-figures.ts'

/** One side from a stored report. Faults: those of `loadFacts`, and `combine-no-units` if it does not say what its units are. */
export async function reportSide(file: string, files: Files): Promise<DiffSideUnits> {
  const report = await loadFacts(file, files)
  planIn(report)
  const { organizations, ledgerIssues } = report.facts
  const columns = columnsBySheet(report.facts)
  const quoted = quotedCells(report.facts)
  const firsts = new Map(
    ledgerIssues.flatMap((issue) => {
      const first = issue.code === 'duplicate-organization' && issue.row !== null ? firstOf(issue.args) : null
      return first === null ? [] : [[placeKey({ ...issue, row: issue.row ?? 0 }), first] as const]
    }),
  )
  const isDuplicate = ({ outReason }: OrganizationFacts) => outReason === duplicateReason.id
  return {
    source: { from: 'report', files: [file] },
    units: organizations
      .filter((unit) => !isDuplicate(unit))
      .map((unit) => {
        const fields = columns.get(sheetKey(unit.at)) ?? new Set<string>()
        return { ...unitOf(unit), factOf: factsOf(unit, fields, quoted.get(placeKey(unit.at)) ?? []) }
      }),
    duplicates: organizations
      .filter(isDuplicate)
      .map((unit) => ({ unit: unitOf(unit), first: firsts.get(placeKey(unit.at)) ?? null })),
  }
}

function unitOf({ key, name, creditCode, township, at }: OrganizationFacts): DiffUnit {
  return { key, name, creditCode, township, at }
}

function placeKey({ file, sheet, row }: DiffUnit['at']): string {
  return JSON.stringify([file, sheet, row])
}

function firstOf({ firstFile, firstSheet, firstCell }: Readonly<Record<string, unknown>>): DiffUnit['at'] | null {
  const row = Number(/\d+$/.exec(String(firstCell))?.[0])
  return row > 0 ? { file: String(firstFile), sheet: String(firstSheet), row } : null
}

function columnsBySheet({ inputs }: AuditFacts): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    inputs.map((input) => [sheetKey(input), new Set(input.columns.flatMap(({ field }) => field ?? []))] as const),
  )
}

/** The cells that findings quote, by row. */
function quotedCells({ findings }: AuditFacts): ReadonlyMap<string, readonly CellFacts[]> {
  const found = new Map<string, CellFacts[]>()
  for (const { at, cells } of findings) {
    const own = found.get(placeKey(at))
    if (own === undefined) found.set(placeKey(at), [...cells])
    else own.push(...cells)
  }
  return found
}

function factsOf(
  unit: OrganizationFacts,
  columns: ReadonlySet<string>,
  cells: readonly CellFacts[],
): SideUnit['factOf'] {
  const letters = new Map(readFacts(unit.judged?.facts ?? '').map((fact, at) => [comparedFields[at] ?? 'name', fact]))
  return (field) => {
    if (field === 'name') return textFact(field, unit.name, normalizeName(unit.name))
    if (field === 'creditCode')
      return columns.has(field) ? textFact(field, unit.creditCode, unit.creditCode) : undefined
    const fact = letters.get(field)
    const own = columns.has(field) || (fact !== undefined && fieldSpec(field).clear === 'work')
    return fact === undefined && !isSaid(field, columns) ? undefined : storedFact(field, { unit, fact, own, cells })
  }
}

/** Fields that follow from others, and the columns that they follow from. Without letters a masked name cannot be told from a blank one. */
function isSaid(field: FieldId, columns: ReadonlySet<string>): boolean {
  if (isNamed(field)) return false
  if (field === 'township' || field === 'sector' || field === 'kind' || columns.has(field)) return true
  return field === 'partyOrgEstablished' && [...columns].some((each) => isFieldId(each) && sayingOrganization.has(each))
}

const sayingOrganization: ReadonlySet<FieldId> = new Set([
  'partyOrgForm',
  'partyOrgLevel',
  'partyOrgName',
  'notEstablishedReason',
])

function textFact(field: FieldId, text: string | null, plain: string | null): DiffFact {
  const state = plain === null ? 'unknown' : 'known'
  const known = plain ?? undefined
  return {
    shown: () => ({ field, state, value: text, cell: null, text: null, why: null }),
    own: true,
    value: { type: 'text', text: known },
    plain: known,
    letters: () => (known === undefined ? undefined : factLetters(known)),
  }
}

interface Stored {
  readonly unit: OrganizationFacts
  readonly fact: string | undefined
  readonly own: boolean
  readonly cells: readonly CellFacts[]
}

function storedFact(field: FieldId, { unit, fact, own, cells }: Stored): DiffFact {
  const quoted = cells.find((cell) => cell.field === field && cell.cell !== null)
  const kept = quoted?.value ?? keptValue(field, unit)
  const state = fact === undefined ? 'unknown' : kept === null ? 'not-kept' : 'known'
  const { cell = null, text = null, why = null } = quoted ?? {}
  return {
    shown: () => ({ field, state, value: kept, cell, text, why }),
    own,
    value: spanOf(kept),
    plain: undefined,
    letters: () => fact,
  }
}

/** What the report keeps of every organization. */
function keptValue(field: FieldId, unit: OrganizationFacts): Shown {
  switch (field) {
    case 'township':
    case 'sector':
    case 'kind':
    case 'employees':
    case 'members':
    case 'floatingMembers':
    case 'partyOrgName':
      return unit[field]
    case 'partyOrgForm':
      return unit.form
    default:
      return null
  }
}

function spanOf(kept: Shown): Value | null {
  if (typeof kept === 'number') return { type: 'span', low: kept, high: kept }
  if (typeof kept !== 'object' || kept === null) return null
  return { type: 'span', low: kept.low, high: kept.high ?? Number.POSITIVE_INFINITY }
}
