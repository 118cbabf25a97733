import type { Register } from '../domain/register.ts'
import type { Balance, RoundBodyEvent } from '../domain/register-event.ts'

/** By type of event: what it does to the number of open items. Others leave it as it is. */
const steps: Readonly<Partial<Record<RoundBodyEvent['type'], 1 | -1>>> = {
  registered: 1,
  relapsed: 1,
  cancelled: -1,
  'struck-off': -1,
  rescoped: -1,
}

/** How many open items more, or fewer, there are after some events. */
export function openedBy(events: readonly RoundBodyEvent[]): number {
  return events.reduce((sum, { type }) => sum + (steps[type] ?? 0), 0)
}

/** 平衡 of a round. What people cancelled by verifying since the last one counts as cancelled in this one. */
export function balanceOf({ lastRound, verifiedSince }: Register, events: readonly RoundBodyEvent[]): Balance {
  const count = (type: RoundBodyEvent['type']) => events.reduce((sum, event) => sum + (event.type === type ? 1 : 0), 0)
  const before = lastRound?.closed.balance.after ?? 0
  return {
    before,
    registered: count('registered'),
    relapsed: count('relapsed'),
    cancelled: count('cancelled') + verifiedSince,
    struckOff: count('struck-off'),
    rescoped: count('rescoped'),
    after: before - verifiedSince + openedBy(events),
  }
}
