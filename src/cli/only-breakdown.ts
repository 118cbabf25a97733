import { Fault } from '../domain/fault.ts'
import { type Breakdown, breakdowns } from '../domain/rate.ts'
import type { CommandContext } from './context.ts'

/** The one breakdown that was asked for, townships if none was; a Fault for more than one. */
export function onlyBreakdown({ options }: Pick<CommandContext, 'options'>): Breakdown {
  const [by = 'township', second] = options.by
  if (second === undefined) return by
  const expected = { kind: 'one-of', values: breakdowns } as const
  throw new Fault('usage-bad-value', { flag: '--by', value: options.by.join(','), expected, nearest: null })
}
