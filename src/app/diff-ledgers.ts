import type {
  DiffChange,
  DiffSource,
  DiffUnit,
  LedgerDiff,
  LoneUnit,
  NotCompared,
  PairedUnit,
} from '../domain/ledger-diff.ts'
import { withoutPersonalNumbers } from '../engine/personal-numbers.ts'
import { redactCell } from '../engine/redaction.ts'
import type { RegisterWords } from '../register/words.ts'
import type { ReadingRequest } from './audit-request.ts'
import { type Compared, compareUnits } from './diff-changes.ts'
import { ledgerSide } from './diff-ledger-side.ts'
import { diffPairs } from './diff-pairs.ts'
import { reportSide } from './diff-report-side.ts'
import type { DiffSideUnits, SideUnit } from './diff-side.ts'
import { loadRegisterWords } from './load-register-words.ts'
import type { Ports } from './ports.ts'

/** One side of a comparison: ledgers, or one stored report. */
export type DiffInput = { readonly report: string } | { readonly ledgers: ReadingRequest }

export interface DiffRequest {
  readonly old: DiffInput
  readonly new: DiffInput
  readonly asOf: string
  readonly redact: boolean
}

/** Compares two ledgers, or reports, unit by unit; nothing is judged. Faults: those of reading either side. */
export async function diffLedgers(request: DiffRequest, ports: Ports): Promise<LedgerDiff> {
  const words = await loadRegisterWords(ports.files)
  const old = await readSide(request.old, ports)
  const now = await readSide(request.new, ports)
  return diffSides({ old, new: now }, words, request)
}

function readSide(input: DiffInput, ports: Ports): Promise<DiffSideUnits> {
  return 'report' in input ? reportSide(input.report, ports.files) : ledgerSide(input.ledgers, ports)
}

/** The comparison of two sides that have been read. Numbers of persons are masked, with `redact` their names, too. */
export function diffSides(
  sides: { readonly old: DiffSideUnits; readonly new: DiffSideUnits },
  words: RegisterWords,
  { asOf, redact }: Pick<DiffRequest, 'asOf' | 'redact'>,
): LedgerDiff {
  const pairs = diffPairs(sides.old.units, sides.new.units, words)
  const sure = pairs.sure.map((pair) => ({ ...pair, compared: compareUnits(pair.old, pair.new) }))
  const likely = pairs.likely.map((pair) => ({ ...pair, compared: compareUnits(pair.old, pair.new) }))
  const changed = sure.filter(({ compared }) => compared.changes.length > 0).map((pair) => pairedUnit(pair, redact))
  const has = (field: string) =>
    changed.filter(({ changes }) => changes.some((change) => change.field === field && change.kind === 'changed'))
      .length
  return withoutPersonalNumbers({
    asOf,
    old: sourceOf(sides.old),
    new: sourceOf(sides.new),
    counts: {
      same: sure.length - changed.length,
      changed: changed.length,
      likely: likely.length,
      appeared: pairs.new.length,
      vanished: pairs.old.length,
      renamed: has('name'),
      moved: has('township'),
    },
    changed,
    likely: likely.map((pair) => pairedUnit(pair, redact)),
    appeared: pairs.new.map(loneUnit),
    vanished: pairs.old.map(loneUnit),
    duplicates: (['old', 'new'] as const).flatMap((side) => sides[side].duplicates.map((each) => ({ side, ...each }))),
    notCompared: notCompared([...sure, ...likely].map(({ compared }) => compared)),
  })
}

function sourceOf({ source, units, duplicates }: DiffSideUnits): DiffSource {
  return { ...source, organizations: units.length, duplicates: duplicates.length }
}

type Pair = Pick<PairedUnit, 'by'> & { readonly old: SideUnit; readonly new: SideUnit; readonly compared: Compared }

function pairedUnit({ old, new: now, by, compared }: Pair, redact: boolean): PairedUnit {
  const { changes } = compared
  return { old: plainUnit(old), new: plainUnit(now), by, changes: redact ? changes.map(redactChange) : changes }
}

function loneUnit({ unit, mayBe }: { readonly unit: SideUnit; readonly mayBe: LoneUnit['mayBe'] }): LoneUnit {
  return { unit: plainUnit(unit), mayBe: mayBe.map((each) => ({ unit: plainUnit(each.unit), by: each.by })) }
}

function plainUnit({ key, name, creditCode, township, at }: DiffUnit): DiffUnit {
  return { key, name, creditCode, township, at }
}

/** Texts of personal fields, and what could not be read, masked. */
function redactChange(change: DiffChange): DiffChange {
  const redacted = (value: DiffChange['old']): DiffChange['old'] => {
    const { text, value: shown } = redactCell({ ...value, tests: [] })
    return { ...value, text, value: shown }
  }
  return { ...change, old: redacted(change.old), new: redacted(change.new) }
}

/** How many organizations each field was not compared for, by the side that has no column, in the order of the fields. */
function notCompared(compared: readonly Compared[]): readonly NotCompared[] {
  const found = new Map<string, NotCompared>()
  for (const { field, side } of compared.flatMap(({ without }) => without)) {
    const key = `${field} ${side}`
    found.set(key, { field, side, organizations: (found.get(key)?.organizations ?? 0) + 1 })
  }
  return [...found.values()]
}
