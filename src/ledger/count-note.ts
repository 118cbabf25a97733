import type { FieldId } from '../domain/field.ts'
import { type Quantity, type QuantityWords, readQuantity } from './quantity.ts'
import type { NoteWords, PartWords } from './values.ts'

/** One named part of a count: `预备党员1名`; without a quantity if only the name stands there. */
export interface CountPart {
  readonly id: string
  readonly field: FieldId | undefined
  readonly quantity: Quantity | undefined
}

/** What a remark beside a number says: parts of it, nothing that matters, or something that puts it in doubt. */
export type CountNote =
  | {
      readonly type: 'parts'
      readonly relation: 'stated' | 'implied' | 'besides'
      readonly parts: readonly CountPart[]
    }
  | { readonly type: 'ignored' }
  | { readonly type: 'doubtful' }

export interface NoteContext {
  readonly notes: NoteWords
  readonly quantities: QuantityWords
}

const separators = /[,、;+和及]/u
const bracketed = /^(.+?)[,;:]?\(([^()]+)\)$/u

/** Cuts `3(含预备1)` and `3名,其中预备1名` into number and remark; undefined if there is no remark. */
export function splitNote(
  text: string,
  notes: NoteWords,
): { readonly base: string; readonly note: string } | undefined {
  const [, base, note] = bracketed.exec(text) ?? []
  if (base !== undefined && note !== undefined) return { base, note }
  const starts = [...notes.including, ...notes.besides].map((word) => text.indexOf(word)).filter((at) => at > 0)
  if (starts.length === 0) return undefined
  const at = Math.min(...starts)
  return { base: text.slice(0, at).replace(/[,、;:。]$/u, ''), note: text.slice(at) }
}

/** Reads the remark beside a number. */
export function readNote(note: string, context: NoteContext): CountNote {
  const { notes } = context
  const besides = notes.besides.find((word) => note.startsWith(word))
  const including = notes.including.find((word) => note.startsWith(word))
  const lead = besides ?? including
  const parts = readParts(lead === undefined ? note : stripLead(note, lead), context)
  if (parts !== undefined) return { type: 'parts', relation: relationOf(besides, including), parts }
  if (besides === undefined && including !== undefined) return { type: 'ignored' }
  const doubtful = notes.doubt.some((word) => note.includes(word)) || hasNumber(note)
  return { type: doubtful ? 'doubtful' : 'ignored' }
}

/** Reads a list of named parts (`正式2预备1`, `男3人、女2人`); undefined unless every character is accounted for. */
export function readParts(text: string, context: NoteContext): readonly CountPart[] | undefined {
  const items = text.split(separators).flatMap((item) => cutItems(item, context))
  const parts = items.map((item) => readPart(item, context))
  return parts.length > 0 && parts.every((part) => part !== undefined) ? parts : undefined
}

function relationOf(besides: string | undefined, including: string | undefined): 'stated' | 'implied' | 'besides' {
  if (besides !== undefined) return 'besides'
  return including === undefined ? 'implied' : 'stated'
}

function stripLead(note: string, lead: string): string {
  return note.slice(lead.length).replace(/^[:,]/u, '')
}

/** How many people a squeezed text lists by name and nothing else; 0 if it is no such list. */
export function peopleNamed(text: string, { people, doubt, parts }: NoteWords): number {
  const names = text.split(/[、,;/]/u)
  const isName = (name: string): boolean =>
    /^\p{Script=Han}{2,3}$/u.test(name) &&
    people.surnames.has(name.slice(0, 1)) &&
    !doubt.some((word) => name.includes(word)) &&
    !parts.some(({ words }) => words.includes(name))
  return names.every(isName) ? names.length : 0
}

function hasNumber(note: string): boolean {
  return /[\d〇零一二三四五六七八九十百两]/u.test(note)
}

/** Cuts `正式2预备1` before every name but the first, or `2名正式1名预备` after every name. */
function cutItems(item: string, { notes }: NoteContext): readonly string[] {
  const names = notes.parts.flatMap(({ words }) => words).sort((left, right) => right.length - left.length)
  const name = new RegExp(names.map(escaped).join('|') || '(?!)', 'gu')
  const found = [...item.matchAll(name)]
  if (found.length < 2) return [item]
  const cuts =
    found[0]?.index === 0 ? found.map(({ index }) => index) : [0, ...found.map((at) => at.index + at[0].length)]
  return cuts.map((from, index) => item.slice(from, cuts[index + 1])).filter((piece) => piece !== '')
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

function readPart(item: string, context: NoteContext): CountPart | undefined {
  for (const part of context.notes.parts) {
    const rest = withoutName(item, part)
    if (rest === '') return { id: part.id, field: part.field, quantity: undefined }
    const quantity = rest === undefined ? undefined : readQuantity(rest, context.quantities)
    if (quantity !== undefined) return { id: part.id, field: part.field, quantity }
  }
  return undefined
}

function withoutName(item: string, { words }: PartWords): string | undefined {
  const name = words.find((word) => item.startsWith(word) || item.endsWith(word))
  if (name === undefined) return undefined
  const rest = item.startsWith(name) ? item.slice(name.length) : item.slice(0, -name.length)
  return rest.replace(/^[为有:]|[的为:]$/u, '')
}
