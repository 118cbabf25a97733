import { cellAddress } from '../domain/cell.ts'
import { recordFacts } from '../domain/compared-facts.ts'
import { fieldIndex } from '../domain/field.ts'
import type { OrgRecord } from '../domain/record.ts'
import type { JudgedFacts, OrganizationFacts } from '../domain/report.ts'
import { FALSE, TRUE } from '../domain/truth.ts'
import type { SumRow } from '../rates/sum-row.ts'
import type { Assessment } from './assess.ts'
import type { AuditedRecord } from './audited-record.ts'
import { identityCells } from './identity-cells.ts'
import { keptText } from './known-text.ts'
import { listingsOf } from './plan-listing.ts'
import { stepsOf } from './steps.ts'
import { sumRowOf } from './sum-rows.ts'
import { setLetter, targetLetter } from './unit-letters.ts'

type Sums = NonNullable<JudgedFacts['sums']>
type Groups = NonNullable<JudgedFacts['groups']>

/** What one unit adds to every total, as plain data, its keys in the order of the schema. `place` is its place in the national return. */
export function judgedFacts(audited: AuditedRecord, place: string): JudgedFacts {
  const { record, assessment } = audited
  const { counts, targets } = lettersOf(assessment)
  const judged: JudgedFacts = { known: knownBy(record), facts: recordFacts(record), counts, targets, place }
  const sums = sumsOf(audited)
  if (sums.length > 0) judged.sums = sums
  const groups = groupsOf(audited)
  if (groups !== null) judged.groups = groups
  const { plans, listed } = listingsOf(audited)
  if (plans !== undefined) judged.plans = plans
  if (listed !== undefined) judged.listed = listed
  const steps = stepsOf(audited)
  if (steps !== undefined) judged.steps = steps
  return judged
}

/** The letters of an assessment; those of units that are judged alike are made once. */
function lettersOf(assessment: Assessment): Letters {
  const known = letters.get(assessment)
  if (known !== undefined) return known
  const { indicators, verdicts, outcomes } = assessment
  const made = {
    counts: indicators.map(setLetter).join(''),
    targets: verdicts.map((verdict, at) => targetLetter(verdict, outcomes[at] ?? 0)).join(''),
  }
  letters.set(assessment, made)
  return made
}

type Letters = Pick<JudgedFacts, 'counts' | 'targets'>

const letters = new WeakMap<Assessment, Letters>()

function sumsOf(audited: AuditedRecord): Sums {
  const { indicators } = audited.compiled
  if (indicators.every(({ question }) => question !== null)) return none
  const sums: Sums = []
  for (const [position, { question }] of indicators.entries()) {
    const row = question === null ? sumRowOf(audited, position) : null
    if (row !== null) sums.push(addendOf(position, row))
  }
  return sums
}

const none: Sums = []

/** Null for a unit of no group. */
function groupsOf(audited: AuditedRecord): Groups | null {
  const groups = audited.compiled.groups.map((_, position) => membershipOf(audited, position))
  return groups.some((group) => group !== null) ? groups : null
}

const [codeAt, nameAt] = [fieldIndex('creditCode'), fieldIndex('name')]

/** The cell of the code, if the unit has one, else that of the name; then the cells of its identity if they are others. */
function knownBy(record: OrgRecord): string {
  const code = record.creditCode === null ? undefined : record.values[codeAt]?.cells[0]
  const cell = code ?? record.values[nameAt]?.cells[0]
  const own = cell === undefined ? '' : cellAddress(cell, record.row)
  if (code !== undefined && record.values[codeAt]?.cells.length === 1 && code.text.trim() !== '') return own
  const others = identityCells(record)
  return others.length === 1 && others[0] === own ? own : [own, ...others].join(' ')
}

/** The cells by which a unit repeats another, from what `knownBy` made of them. */
export function identityCellsOf({ judged }: Pick<OrganizationFacts, 'judged'>): string[] {
  const [own = '', ...others] = (judged?.known ?? '').split(' ')
  if (others.length > 0) return others
  return own === '' ? [] : [own]
}

function addendOf(position: number, { numerator, denominator, counts }: SumRow): Sums[number] {
  const [high, whole] = [numerator.high, denominator.high].map((end) => (end === Infinity ? null : end))
  return [position, numerator.low, high ?? null, denominator.low, whole ?? null, counts === 'yes' ? 1 : 0]
}

function membershipOf({ compiled, record, assessment }: AuditedRecord, position: number): Groups[number] {
  const group = compiled.groups[position]
  const holds = Math.min(group?.where.test(record.values, record.values) ?? FALSE, assessment.base)
  if (group === undefined || holds === FALSE) return null
  return { certain: holds === TRUE, texts: group.by.map((field) => keptText(record, field)) }
}
