import { Fault } from '../domain/fault.ts'
import type { Register } from '../domain/register.ts'
import type { EvidenceCell, LedgerPlace, RegisterEvent, RoundEvent, SnapshotEvent } from '../domain/register-event.ts'
import { compareText } from '../domain/text.ts'
import { walkLog } from './walk-log.ts'

/** From a day to a day, both included; ISO dates. */
export interface Period {
  readonly since: string
  readonly until: string
}

/** 销号 of one item in the period; of several the last. */
export interface Cancellation {
  readonly number: string
  readonly target: string
  /** Id of the pack whose target it is. */
  readonly pack: string
  readonly cancelledOn: string
  /** Who confirmed it, where a person had to. */
  readonly verifiedBy: string | null
  /** What it rests on. */
  readonly at: LedgerPlace | null
  readonly cells: readonly EvidenceCell[]
  /** The days of the period on which it relapsed. */
  readonly relapsedOn: readonly string[]
}

/** Items of one township in the period: those that stood cancelled at some time of it, and those of them that relapsed. */
export interface RelapseCount {
  readonly township: string | null
  readonly cancelled: number
  readonly relapsed: number
  /** Organizations behind the relapsed items. */
  readonly organizations: number
}

/** What a log says of a period. */
export interface PeriodEvents {
  /** Sorted by number, then target. */
  readonly cancellations: readonly Cancellation[]
  /** Sorted by township, unknown ones last. */
  readonly relapses: readonly RelapseCount[]
  /** The day on which the log was begun anew from another one: what was closed before is there only as it stood then. */
  readonly compactedOn: string | null
}

type Closing = Omit<Cancellation, 'number' | 'target' | 'pack' | 'relapsedOn'>

/** One item while the log is read. */
interface Tracked {
  readonly number: string
  readonly target: string
  readonly pack: string
  /** Grounds of an application that waits for a person. */
  readonly lodged: Pick<Closing, 'at' | 'cells'>
  readonly cancelled: boolean
  /** It stood cancelled in the period and does so no more. */
  readonly left: boolean
  readonly closing: Closing | null
  readonly relapsedOn: readonly string[]
}

/**
 * The register that a log says, and what happened in a period, in one pass over its lines. A Fault `register-damaged` as for
 * `readLog`; `file` is what the user is told.
 */
export async function readPeriod(
  chunks: AsyncIterable<Uint8Array>,
  period: Period,
  { file, anchor }: { readonly file: string; readonly anchor: string | undefined },
): Promise<{ readonly register: Register; readonly events: PeriodEvents }> {
  const reader = createPeriodReader(period)
  const { replay } = await walkLog(chunks, {
    anchor,
    report: (line, problem) => {
      throw new Fault('register-damaged', { file, line, problem })
    },
    look: (event) => {
      reader.add(event)
      return null
    },
  })
  const register = replay.register()
  return { register, events: reader.result(register) }
}

/** Reads the events of a log in their order and keeps what happened to items in a period. */
export interface PeriodReader {
  add(event: RegisterEvent): void
  /** `register` is what the whole log comes to. */
  result(register: Register): PeriodEvents
}

/** A reader that has seen nothing. What happened after `until` is passed over. */
export function createPeriodReader(period: Period): PeriodReader {
  const items = new Map<string, Tracked>()
  const seen = { day: '', compactedOn: null as string | null }
  const look = (event: ItemEvent) => {
    const on = 'on' in event ? event.on : seen.day
    const key = keyOf(event)
    const before = items.get(key) ?? untouched(event)
    const after = on <= period.until ? changed(before, event, { on, inPeriod: on >= period.since }) : before
    if (after !== before) items.set(key, after)
  }
  return {
    add(event) {
      if (event.type === 'snapshot') seen.compactedOn = event.on
      if (event.type === 'round' || event.type === 'snapshot') seen.day = dayOf(event) ?? ''
      if ('target' in event) look(event)
    },
    result(register) {
      const known = [...items.values(), ...keptItems(register, items, period)]
      return {
        cancellations: known.flatMap(cancellationOf).sort(byNumberAndTarget),
        relapses: relapsesOf(known, register),
        compactedOn: seen.compactedOn,
      }
    },
  }
}

