import { parseIsoDay } from '../domain/civil-date.ts'

/** Days from a date to a day and on; null where one of them is no date. */
export interface Days {
  since(date: string): number | null
  until(date: string): number | null
}

/** Counts around one day. A register has few dates and many items: each date is read once. */
export function daysAround(day: string | null): Days {
  const known = new Map<string, number | null>()
  const today = day === null ? undefined : parseIsoDay(day)
  const until = (date: string): number | null => {
    const before = known.get(date)
    if (before !== undefined) return before
    const at = parseIsoDay(date)
    const days = at === undefined || today === undefined ? null : at - today
    known.set(date, days)
    return days
  }
  return {
    until,
    since: (date) => {
      const days = until(date)
      return days === null ? null : 0 - days
    },
  }
}
