import { duplicateReason } from '../domain/choices.ts'
import type { EvidenceCell } from '../domain/register-event.ts'
import type { FindingFacts, OrganizationFacts } from '../domain/report.ts'
import type { RoundUnit, RoundVerdict } from '../domain/round.ts'
import { FALSE } from '../domain/truth.ts'
import type { AuditedRecord } from './audited-record.ts'
import { baseGrounds, decidingCells } from './findings.ts'
import { withoutPersonalNumbers } from './personal-numbers.ts'

/** What an audit has already found out about a unit: nothing is masked for persons' names. */
export interface Found {
  readonly organization: OrganizationFacts
  readonly findings: readonly FindingFacts[]
}

/** Takes down, unit by unit, what the register needs of an audit. */
export interface RoundRecorder {
  add(audited: AuditedRecord, found: Found): void
}

type Identity = Pick<RoundUnit, 'key' | 'name' | 'creditCode' | 'township'>

/** Collects the units of a round, in the order in which they come. */
export interface RoundUnits extends RoundRecorder {
  units(): readonly RoundUnit[]
}

/**
 * A recorder without a unit. The cells of gaps are always kept, those of what is met or does not apply only for units that the
 * register watches. Numbers of persons are masked, names of persons are not: a register is for those who know them.
 */
export function createRoundUnits(watches: (unit: Identity) => boolean): RoundUnits {
  const units: RoundUnit[] = []
  const shared = new Map<string, readonly RoundVerdict[]>()
  return {
    add(audited, found) {
      const unit = identityOf(found.organization)
      const verdicts = sharedBy(shared, verdictsOf(audited))
      const cells = cellsBy(audited, { verdicts, findings: found.findings, watched: watches(unit) })
      units.push({ ...unit, ...outOf(audited), verdicts, cells })
    },
    units: () => units,
  }
}

function identityOf({ key, name, creditCode, township, kind, sector, at }: OrganizationFacts) {
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

function outOf(audited: AuditedRecord): Pick<RoundUnit, 'outReason' | 'outCells'> {
  const { base, outReason } = audited.assessment
  if (base !== FALSE || outReason === duplicateReason.id) return { outReason: null, outCells: [] }
  return { outReason, outCells: evidence(baseGrounds(audited)) }
}

interface Judged {
  readonly verdicts: readonly RoundVerdict[]
  readonly findings: readonly FindingFacts[]
  readonly watched: boolean
}

const none: RoundUnit['cells'] = new Map()

function cellsBy({ compiled, record }: AuditedRecord, { verdicts, findings, watched }: Judged): RoundUnit['cells'] {
  const gaps = findings.filter(({ verdict }) => verdict === 'gap')
  if (gaps.length === 0 && !watched) return none
  const cells = new Map<number, readonly EvidenceCell[]>()
  for (const [position, verdict] of verdicts.entries()) {
    const target = compiled.targets[position]
    if (target === undefined) continue
    if (verdict === 'gap') {
      const gap = gaps.find((each) => each.target === target.target.id)
      cells.set(position, evidence(gap?.cells ?? []))
    } else if (watched && (verdict === 'met' || verdict === 'notApplicable'))
      cells.set(position, evidence(decidingCells(target, record.values)))
  }
  return cells
}

function evidence(cells: FindingFacts['cells']): readonly EvidenceCell[] {
  return withoutPersonalNumbers(cells.map(({ field, cell, text }) => ({ field, cell, text })))
}
