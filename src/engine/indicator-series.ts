import type { Rate, Tally } from '../domain/rate.ts'
import type { RulePack } from '../pack/schema.ts'
import { rateOf } from '../rates/bounds.ts'
import { type CountedRow, sumRate } from '../rates/sum-rate.ts'
import { createTally, type TallyCounter } from '../rates/tally.ts'
import type { Assessment } from './assess.ts'
import type { AuditedRecord } from './audited-record.ts'
import { sumRowOf } from './sum-rows.ts'

/** The figures of one indicator for one group of units. */
export interface Figure {
  readonly rate: Rate
  readonly unit: 'count' | 'sum'
  readonly tally: Tally
}

/** All indicators and targets of a pack, added up for one group of units. */
export interface Series {
  add(audited: AuditedRecord): void
  indicator(position: number): Figure
  target(position: number): Figure
  isEvaluated(position: number): boolean
}

/** A series that starts at nothing. */
export function createSeries({ indicators, targets }: RulePack): Series {
  const sums = indicators.map(({ of, over }) => ('sum' in of || 'sum' in over ? createSum() : null))
  const counts = indicators.map(() => createTally())
  const attained = targets.map(() => createAttainment())
  return {
    add(audited) {
      indicators.forEach((_, position) => {
        const sum = sums[position]
        if (sum) sum.add(audited, position)
        else counts[position]?.add(audited.assessment.indicators[position] ?? 0)
      })
      attained.forEach((target, position) => {
        target.add(audited.assessment, position)
      })
    },
    indicator: (position) => sums[position]?.figure() ?? counted(counts[position]),
    target: (position) => attained[position]?.figure() ?? counted(undefined),
    isEvaluated: (position) => attained[position]?.isEvaluated() ?? false,
  }
}

/** The attainment of one target. Its unknowns are its unknown verdicts, also those that can no longer move its rate. */
function createAttainment() {
  const outcomes = createTally()
  const seen = { units: 0, unknown: 0 }
  return {
    add({ verdicts, outcomes: sets }: Assessment, position: number) {
      const verdict = verdicts[position]
      if (verdict === 'not-evaluated') return
      seen.units += 1
      if (verdict === 'unknown') seen.unknown += 1
      outcomes.add(sets[position] ?? 0)
    },
    isEvaluated: () => seen.units > 0,
    figure(): Figure {
      const { rate, ...others } = counted(outcomes)
      return { ...others, rate: { ...rate, unknown: seen.unknown } }
    },
  }
}

function counted(counter: TallyCounter | undefined): Figure {
  const tally = counter?.tally() ?? []
  return { rate: rateOf(tally), unit: 'count', tally }
}

/** Rows that are alike are kept once, so that memory does not grow with the ledger. */
function createSum() {
  const rows = new Map<string, CountedRow>()
  return {
    add(audited: AuditedRecord, position: number) {
      const row = sumRowOf(audited, position)
      if (row === null) return
      const { numerator, denominator } = row
      const key = [numerator.low, numerator.high, denominator.low, denominator.high, row.counts].join(' ')
      rows.set(key, { row, count: (rows.get(key)?.count ?? 0) + 1 })
    },
    figure: (): Figure => ({ rate: sumRate([...rows.values()]), unit: 'sum', tally: [] }),
  }
}
