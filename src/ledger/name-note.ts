import type { OptionsValue } from '../domain/value.ts'
import { onlyOption } from '../domain/value.ts'
import { isBlankText } from './blank-text.ts'
import { readCode } from './credit-code.ts'
import { squeeze } from './normalize-text.ts'
import { readChoice } from './read-choice.ts'
import type { Values } from './values.ts'

/** A name, and the operating status that stands in brackets behind it. */
export interface NotedName {
  readonly name: string
  readonly status: OptionsValue
}

const noted = /^(.*[^\s([{（［【〔])\s*[([{（［【〔]([^()[\]{}（）［］【】〔〕]+)[)\]}）］】〕]$/su
/** A name, and the credit code that stands behind it. */
export interface CodedName {
  readonly name: string
  readonly code: string
}

const coded = /^(.*[^\s(:,])[\s(:,]+([0-9A-Z]{18})\)?$/su

/** 甲有限公司（91330723…）: a name with a credit code behind it that its check characters confirm. Undefined for every other name. */
export function codedName(text: string): CodedName | undefined {
  if (!/[0-9A-Za-z０-９Ａ-Ｚ][)）]?$/u.test(text)) return undefined
  const [, name = '', written = ''] = coded.exec(text.normalize('NFKC').toUpperCase()) ?? []
  if (name === '' || name.includes('(') !== name.includes(')')) return undefined
  const reading = readCode({ kind: 'text', text: written })
  const kept = text.slice(0, name.length).trim()
  return reading?.scheme === 'uscc' && reading.checks && !reading.repaired
    ? { name: kept, code: reading.code }
    : undefined
}

const closing = ')]}）］】〕'
const words = /^\p{Script=Han}{2,8}$/u

/**
 * 恒泰五金厂（停业）: a name with nothing but a status in brackets behind it. Undefined for every other name; what else stands in brackets
 * (a place, a former name, a legal form) is part of it.
 */
export function notedName(text: string, values: Values): NotedName | undefined {
  if (!closing.includes(text.at(-1) ?? ' ')) return undefined
  const [, name = '', note = ''] = noted.exec(text) ?? []
  if (isBlankText(name) || !words.test(squeeze(note))) return undefined
  const reading = readChoice('status', note, values)
  if (reading === undefined || reading.note !== undefined || onlyOption(reading.value) === undefined) return undefined
  return isWord(squeeze(note), values) ? { name, status: reading.value } : undefined
}

/** True for a spelling of a status, alone or behind a word such as 已; never for one that only stands in a longer text. */
function isWord(note: string, { choices, leads }: Values): boolean {
  const leading = leads.get('status')?.filter((lead) => note.startsWith(lead)) ?? []
  const forms = [note, ...leading.map((lead) => note.slice(lead.length))]
  return (choices.get('status') ?? []).some(({ is }) => forms.some((form) => is.has(form)))
}
