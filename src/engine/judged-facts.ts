import { cellAddress } from '../domain/cell.ts'
import { comparedFacts, factsText } from '../domain/compared-facts.ts'
import { fieldOf, type OrgRecord } from '../domain/record.ts'
import type { JudgedFacts, OrganizationFacts } from '../domain/report.ts'
import { FALSE, TRUE } from '../domain/truth.ts'
import type { SumRow } from '../rates/sum-row.ts'
import type { AuditedRecord } from './audited-record.ts'
import { identityCells } from './identity-cells.ts'
import { textOf } from './known-text.ts'
import { listingsOf } from './plan-listing.ts'
import { stepsOf } from './steps.ts'
import { sumRowOf } from './sum-rows.ts'
import { setLetter, targetLetter } from './unit-letters.ts'

type Sums = NonNullable<JudgedFacts['sums']>
type Groups = NonNullable<JudgedFacts['groups']>

/** What one unit adds to every total, as plain data. `place` is its place in the national return. */
export function judgedFacts(audited: AuditedRecord, place: string): JudgedFacts {
  const { compiled, record, assessment } = audited
  const sums = compiled.indicators.flatMap((_, position): Sums => {
    const row = sumRowOf(audited, position)
    return row === null ? [] : [addendOf(position, row)]
  })
  const groups = compiled.groups.map((_, position) => membershipOf(audited, position))
  return {
    ...identityFacts(record),
    counts: assessment.indicators.map(setLetter).join(''),
    targets: assessment.verdicts.map((verdict, at) => targetLetter(verdict, assessment.outcomes[at] ?? 0)).join(''),
    place,
    ...(sums.length > 0 ? { sums } : {}),
    ...(groups.some((group) => group !== null) ? { groups } : {}),
    ...listingsOf(audited),
    ...stepsOf(audited),
  }
}

function identityFacts(record: OrgRecord): Pick<JudgedFacts, 'known' | 'facts'> {
  return { known: knownBy(record), facts: factsText(comparedFacts(record.values)) }
}

/** The cell of the code, if the unit has one, else that of the name; then the cells of its identity if they are others. */
function knownBy(record: OrgRecord): string {
  const [code, name] = (['creditCode', 'name'] as const).map((field) => fieldOf(record, field)?.cells[0])
  const cell = record.creditCode !== null && code !== undefined ? code : name
  const own = cell === undefined ? '' : cellAddress(cell)
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
  return { certain: holds === TRUE, texts: group.by.map((field) => textOf(record, field)) }
}
