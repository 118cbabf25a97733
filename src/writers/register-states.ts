import { isOpen } from '../domain/register-item.ts'
import type { Cell, Tone } from './document.ts'
import type { ListedItem, RegisterContext } from './register-context.ts'

/** Days left from which a due date is near. */
const nearDays = 10

/** 状态 of an item: its state as people call it and its flags. That it is carried goes without saying beside a flag. */
export function stateText({ view, item }: ListedItem, { words, round }: RegisterContext): string {
  const flags = view.flags.map((flag) => words.flags[flag as keyof typeof words.flags] ?? flag)
  const extended = isOpen(item.state) && item.extensions > 0 ? [words.extended(item.extensions)] : []
  const main = mainText(item, words, round)
  const said = [...(main === words.states.carried && flags.length > 0 ? [] : [main]), ...flags, ...extended]
  return words.together(said)
}

function mainText(item: ListedItem['item'], words: RegisterContext['words'], round: number): string {
  if (item.state !== 'open') return words.states[item.state]
  if (item.relapses > 0) return words.relapsed(item.relapses)
  return item.openedIn === round ? words.states.registered : words.states.carried
}

/** The colour of an item's state. */
export function stateTone({ view, item }: ListedItem): Tone {
  if (item.state === 'cancelled') return 'good'
  if (view.flags.includes('overdue')) return 'bad'
  return isOpen(item.state) && (view.flags.length > 0 || item.state === 'awaitingReview') ? 'doubt' : 'plain'
}

/** The colour of the days left: red for overdue, yellow for near, none while the item is waived. */
export function daysLeftTone({ view }: ListedItem): Tone {
  if (view.flags.includes('overdue')) return 'bad'
  const isNear = view.daysLeft !== null && view.daysLeft <= nearDays && !view.flags.includes('waived')
  return isNear ? 'doubt' : 'plain'
}

const gravest = ['bad', 'doubt', 'plain', 'good'] as const

/** The gravest colour of several items. */
export function worstTone(tones: readonly Tone[]): Tone {
  return gravest.find((tone) => tones.includes(tone)) ?? 'plain'
}

/** What is said of every item, a line each, with its target where there are several. */
export function eachItem(
  items: readonly ListedItem[],
  text: (item: ListedItem) => string,
  { words }: RegisterContext,
): string {
  const said = items.map((item) => ({ target: item.view.target, text: text(item) })).filter((each) => each.text !== '')
  if (items.length === 1) return said[0]?.text ?? ''
  return said.map((each) => words.ofItem(each.target, each.text)).join('\n')
}

/** One value that all items share as a cell; where they differ, a line each; nothing where none has one. */
export function sharedCell<Value extends string | number>(
  items: readonly ListedItem[],
  read: (item: ListedItem) => Value | null,
  cell: (value: Value) => Cell,
  context: RegisterContext,
): Cell {
  const values = new Set(items.map(read))
  const [only = null] = values
  if (values.size === 1) return only === null ? null : cell(only)
  return eachItem(items, (item) => String(read(item) ?? ''), context) || null
}
