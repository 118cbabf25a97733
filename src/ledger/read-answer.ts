import type { FieldId } from '../domain/field.ts'
import { squeeze, withoutStop } from './normalize-text.ts'
import { readQuantity } from './quantity.ts'
import { withoutCode } from './read-choice.ts'
import { readDate } from './read-date.ts'
import type { Pattern, Values } from './values.ts'

const boxesFirst = /^([^\p{L}\d]?)(\p{L})[/,]?([^\p{L}\d]?)(\p{L})$/u
const boxesLast = /^(\p{L})([^\p{L}\d]?)[/,]?(\p{L})([^\p{L}\d]?)$/u

/** A yes/no answer and the remark that was left aside to understand it. */
export interface Answer {
  readonly holds: boolean
  readonly note: string | undefined
}

const remark = /^(.+?)(?:\(([^()]*)\)|[,、;:。](.+))$/u

/** Reads an answer to a yes/no question (是, √, 已建立, ☑是□否); undefined if it is none. */
export function readAnswer(field: FieldId, shown: string, values: Values): Answer | undefined {
  const text = withoutStop(squeeze(shown))
  const whole = wordAnswer(field, text, values) ?? boxAnswer(text, values) ?? countAnswer(text, values)
  if (whole !== undefined) return { holds: whole, note: undefined }
  const [, base = '', inBrackets, after] = remark.exec(text) ?? []
  const holds = wordAnswer(field, base, values)
  const note = inBrackets ?? after ?? ''
  if (holds === undefined || isDoubt(note, holds, values)) return undefined
  return { holds, note }
}

/**
 * Reads whether something is there: an answer, a number of them, or any real text, such as an instructor's name.
 * Undefined where the text says that it is planned, not decided, or not clear.
 */
export function readPresence(field: FieldId, shown: string, values: Values): Answer | undefined {
  const text = squeeze(shown)
  const answer = readAnswer(field, shown, values)
  if (answer?.holds === false && answer.note !== undefined) return undefined
  if (answer !== undefined) return answer
  if (beginsWithAnswer(field, shown, values)) return undefined
  if (matches(text, values.presence.no)) return { holds: false, note: undefined }
  if (matches(text, values.presence.undecided)) return undefined
  if (/^\d{4}\.\d/u.test(text) && readDate(text, values.dates)) return { holds: true, note: undefined }
  if (/^[\d.]+$/u.test(text)) return numberPresence(Number(text), field, values)
  return /[\p{Script=Han}\p{L}\d]/u.test(text) ? { holds: true, note: undefined } : undefined
}

/** True if a yes or no stands there with a remark after it. */
export function beginsWithAnswer(field: FieldId, shown: string, values: Values): boolean {
  return wordAnswer(field, remark.exec(squeeze(shown))?.[1] ?? '', values) !== undefined
}

/** A bare number where yes or no is expected: 1 and 0, and in columns that count, any number of them. */
export function numberPresence(number: number, field: FieldId, { presence }: Values): Answer | undefined {
  if (number === 0 || number === 1) return { holds: number === 1, note: undefined }
  return presence.countable.has(field) && number > 1 ? { holds: true, note: undefined } : undefined
}

function wordAnswer(field: FieldId, text: string, { answers }: Values): boolean | undefined {
  const own = answers.byField.get(field)
  for (const word of [text, withoutCode(text)]) {
    if (own?.yes.has(word)) return true
    if (own?.no.has(word)) return false
    if (answers.yes.has(word) || answers.checked.has(word)) return true
    if (answers.no.has(word) || answers.unchecked.has(word)) return false
  }
  return undefined
}

/** `2人`, `0个`: a number with a unit. A bare number may be a code and is not an answer. */
function countAnswer(text: string, { numbers }: Values): boolean | undefined {
  if (!numbers.units.some((unit) => text.endsWith(unit))) return undefined
  const quantity = readQuantity(text, { words: numbers, fillers: [], units: new Map(), unit: 1, step: 1 })
  if (quantity === undefined) return undefined
  if (quantity.low > 0) return true
  return quantity.high === 0 ? false : undefined
}

/** `☑是 □否`: the word that carries the checked box. Undefined unless the boxes can be read in one way only. */
function boxAnswer(text: string, { answers }: Values): boolean | undefined {
  const before = checkedWords(boxesBefore(text), answers)
  const after = checkedWords(boxesAfter(text), answers)
  if (before !== undefined && after !== undefined) return before === after ? before : undefined
  return before ?? after
}

type Boxes = readonly { readonly box: string; readonly word: string }[]

function boxesBefore(text: string): Boxes {
  const [, box = '', word = '', otherBox = '', otherWord = ''] = boxesFirst.exec(text) ?? []
  return [
    { box, word },
    { box: otherBox, word: otherWord },
  ]
}

function boxesAfter(text: string): Boxes {
  const [, word = '', box = '', otherWord = '', otherBox = ''] = boxesLast.exec(text) ?? []
  return [
    { box, word },
    { box: otherBox, word: otherWord },
  ]
}

function checkedWords(boxes: Boxes, answers: Values['answers']): boolean | undefined {
  const words = boxes.map(({ word }) => word)
  if (!words.every((word) => answers.yes.has(word) || answers.no.has(word))) return undefined
  const checked = boxes.filter(({ box }) => answers.checked.has(box))
  const clear = boxes.every(({ box }) => box === '' || answers.checked.has(box) || answers.unchecked.has(box))
  const [only] = checked
  return only !== undefined && checked.length === 1 && clear ? answers.yes.has(only.word) : undefined
}

/** A planned or doubtful yes is none; a no is only turned by what contradicts it. */
function isDoubt(note: string, holds: boolean, { notes, marks, presence }: Values): boolean {
  if (marks.nonAnswers.has(note)) return true
  if (!holds) return notes.reversing.some((word) => note.includes(word))
  return notes.doubt.some((word) => note.includes(word)) || matches(note, presence.undecided)
}

/** True if a squeezed text has one of the words of a pattern in its place, and none that takes the meaning away. */
export function matches(text: string, { starts, contains, ends, unless }: Pattern): boolean {
  const found =
    starts.some((word) => text.startsWith(word)) ||
    contains.some((word) => text.includes(word)) ||
    ends.some((word) => text.endsWith(word))
  return found && !unless.some((word) => text.includes(word))
}
