import type { Rate, Tally } from '../domain/rate.ts'
import type { JudgedFacts, ReportPlan } from '../domain/report.ts'
import { outcomeSetCount } from '../domain/verdict.ts'
import { rateOf } from '../rates/bounds.ts'
import { type CountedRow, sumRate } from '../rates/sum-rate.ts'
import type { SumRow } from '../rates/sum-row.ts'
import { createLetterCounts, type LetterCounts } from './letter-counts.ts'
import { setCodes, targetCodes } from './unit-letters.ts'

/** The figures of one indicator for one group of units. */
export interface Figure {
  readonly rate: Rate
  readonly unit: 'count' | 'sum'
  readonly tally: Tally
}

/** All indicators and targets of a pack, added up for one group of units. */
export interface Series {
  add(judged: JudgedFacts): void
  indicator(position: number): Figure
  target(position: number): Figure
  isEvaluated(position: number): boolean
  state(): SeriesState
  /** Adds what another series of the same plan had. */
  absorb(state: SeriesState): void
}

/** What a series has added up, as plain data. */
export interface SeriesState {
  readonly counts: readonly number[]
  readonly verdicts: readonly number[]
  /** By indicator: what was added to a sum, with how often. */
  readonly sums: readonly (readonly (readonly [Addend, number])[])[]
}

/** A series that starts at nothing. */
export function createSeries({ indicators, targets }: ReportPlan): Series {
  const sums = indicators.map(({ adds }) => (adds === 'units' ? null : createSum(adds)))
  const counts = createLetterCounts(indicators.length)
  const verdicts = createLetterCounts(targets.length)
  return {
    add(judged) {
      counts.add(judged.counts)
      verdicts.add(judged.targets)
      for (const [position = 0, ...row] of judged.sums ?? []) sums[position ?? 0]?.add(row)
    },
    indicator: (position) => sums[position]?.figure() ?? counted(countedSets(counts, position)),
    target: (position) => attained(verdicts, position),
    state: () => ({
      counts: counts.state(),
      verdicts: verdicts.state(),
      sums: sums.map((sum) => sum?.state() ?? []),
    }),
    absorb(state) {
      counts.absorb(state.counts)
      verdicts.absorb(state.verdicts)
      for (const [position, rows] of state.sums.entries())
        for (const [addend, count] of rows) sums[position]?.add(addend, count)
    },
    isEvaluated: (position) => targetCodes.some(({ code }) => verdicts.count(position, code) > 0),
  }
}

function countedSets(counts: LetterCounts, position: number): Tally {
  return setCodes.map(([code]) => counts.count(position, code))
}

function counted(tally: Tally): Figure {
  return { rate: rateOf(tally), unit: 'count', tally }
}

/** The attainment of one target. Its unknowns are its unknown verdicts, also those that can no longer move its rate. */
function attained(verdicts: LetterCounts, position: number): Figure {
  const tally = new Array<number>(outcomeSetCount).fill(0)
  let unknown = 0
  for (const { code, set, verdict } of targetCodes) {
    const count = verdicts.count(position, code)
    tally[set] = (tally[set] ?? 0) + count
    if (verdict === 'unknown') unknown += count
  }
  const { rate, ...others } = counted(tally)
  return { ...others, rate: { ...rate, unknown } }
}

type Addend = readonly (number | null)[]

/** Rows that are alike are kept once, so that memory does not grow with the ledger. */
function createSum(share: SumRow['share']) {
  const rows = new Map<string, CountedRow & { readonly addend: Addend }>()
  return {
    add(addend: Addend, times = 1) {
      const key = addend.join(' ')
      const known = rows.get(key)
      rows.set(key, { addend, row: known?.row ?? sumRow(addend, share), count: (known?.count ?? 0) + times })
    },
    state: () => [...rows.values()].map(({ addend, count }) => [addend, count] as const),
    figure: (): Figure => ({ rate: sumRate([...rows.values()]), unit: 'sum', tally: [] }),
  }
}

function sumRow([low, high, from, to, certain]: Addend, share: SumRow['share']): SumRow {
  return {
    numerator: { low: low ?? 0, high: high ?? Infinity },
    denominator: { low: from ?? 0, high: to ?? Infinity },
    share,
    counts: certain === 1 ? 'yes' : 'maybe',
  }
}
