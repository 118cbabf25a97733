import type { Rate, Tally } from '../domain/rate.ts'
import type { RulePack } from '../pack/schema.ts'
import { rateOf } from '../rates/bounds.ts'
import { type CountedRow, sumRate } from '../rates/sum-rate.ts'
import { createTally, type TallyCounter } from '../rates/tally.ts'
import type { AuditedRecord } from './audited-record.ts'
import { sumRowOf } from './sum-rows.ts'

/** The figures of one indicator for one group of units. */
interface Figure {
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
  const attained = targets.map(() => createTally())
  const open = new Map<number, number>()
  return {
    add(audited) {
      indicators.forEach((_, position) => {
        const sum = sums[position]
        if (sum) sum.add(audited, position)
        else counts[position]?.add(audited.assessment.indicators[position] ?? 0)
      })
      addTargets(audited, attained, open)
    },
    indicator: (position) => sums[position]?.figure() ?? counted(counts[position]),
    target: (position) => withUnknown(counted(attained[position]), open.get(position) ?? 0),
    isEvaluated: (position) => open.has(position),
  }
}

/** Counts the outcomes of every evaluated target, and in `open` its unknown verdicts. */
function addTargets({ assessment }: AuditedRecord, attained: readonly TallyCounter[], open: Map<number, number>): void {
  assessment.verdicts.forEach((verdict, position) => {
    if (verdict === 'not-evaluated') return
    open.set(position, (open.get(position) ?? 0) + (verdict === 'unknown' ? 1 : 0))
    attained[position]?.add(assessment.outcomes[position] ?? 0)
  })
}

/** The unknowns of a target are its unknown verdicts, also those that can no longer move its rate. */
function withUnknown(figure: Figure, unknown: number): Figure {
  return { ...figure, rate: { ...figure.rate, unknown } }
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
