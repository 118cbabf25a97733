import { nameKey } from '../domain/organization-name.ts'
import type { EvidenceCell } from '../domain/register-event.ts'
import type { FindingFacts, OrganizationFacts } from '../domain/report.ts'
import type { RoundUnit, RoundVerdict } from '../domain/round.ts'
import { FALSE, UNKNOWN } from '../domain/truth.ts'
import type { AuditedRecord } from './audited-record.ts'
import { baseGrounds, decidingCells } from './findings.ts'
import { mergeRows, type RoundRow } from './merge-rows.ts'
import { withoutPersonalNumbers } from './personal-numbers.ts'
import { redactEvidence } from './redaction.ts'
import { type KnownRow, sameOrganization } from './same-organization.ts'

/** What an audit has already found out about a unit: nothing is masked for persons' names. */
export interface Found {
  readonly organization: OrganizationFacts
  readonly findings: readonly FindingFacts[]
}

/** Takes down, row by row, what the register needs of an audit. */
export interface RoundRecorder {
  add(audited: AuditedRecord, found: Found): void
}

type Identity = Pick<RoundUnit, 'key' | 'name' | 'creditCode' | 'township'>

type RoundIdentity = Identity & Pick<RoundUnit, 'kind' | 'at'>

/** Collects the units of a round, which do not depend on the order of rows. */
export interface RoundUnits extends RoundRecorder {
  units(): readonly RoundUnit[]
}

/**
 * A recorder without a unit. The rows of one organization become one unit, with what they contradict each other in unknown.
 * The cells of gaps are always kept, those of other verdicts only for units that the register watches. Numbers of persons are
 * masked; names of persons only with `redact`: a register is for those who know them.
 */
export function createRoundUnits(watches: (unit: Identity) => boolean, redact = false): RoundUnits {
  const rows: KnownRow<RoundRow>[] = []
  const shared = new Map<string, readonly RoundVerdict[]>()
  return {
    add(audited, found) {
      const unit = identityOf(found.organization)
      const verdicts = sharedBy(shared, verdictsOf(audited))
      const watched = watches(unit)
      const cells = cellsBy(audited, { verdicts, findings: found.findings, watched, redact })
      const baseOpen = audited.assessment.base === UNKNOWN
      const row = { ...unit, ...outOf(audited, redact), verdicts, cells, watched, baseOpen }
      const { creditCode, township, name } = audited.record
      rows.push({ row, known: { creditCode, township, name } })
    },
    units: () =>
      sameOrganization(rows).map((same) => {
        const unit = mergeRows(same)
        return same.length === 1 ? unit : { ...unit, verdicts: sharedBy(shared, unit.verdicts) }
      }),
  }
}

/** Keys are those of the row itself: it may repeat an organization that another one has a code for. */
function identityOf({ name, creditCode, township, kind, sector, at }: OrganizationFacts): RoundIdentity {
  const key = creditCode ?? nameKey({ township, name })
  return withoutPersonalNumbers({ key, name, creditCode, township, kind: kind ?? sector, at })
}

/** A unit that is certainly out of the base is out for every target, also where the sheet lacks a column of one. */
function verdictsOf({ assessment }: AuditedRecord): readonly RoundVerdict[] {
  const { base, verdicts } = assessment
  return base === FALSE ? verdicts.map(() => 'excluded') : verdicts
}

/** Most units have the verdicts of some other one: each list is there once. */
function sharedBy(
  known: Map<string, readonly RoundVerdict[]>,
  verdicts: readonly RoundVerdict[],
): readonly RoundVerdict[] {
  const key = verdicts.join(' ')
  const same = known.get(key) ?? verdicts
  known.set(key, same)
  return same
}

function outOf(audited: AuditedRecord, redact: boolean): Pick<RoundUnit, 'outReason' | 'outCells'> {
  const { base, outReason } = audited.assessment
  if (base !== FALSE) return { outReason: null, outCells: [] }
  return { outReason, outCells: evidence(baseGrounds(audited), redact) }
}

interface Judged {
  readonly verdicts: readonly RoundVerdict[]
  readonly findings: readonly FindingFacts[]
  readonly watched: boolean
  readonly redact: boolean
}

const none: RoundUnit['cells'] = new Map()

function cellsBy(audited: AuditedRecord, judged: Judged): RoundUnit['cells'] {
  const { verdicts, watched } = judged
  if (!watched && !verdicts.includes('gap')) return none
  const cells = new Map<number, readonly EvidenceCell[]>()
  for (const [position, verdict] of verdicts.entries()) {
    if (verdict !== 'gap' && !watched) continue
    const found = cellsOf(audited, position, judged)
    if (found !== undefined) cells.set(position, evidence(found, judged.redact))
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
  if (verdict === 'met' || verdict === 'notApplicable') return decidingCells(target, record.values)
  return findings.find((each) => each.target === target.target.id)?.cells ?? []
}

function evidence(cells: FindingFacts['cells'], redact: boolean): readonly EvidenceCell[] {
  const plain = cells.map(({ field, cell, text }): EvidenceCell => ({ field, cell, text }))
  return withoutPersonalNumbers(redact ? plain.map(redactEvidence) : plain)
}
