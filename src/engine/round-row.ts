import { nameKey } from '../domain/organization-name.ts'
import type { EvidenceCell } from '../domain/register-event.ts'
import type { FindingFacts, OrganizationFacts } from '../domain/report.ts'
import type { RoundUnit, RoundVerdict } from '../domain/round.ts'
import { FALSE, UNKNOWN } from '../domain/truth.ts'
import type { AuditedRecord } from './audited-record.ts'
import { baseGrounds, decidingCells } from './findings.ts'
import type { RoundRow } from './merge-rows.ts'
import { redactEvidence } from './redaction.ts'
import type { KnownRow } from './same-organization.ts'

/** What an audit has already found out about a unit: nothing is masked for persons' names. */
interface Found {
  readonly organization: OrganizationFacts
  readonly findings: readonly FindingFacts[]
}

/** What a register knows a unit by. */
type Identity = Pick<RoundUnit, 'key' | 'name' | 'creditCode' | 'township'>

/** Whether the register may know a unit. */
export type Watches = (unit: Identity) => boolean

interface RoundOptions {
  readonly watches: Watches
  readonly redact: boolean
  /** Masks the numbers of persons. */
  readonly mask: <Facts>(facts: Facts) => Facts
}

type RoundIdentity = Identity & Pick<RoundUnit, 'kind' | 'at'>

/**
 * What the register needs of one row, judged as if no other were of its organization; plain data. The cells of gaps are always
 * kept, those of other verdicts only for units that the register watches. Numbers of persons are masked; names of persons only
 * with `redact`: a register is for those who know them.
 */
export function roundRowOf(audited: AuditedRecord, found: Found, options: RoundOptions): KnownRow<RoundRow> {
  const unit = options.mask(identityOf(found.organization))
  const verdicts = verdictsOf(audited)
  const watched = options.watches(unit)
  const cells = cellsBy(audited, { verdicts, findings: found.findings, watched, options })
  const { outReason, outCells } = outOf(audited, options)
  const row: RoundRow = {
    key: unit.key,
    name: unit.name,
    creditCode: unit.creditCode,
    township: unit.township,
    kind: unit.kind,
    at: unit.at,
    outReason,
    outCells,
    verdicts,
    cells,
    watched,
    baseOpen: audited.assessment.base === UNKNOWN,
  }
  const { creditCode, township, name } = audited.record
  return { row, known: { creditCode, township, name } }
}

/** Keys are those of the row itself: it may repeat an organization that another one has a code for. */
function identityOf({ name, creditCode, township, kind, sector, at }: OrganizationFacts): RoundIdentity {
  const key = creditCode ?? nameKey({ township, name })
  return { key, name, creditCode, township, kind: kind ?? sector, at }
}

/** A unit that is certainly out of the base is out for every target, also where the sheet lacks a column of one. */
function verdictsOf({ assessment }: AuditedRecord): readonly RoundVerdict[] {
  const { base, verdicts } = assessment
  return base === FALSE ? verdicts.map(() => 'excluded') : verdicts
}

function outOf(audited: AuditedRecord, options: RoundOptions): Pick<RoundUnit, 'outReason' | 'outCells'> {
  const { base, outReason } = audited.assessment
  if (base !== FALSE) return { outReason: null, outCells: [] }
  return { outReason, outCells: evidence(baseGrounds(audited), options) }
}

interface Judged {
  readonly verdicts: readonly RoundVerdict[]
  readonly findings: readonly FindingFacts[]
  readonly watched: boolean
  readonly options: RoundOptions
}

const none: RoundUnit['cells'] = new Map()

function cellsBy(audited: AuditedRecord, judged: Judged): RoundUnit['cells'] {
  const { verdicts, watched } = judged
  if (!watched && !verdicts.includes('gap')) return none
  const cells = new Map<number, readonly EvidenceCell[]>()
  for (const [position, verdict] of verdicts.entries()) {
    if (verdict !== 'gap' && !watched) continue
    const found = cellsOf(audited, position, judged)
    if (found !== undefined) cells.set(position, evidence(found, judged.options))
  }
  return cells
}

/** What a verdict rests on, or what leaves it open; undefined if the target says nothing. */
function cellsOf(
  { compiled, record }: AuditedRecord,
  position: number,
  { verdicts, findings }: Judged,
): FindingFacts['cells'] | undefined {
  const [target, verdict] = [compiled.targets[position], verdicts[position]]
  if (target === undefined || verdict === undefined || verdict === 'excluded' || verdict === 'not-evaluated')
    return undefined
  if (verdict === 'met' || verdict === 'notApplicable') return decidingCells(target, record)
  return findings.find((each) => each.target === target.target.id)?.cells ?? []
}

function evidence(cells: FindingFacts['cells'], { redact, mask }: RoundOptions): readonly EvidenceCell[] {
  const plain = cells.map(({ field, cell, text }): EvidenceCell => ({ field, cell, text }))
  return mask(redact ? plain.map(redactEvidence) : plain)
}
