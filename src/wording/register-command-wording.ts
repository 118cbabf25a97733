import type { EntryView, ItemView } from '../domain/register.ts'
import type { ProposedEvent, RoundEvent } from '../domain/register-event.ts'
import type { ItemState } from '../domain/register-item.ts'

/** What `register …` says beside what the audit says of its round. */
export interface RegisterCommandWording {
  readonly states: Readonly<Record<ItemState, string>>
  readonly columns: Readonly<Record<'unit' | 'township' | 'target' | 'state' | 'registered' | 'due' | 'left', string>>
  title(asOf: string | null, round: number): string
  /** What the table shows, in items and organizations. */
  shown(items: number, organizations: number): string
  readonly nothingShown: string
  /** Cancelled by a person since the last round, and what is open without them. */
  verifiedSince(items: number, open: number): string
  readonly unknownTownship: (name: string, nearest: string | null) => string
  /** A likely rename of an entry. */
  proposal(number: string, name: string, why: ProposedEvent['why']): string

  readonly code: (code: string | null) => string
  readonly township: (township: string | null) => string
  mergedInto(number: string): string
  readonly itemsTitle: string
  /** State, flags and dates of an item. */
  item(item: ItemView, flags: readonly string[]): string
  readonly peopleTitle: string
  personLine(heading: string, value: string): string
  readonly historyTitle: string
  /** Stands before what happened in a round. */
  inRound(round: number, asOf: string, pack: RoundEvent['pack']): string
  /** Stands before what a person did. */
  onDay(on: string, by: string): string
  historyMissing(file: string): string

  /** The day of an act, because none was given. */
  dayTaken(date: string, isToday: boolean): string
  nothingToDo: string
  written(path: string, events: number): string
  wouldWrite(path: string, events: number): string
  actOf(number: string, name: string, text: string): string

  sound(path: string, facts: { readonly lines: number; readonly rounds: number; readonly entries: number }): string
  head(hash: string): string
  /** The file that knows the end of the log is not there. */
  unproven(path: string): string
  /** The line of the log after which a list with this voucher was rendered. */
  voucherFound(voucher: string, at: { readonly file: string; readonly line: number; readonly round: number }): string
  voucherMissing(voucher: string, path: string): string
  unsound(path: string, problems: number): string
  problem(line: number, text: string): string
  compacted(path: string, history: string, lines: { readonly before: number; readonly after: number }): string
  wouldCompact(path: string, history: string, lines: { readonly before: number; readonly after: number }): string
  readonly entryOf: (entry: Pick<EntryView, 'number' | 'name'>) => string
}