type ItemName = Pick<Tracked, 'number' | 'target'>
type ItemEvent = Extract<RegisterEvent, ItemName>

/** The as-of day of the round that an event begins, or with which a compacted log goes on. */
function dayOf(event: RoundEvent | SnapshotEvent): string | undefined {
  return event.type === 'round' ? event.asOf : event.last?.round.asOf
}

function keyOf({ number, target }: ItemName): string {
  return `${number}\n${target}`
}

function untouched({ number, target }: ItemName): Tracked {
  const lodged = { at: null, cells: [] }
  return { number, target, pack: '', lodged, cancelled: false, left: false, closing: null, relapsedOn: [] }
}

interface When {
  readonly on: string
  readonly inPeriod: boolean
}

/** The item after an event; the same object if it says nothing of cancellations. */
function changed(item: Tracked, event: ItemEvent, when: When): Tracked {
  switch (event.type) {
    case 'submitted':
      return { ...item, lodged: { at: event.at, cells: event.cells } }
    case 'cancelled':
      return closed(item, { cancelledOn: when.on, verifiedBy: null, at: event.at, cells: event.cells }, when)
    case 'verified':
      if (event.decision === 'refused') return item
      return closed(item, { cancelledOn: when.on, verifiedBy: event.by, ...item.lodged }, when)
    case 'registered':
      return opened({ ...item, pack: event.pack }, when)
    case 'relapsed': {
      const relapsedOn = when.inPeriod ? [...item.relapsedOn, when.on] : item.relapsedOn
      return opened({ ...item, pack: event.pack, relapsedOn, left: item.left || when.inPeriod }, when)
    }
    default:
      return item
  }
}

function closed(item: Tracked, closing: Closing, { inPeriod }: When): Tracked {
  return { ...item, cancelled: true, closing: inPeriod ? closing : item.closing }
}

function opened(item: Tracked, { inPeriod }: When): Tracked {
  return { ...item, cancelled: false, left: item.left || (item.cancelled && inPeriod) }
}

/** Items that were cancelled before the log was begun anew, and that nothing has happened to since. */
function keptItems(
  { entries }: Register,
  touched: ReadonlyMap<string, Tracked>,
  { since, until }: Period,
): readonly Tracked[] {
  return [...entries.values()].flatMap(({ number, items }) =>
    [...items.values()].flatMap(({ target, pack, state, closedOn, grounds }) => {
      const name = { number, target }
      if (state !== 'cancelled' || closedOn === null || closedOn > until || touched.has(keyOf(name))) return []
      const { at, cells } = grounds
      const closing = closedOn < since ? null : { cancelledOn: closedOn, verifiedBy: null, at, cells }
      return [{ ...untouched(name), pack, cancelled: true, closing }]
    }),
  )
}

function cancellationOf({ number, target, pack, closing, relapsedOn }: Tracked): readonly Cancellation[] {
  return closing === null ? [] : [{ number, target, pack, ...closing, relapsedOn }]
}

function byNumberAndTarget(left: Cancellation, right: Cancellation): number {
  return compareText(left.number, right.number) || compareText(left.target, right.target)
}

function relapsesOf(items: readonly Tracked[], { entries }: Register): readonly RelapseCount[] {
  const townships = new Map<string | null, Tracked[]>()
  for (const item of items) {
    if (!item.cancelled && !item.left) continue
    const township = entries.get(item.number)?.township ?? null
    const known = townships.get(township)
    if (known === undefined) townships.set(township, [item])
    else known.push(item)
  }
  const counted = [...townships].map(([township, stood]): RelapseCount => {
    const relapsed = stood.filter(({ relapsedOn }) => relapsedOn.length > 0)
    const organizations = new Set(relapsed.map(({ number }) => number)).size
    return { township, cancelled: stood.length, relapsed: relapsed.length, organizations }
  })
  return counted.sort((left, right) => compareTownships(left.township, right.township))
}

/** Townships by code point; those that the ledger does not say come last. */
function compareTownships(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return compareText(left, right)
}
