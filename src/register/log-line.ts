import { WrittenGrounds } from '../domain/grounds.ts'
import type { RegisterEvent } from '../domain/register-event.ts'
import { sha256 } from './line-hash.ts'

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
const endLength = `,"hash":"${'0'.repeat(64)}"}`.length

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
export function parseLine(bytes: Buffer, likely?: ChainPlace, isWhole = true): ParsedLine {
  const bodyEnd = Math.max(0, bytes.length - endLength)
  const computed = sha256(bytes.subarray(0, bodyEnd))
  return { placed: likelyEvent(bytes, likely, { hash: computed, isWhole }) ?? placedEvent(bytes), computed }
}

/** An event whose place and hash are as expected, without looking for what else they could be. */
function likelyEvent(
  bytes: Buffer,
  place: ChainPlace | undefined,
  { hash, isWhole }: { readonly hash: string; readonly isWhole: boolean },
): PlacedEvent | null {
  if (place === undefined) return null
  const { seq, prev } = place
  const begin = `{"seq":${seq},"prev":"${prev}",`
  const bodyEnd = bytes.length - endLength
  if (bytes.toString('latin1', bodyEnd) !== `,"hash":"${hash}"}` || bytes.toString('latin1', 0, begin.length) !== begin)
    return null
  const event = isWhole ? parseEvent(bytes, begin.length) : leanEvent(bytes, begin.length)
  return event && { seq, prev, event, hash }
}

/** Hash and place are ASCII; only the event between them is decoded. */
function placedEvent(bytes: Buffer): PlacedEvent | null {
  const [begun, seq, prev] = start.exec(bytes.toString('latin1', 0, longestStart)) ?? []
  const [, hash] = end.exec(bytes.toString('latin1', Math.max(0, bytes.length - endLength))) ?? []
  if (begun === undefined || prev === undefined || hash === undefined) return null
  const event = parseEvent(bytes, begun.length)
  return event && { seq: Number(seq), prev, event, hash }
}

const groundsBegin = Buffer.from(',"at":{')
const groundsEnd = ']'.charCodeAt(0)

/** The hash proves that the text is an event as it was written; its grounds, which stand at the end, stay unread. */
function leanEvent(bytes: Buffer, start: number): RegisterEvent | null {
  const end = bytes.length - endLength
  const at = bytes[end - 1] === groundsEnd ? bytes.indexOf(groundsBegin, start) : -1
  if (at === -1) return parseEvent(bytes, start)
  const event = eventIn(bytes.toString('utf8', start, at))
  if (event !== null)
    (event as { unread?: WrittenGrounds }).unread = new WrittenGrounds(bytes.toString('latin1', at + 1, end))
  return event
}

function parseEvent(bytes: Buffer, start: number): RegisterEvent | null {
  return eventIn(bytes.toString('utf8', start, bytes.length - endLength))
}

function eventIn(text: string): RegisterEvent | null {
  try {
    const value: Partial<RegisterEvent> = JSON.parse(`{${text}}`)
    return typeof value.type === 'string' ? (value as RegisterEvent) : null
  } catch {
    return null
  }
}
