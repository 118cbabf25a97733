import { formatDay } from '../domain/civil-date.ts'
import type { RegisterItem } from '../domain/register.ts'
import { type ItemFlag, isOpen, itemFlags, type People } from '../domain/register-item.ts'
import { readDeadline } from './deadline.ts'

/** The ISO day an item is due: its own due date, else the deadline that people filled in; null if neither. */
export function dueDateOf({ dueOn }: RegisterItem, { deadline }: People): string | null {
  if (dueOn !== null || deadline === undefined) return dueOn
  const day = readDeadline(deadline)
  return day === undefined ? null : formatDay(day)
}

/** 待核实, 失联, 逾期, 暂缓 of an item on a day, in the order of `itemFlags`; none of an item that is closed. */
export function flagsOf(item: RegisterItem, people: People, asOf: string): readonly ItemFlag[] {
  const { state, unknown, missing, waivedUntil } = item
  if (!isOpen(state)) return []
  const waived = waivedUntil !== null && asOf <= waivedUntil
  const due = dueDateOf(item, people)
  const overdue = due !== null && asOf > due && !waived && state === 'open'
  const said: Readonly<Record<ItemFlag, boolean>> = { unknown, missing, overdue, waived }
  return itemFlags.filter((flag) => said[flag])
}
