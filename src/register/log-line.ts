import { WrittenGrounds } from '../domain/grounds.ts'
import type { RegisterEvent } from '../domain/register-event.ts'
import { sha256 } from './line-hash.ts'
import type { ByteLine } from './split-lines.ts'

/** Where a line stands in the chain: its number, and the hash of the line before it. */
export interface ChainPlace {
  readonly seq: number
  readonly prev: string
}

/** A line of a log without its line break, and the hash that it ends with. */
export interface WrittenLine {
  readonly text: string
  readonly hash: string
}

/** An event in its place. */
export interface PlacedEvent extends ChainPlace {
  readonly event: RegisterEvent
  /** The hash that the line ends with. */
  readonly hash: string
}

/** A line as it was read: what it says, or null if it is no line of ours, and the SHA-256 of its text before the hash. */
export interface ParsedLine {
  readonly placed: PlacedEvent | null
  readonly computed: string
}

const start = /^\{"seq":([1-9]\d{0,14}),"prev":"([0-9a-f]{64})",/
const end = /^,"hash":"([0-9a-f]{64})"\}$/
const longestStart = 100
const seqMark = '{"seq":'
const prevMark = ',"prev":"'
const eventMark = '",'
const hashMark = ',"hash":"'
const hashDigits = 64
const endLength = `${hashMark}${'0'.repeat(hashDigits)}"}`.length

/** `{"seq":1,"prev":"<64 hex>",…,"hash":"<64 hex>"}`; the hash is that of the UTF-8 text up to and without `,"hash":`. */
export function writeLine(event: RegisterEvent, { seq, prev }: ChainPlace): WrittenLine {
  const body = `{"seq":${seq},"prev":"${prev}",${JSON.stringify(event).slice(1, -1)}`
  const hash = sha256(body)
  return { text: `${body},"hash":"${hash}"}`, hash }
}

/**
 * Reads a line and computes its hash. Where both agree and the place is the one expected, the line is what was written. A line that
 * has the `likely` place, as all have in a log that is in order, is read faster; unless it is to be read whole, what it rests on is left unread.
 */
export function parseLine(line: ByteLine, likely?: ChainPlace, isWhole = true): ParsedLine {
  const { data, start } = line
  const computed = sha256(data.subarray(start, bodyEnd(line)))
  return { placed: likelyEvent(line, likely, { hash: computed, isWhole }) ?? placedEvent(line), computed }
}

/**
 * Whether a line has this place and ends with its own hash; the hash, or null. What stands between is not looked at, and need not
 * be: it is what was hashed.
 */
export function linkOf(line: ByteLine, place: ChainPlace): string | null {
  const hash = sha256(line.data.subarray(line.start, bodyEnd(line)))
  return beginOf(line, place) !== -1 && endsIn(line, hash) ? hash : null
}

/** What a line says that somebody else proves to have this place; what it rests on is left unread. Null if it is no event. */
export function provenLine(line: ByteLine, { seq, prev }: ChainPlace): PlacedEvent | null {
  const begun = line.start + beginLength(seq)
  const hashAt = bodyEnd(line) + hashMark.length
  const event = leanEvent(line, begun)
  return event && { seq, prev, event, hash: line.latin1.slice(hashAt, hashAt + hashDigits) }
}

function beginLength(seq: number): number {
  return seqMark.length + String(seq).length + prevMark.length + hashDigits + eventMark.length
}

/** Where the text ends of which the hash is. */
function bodyEnd({ start, end }: ByteLine): number {
  return Math.max(start, end - endLength)
}

/** An event whose place and hash are as expected, without looking for what else they could be. */
function likelyEvent(
  line: ByteLine,
  place: ChainPlace | undefined,
  { hash, isWhole }: { readonly hash: string; readonly isWhole: boolean },
): PlacedEvent | null {
  if (place === undefined || !endsIn(line, hash)) return null
  const begun = beginOf(line, place)
  if (begun === -1) return null
  const { seq, prev } = place
  const event = isWhole ? parseEvent(line, begun) : leanEvent(line, begun)
  return event && { seq, prev, event, hash }
}

/** Where the event begins if the line stands in this place, else -1; compared part by part, so that no text is put together for it. */
function beginOf({ latin1, start }: ByteLine, { seq, prev }: ChainPlace): number {
  const digits = String(seq)
  const prevAt = start + seqMark.length + digits.length + prevMark.length
  const begun = prevAt + prev.length + eventMark.length
  const isHere =
    latin1.slice(prevAt, prevAt + prev.length) === prev &&
    latin1.startsWith(seqMark, start) &&
    latin1.startsWith(digits, start + seqMark.length) &&
    latin1.startsWith(prevMark, prevAt - prevMark.length) &&
    latin1.startsWith(eventMark, begun - eventMark.length)
  return isHere ? begun : -1
}

function endsIn(line: ByteLine, hash: string): boolean {
  const { latin1, end } = line
  const at = bodyEnd(line)
  const hashAt = at + hashMark.length
  return (
    latin1.slice(hashAt, hashAt + hash.length) === hash &&
    latin1.startsWith(hashMark, at) &&
    latin1.startsWith('"}', end - 2)
  )
}

/** Hash and place are ASCII; only the event between them is decoded. */
function placedEvent(line: ByteLine): PlacedEvent | null {
  const { latin1, start: from, end: to } = line
  const [begun, seq, prev] = start.exec(latin1.slice(from, Math.min(to, from + longestStart))) ?? []
  const [, hash] = end.exec(latin1.slice(bodyEnd(line), to)) ?? []
  if (begun === undefined || prev === undefined || hash === undefined) return null
  const event = parseEvent(line, from + begun.length)
  return event && { seq: Number(seq), prev, event, hash }
}

const groundsBegin = ',"at":{'

/** The hash proves that the text is an event as it was written; its grounds, which stand at the end, stay unread. */
function leanEvent(line: ByteLine, begun: number): RegisterEvent | null {
  const { data, latin1 } = line
  const to = bodyEnd(line)
  const at = latin1[to - 1] === ']' ? latin1.indexOf(groundsBegin, begun) : -1
  if (at === -1 || at >= to) return parseEvent(line, begun)
  const event = eventIn(data.toString('utf8', begun, at))
  if (event !== null)
    (event as { unread?: WrittenGrounds }).unread = new WrittenGrounds(data.toString('latin1', at + 1, to))
  return event
}

function parseEvent(line: ByteLine, begun: number): RegisterEvent | null {
  return eventIn(line.data.toString('utf8', begun, bodyEnd(line)))
}

function eventIn(text: string): RegisterEvent | null {
  try {
    const value: Partial<RegisterEvent> = JSON.parse(`{${text}}`)
    return typeof value.type === 'string' ? (value as RegisterEvent) : null
  } catch {
    return null
  }
}
