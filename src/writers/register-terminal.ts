import { Chalk, type ChalkInstance } from 'chalk'
import type { EntryView, ItemView, RegisterView } from '../domain/register.ts'
import type { ProposedEvent } from '../domain/register-event.ts'
import type { ItemFlag } from '../domain/register-item.ts'
import type { Language } from '../domain/text.ts'
import { registerListWording } from '../wording/register-list.ts'
import { registerRunWording } from '../wording/register-run.ts'
import { plainText } from './plain-text.ts'
import type { TerminalOptions } from './terminal.ts'
import { grid } from './terminal-grid.ts'
import { wrapForTerminal } from './text-width.ts'

/** Widths between which the table stays readable. */
const narrowest = 80
const widest = 120

/** Below this the township, which the number begins with, and the day of registration are left out. */
const roomy = 100

interface Screen {
  readonly words: ReturnType<typeof registerRunWording>
  readonly list: ReturnType<typeof registerListWording>
  readonly chalk: ChalkInstance
  readonly width: number
}

/** Lines broken to the width of a terminal; what goes on stands a little further in than its beginning. */
export function linesWithin(lines: readonly string[], width: number): readonly string[] {
  return lines.flatMap((line) => {
    const text = line.trimStart()
    const indent = ' '.repeat(line.length - text.length)
    const [first = '', ...rest] = wrapForTerminal(text, Math.max(narrowest / 2, width) - indent.length - 2)
    return [indent + first, ...rest.map((part) => `${indent}  ${part}`)]
  })
}

/** The items of a register as a table, below it the balance of the last round and likely renames; ends with a line break. */
export function registerTable(view: RegisterView, language: Language, { color, width }: TerminalOptions): string {
  const screen: Screen = {
    words: registerRunWording(language),
    list: registerListWording(language),
    chalk: new Chalk({ level: color }),
    width: Math.min(widest, Math.max(narrowest, width)),
  }
  const { commands, audit } = screen.words
  const balance = audit.balance({ ...view.balance, organizations: view.organizations })
  const { verifiedSince: verified } = view
  const blocks = [
    screen.chalk.bold(commands.title(view.asOf, view.round)),
    table(view, screen),
    ...(view.asOf === null ? [] : [wrapped(balance, screen)]),
    ...(verified === 0 ? [] : [wrapped(commands.verifiedSince(verified, view.balance.after - verified), screen)]),
    ...(proposals(view, screen) === '' ? [] : [proposals(view, screen)]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function wrapped(line: string, { width }: Screen): string {
  return wrapForTerminal(line, width - 2).join('\n  ')
}

function table({ entries }: RegisterView, screen: Screen): string {
  const { words, chalk, width } = screen
  const { columns, shown, nothingShown } = words.commands
  const rows = entries.flatMap((entry) => entry.items.map((item, at) => row(entry, item, { first: at === 0, screen })))
  if (rows.length === 0) return nothingShown
  const isRoomy = width >= roomy
  const headings = [
    columns.unit,
    ...(isRoomy ? [columns.township] : []),
    columns.target,
    columns.state,
    ...(isRoomy ? [columns.registered] : []),
    columns.due,
    columns.left,
  ].map((heading) => chalk.dim(heading))
  return `${grid({ headings, rows, leftColumns: headings.length - 1, width })}\n\n${shown(rows.length, entries.length)}`
}

function row(
  entry: EntryView,
  item: ItemView,
  { first, screen: { words, list, chalk, width } }: { readonly first: boolean; readonly screen: Screen },
): readonly string[] {
  const { states } = words.commands
  const isRoomy = width >= roomy
  const flags = item.flags.map((flag) => paint(flag, list.flags[flag as ItemFlag], chalk))
  return [
    first ? plainText(`${entry.number}\n${entry.name}`) : '',
    ...(isRoomy ? [first ? plainText(entry.township ?? '') : ''] : []),
    plainText(item.target),
    [states[item.state], ...flags].join(isRoomy ? ' ' : '\n'),
    ...(isRoomy ? [item.registeredOn] : []),
    item.dueOn ?? (item.daysLeft === null ? '' : plainText(entry.people.deadline ?? '')),
    daysLeft(item, chalk),
  ]
}

function daysLeft({ daysLeft: days, flags }: ItemView, chalk: ChalkInstance): string {
  if (days === null || (flags.includes('waived') && days < 0)) return ''
  return flags.includes('overdue') ? chalk.red(String(days)) : String(days)
}

function paint(flag: string, name: string, chalk: ChalkInstance): string {
  return flag === 'overdue' || flag === 'missing' ? chalk.red(name) : chalk.yellow(name)
}

function proposals({ entries }: RegisterView, { words, width }: Screen): string {
  const lines = entries.flatMap(({ number, proposals: likely }) =>
    likely.map(({ name, why }) => words.commands.proposal(number, name, why as ProposedEvent['why'])),
  )
  return lines.map((line) => wrapForTerminal(plainText(line), width - 2).join('\n  ')).join('\n')
}
