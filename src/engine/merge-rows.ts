import { Fault } from '../domain/fault.ts'
import type { EvidenceCell } from '../domain/register-event.ts'
import type { RoundUnit, RoundVerdict } from '../domain/round.ts'
import { compareText } from '../domain/text.ts'

/** What one row says of its organization, judged as if it were the only one. */
export interface RoundRow extends RoundUnit {
  /** True if it cannot be told whether the organization is in the base. */
  readonly baseOpen: boolean
  /** True if the register may know it. */
  readonly watched: boolean
}

/**
 * The rows of one organization as one unit, the same in whatever order they come: named as the row that is first by township,
 * name and code. A gap of the row that was read first is the gap that the report lists; where they contradict each other otherwise,
 * nothing is known, so that nothing is closed. A sheet that lacks the columns contradicts nobody.
 */
export function mergeRows(rows: readonly RoundRow[]): RoundUnit {
  const [first, ...others] = rows.toSorted(compareRows).filter((row, at, all) => {
    const before = all[at - 1]
    return before === undefined || compareRows(before, row) !== 0
  })
  if (first === undefined) throw new Fault('internal', { problem: 'an organization without a row' })
  const { baseOpen: _open, watched: _watched, ...unit } = first
  if (others.length === 0) return unit
  const sorted = [first, ...others]
  const creditCode = sorted.find((row) => row.creditCode !== null)?.creditCode ?? null
  const verdicts = first.verdicts.map((_, position) => mergedVerdict(rows, position))
  return {
    ...unit,
    key: creditCode ?? unit.key,
    creditCode,
    ...mergedOut(sorted),
    verdicts,
    cells: mergedCells(sorted, verdicts),
  }
}

function mergedVerdict(rows: readonly RoundRow[], position: number): RoundVerdict {
  const said = new Set(rows.map(({ verdicts }) => verdicts[position] ?? 'not-evaluated'))
  if (rows[0]?.verdicts[position] === 'gap') return 'gap'
  const silent = said.size > 1 && !said.has('excluded') && !rows.some(({ baseOpen }) => baseOpen)
  if (silent) said.delete('not-evaluated')
  const [only = 'unknown', ...rest] = said
  return rest.length === 0 ? only : 'unknown'
}

/** Left out only if every row is, and for a reason only if that is one. */
function mergedOut(rows: readonly RoundRow[]): Pick<RoundUnit, 'outReason' | 'outCells'> {
  if (!rows.every(({ outReason }) => outReason !== null)) return { outReason: null, outCells: [] }
  const [reason = null, ...others] = new Set(rows.map(({ outReason }) => outReason))
  if (others.length === 0) return { outReason: reason, outCells: rows[0]?.outCells ?? [] }
  return { outReason: null, outCells: rows.flatMap(({ outCells }) => outCells) }
}

/** The cells of the first row that says what all say; of a contradiction those of all rows. */
function mergedCells(rows: readonly RoundRow[], verdicts: readonly RoundVerdict[]): RoundUnit['cells'] {
  const watched = rows.some((row) => row.watched)
  const merged = new Map<number, readonly EvidenceCell[]>()
  for (const [position, verdict] of verdicts.entries()) {
    const agreeing = rows.filter((row) => row.verdicts[position] === verdict)
    const isDisputed = verdict === 'unknown' && agreeing.length < rows.length
    const cells = isDisputed
      ? rows.flatMap((row) => (row.outReason === null ? (row.cells.get(position) ?? []) : row.outCells))
      : agreeing.map((row) => row.cells.get(position)).find((each) => each !== undefined)
    if (cells !== undefined && (watched || !isDisputed)) merged.set(position, cells)
  }
  return merged
}

/** By township, name and code; then by everything else that is no place, so that rows that are left equal say the same. */
function compareRows(left: RoundRow, right: RoundRow): number {
  return (
    compareStated(left.township, right.township) ||
    compareText(left.name, right.name) ||
    compareStated(left.creditCode, right.creditCode) ||
    compareStated(left.kind, right.kind) ||
    compareText(contentOf(left), contentOf(right))
  )
}

/** What is not stated comes last. */
function compareStated(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return compareText(left, right)
}

function contentOf({ outReason, outCells, verdicts, cells, baseOpen }: RoundRow): string {
  const said = (list: readonly EvidenceCell[]) => list.map(({ field, text }) => [field, text])
  return JSON.stringify([
    baseOpen,
    outReason,
    verdicts,
    said(outCells),
    [...cells].map(([at, list]) => [at, said(list)]),
  ])
}
