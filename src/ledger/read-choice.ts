import { choicesOf, type FieldId } from '../domain/field.ts'
import type { OptionsValue } from '../domain/value.ts'
import { type BoxedChoice, readBoxes } from './boxed-choice.ts'
import { type ChoiceMeaning, mayMean } from './choice-meaning.ts'
import { squeeze, withoutStop } from './normalize-text.ts'
import type { Values } from './values.ts'

const codePrefix = /^(?:\(?[a-z]?\d{0,4}\)?[.、:)]|\(?\d{1,4}\)|[a-z]?\d{1,4}|[a-z](?=\p{Script=Han}))[-—]?(?=\D)/u
const remark = /^(.+?)(?:\(([^()]*)\)|[,、;。/](.*))$/u
const dates = /\d{4}(?:[年./-]\d{0,2})(?:[月./-]\d{0,2}日?)?|(?<=^|[已于])\d{4}/gu

/** What a choice cell says, and the remark in brackets that was left aside to understand it. */
export interface ChoiceReading {
  readonly value: OptionsValue
  readonly note: string | undefined
}

/**
 * Reads a text as one of the options of a choice field; undefined if it has no meaning there or more than one.
 * Whole spellings come first, then the same without a code (`11 建立党委`) or a remark, then words inside the text.
 */
export function readChoice(field: FieldId, shown: string, values: Values): ChoiceReading | undefined {
  const text = withoutStop(squeeze(shown))
  const meanings = (values.choices.get(field) ?? []).filter((meaning) => mayMean(meaning, text))
  if (meanings.length === 0) return undefined
  const boxes = readBoxes(text, values)
  if (boxes !== undefined) return ofBoxes(field, boxes, meanings)
  const bare = withoutCode(text)
  const leads = values.leads.get(field) ?? []
  const whole =
    wholeMeaning(meanings, text) ??
    wholeMeaning(meanings, bare) ??
    afterLead(leads, bare, meanings) ??
    undatedMeaning(leads, text, meanings)
  if (whole !== undefined) return { value: optionsOf(field, whole), note: undefined }
  const [, base, inBrackets, after] = remark.exec(bare) ?? []
  const note = inBrackets ?? after
  const beside = base === undefined ? undefined : wholeMeaning(meanings, base)
  if (beside !== undefined && note !== undefined && isHarmless(note, { said: beside, meanings, values }))
    return { value: optionsOf(field, beside), note }
  const inside = innerMeaning(meanings, text)
  return inside === undefined ? undefined : { value: optionsOf(field, inside), note: undefined }
}

/** The option whose box alone is checked; none checked, or two, say nothing that can be believed. */
function ofBoxes(
  field: FieldId,
  { checked, unchecked }: BoxedChoice,
  meanings: readonly ChoiceMeaning[],
): ChoiceReading | undefined {
  const [only] = checked
  if (only === undefined || checked.length > 1 || unchecked.length === 0) return undefined
  const meaning = wholeMeaning(meanings, only)
  return meaning && { value: optionsOf(field, meaning), note: undefined }
}

/** A code before a label, as exports write it: `11 `, `1.`, `(2)`, `A `. The squeezed label, or the text as it is. */
export function withoutCode(text: string): string {
  const bare = text.replace(codePrefix, '')
  return bare === '' ? text : bare
}

function wholeMeaning(meanings: readonly ChoiceMeaning[], text: string): ChoiceMeaning | undefined {
  return meanings.find(({ is }) => is.has(text)) ?? meanings.find((meaning) => surrounds(meaning, text))
}

/** 与甲公司联合: how the cell begins and ends, and nothing in it that says otherwise. */
function surrounds({ around, unless }: ChoiceMeaning, text: string): boolean {
  const fits = around.some(
    ([start, end]) => text.length > start.length + end.length && text.startsWith(start) && text.endsWith(end),
  )
  return fits && !unless.some((word) => text.includes(word))
}

/** 2011年5月已建: the text without its dates. */
function undatedMeaning(
  leads: readonly string[],
  text: string,
  meanings: readonly ChoiceMeaning[],
): ChoiceMeaning | undefined {
  const undated = text.replace(dates, '')
  return wholeMeaning(meanings, undated) ?? afterLead(leads, undated, meanings)
}

function afterLead(
  leads: readonly string[],
  text: string,
  meanings: readonly ChoiceMeaning[],
): ChoiceMeaning | undefined {
  const lead = leads.find((word) => text.startsWith(word))
  return lead === undefined ? undefined : wholeMeaning(meanings, text.slice(lead.length))
}

interface Beside {
  readonly said: ChoiceMeaning
  readonly meanings: readonly ChoiceMeaning[]
  readonly values: Values
}

/** A remark is left aside if it neither doubts nor says something else about the same question. */
function isHarmless(note: string, { said, meanings, values }: Beside): boolean {
  const { notes, marks } = values
  const doubts = String(said.options) === 'none' ? notes.reversing : notes.doubt
  if (marks.nonAnswers.has(note) || doubts.some((word) => note.includes(word))) return false
  const rivals = meanings.filter((other) => other !== said && other.options.length > 0)
  return !rivals.some((other) => other.is.has(note) || speaks(other, note))
}

function speaks({ contains, unless }: ChoiceMeaning, text: string): boolean {
  return contains.some((word) => text.includes(word)) && !unless.some((word) => text.includes(word))
}

/** The one meaning whose words stand in the text; two meanings with different options are none. */
function innerMeaning(meanings: readonly ChoiceMeaning[], text: string): ChoiceMeaning | undefined {
  const [first, ...rest] = meanings.filter((meaning) => speaks(meaning, text))
  return rest.every((other) => String(other.options) === String(first?.options)) ? first : undefined
}

function optionsOf(field: FieldId, { options }: ChoiceMeaning): OptionsValue {
  const all = choicesOf(field).map((choice) => choice.id)
  if (options.length === 0) return { type: 'options', options: all, why: 'not-stated' }
  const inOrder = all.filter((id) => options.includes(id))
  return inOrder.length === 1
    ? { type: 'options', options: inOrder }
    : { type: 'options', options: inOrder, why: 'not-stated' }
}
