import { yesNoAnswers } from '../domain/choices.ts'
import { parseIsoDay } from '../domain/civil-date.ts'
import type { Expected } from '../domain/expected.ts'
import { Fault } from '../domain/fault.ts'
import { type FieldId, fields } from '../domain/field.ts'
import { type FileProblem, fileProblem } from '../domain/file-problem.ts'
import { nearestOf } from '../domain/nearest.ts'
import { allChoices, environmentName, type OptionKey, optionSpec } from './option-table.ts'
import type { TownshipEntry } from './township-entries.ts'

/** Where a value was given; `default` is what holds if nobody says anything. */
type OptionOrigin = 'flag' | 'environment' | 'file' | 'default'

/** What was given for one option, as texts. `at` is the configuration file, if it came from there. */
export interface GivenOption {
  readonly texts: readonly string[]
  readonly from: OptionOrigin
  readonly at?: string
  /** It was turned off, not given a value: `--no-register`. */
  readonly off?: true
  /** Townships with what is known of them, where a configuration file says more than their names. */
  readonly townships?: readonly TownshipEntry[]
  /** What a place of lower precedence says of the same option; only `--set` looks there. */
  readonly below?: GivenOption
}

/** What is known of townships, from the highest place that knows more than names: a flag that names them changes none of it. */
export function townshipEntries(given: GivenOption | undefined): readonly TownshipEntry[] {
  if (given === undefined) return []
  return given.townships ?? townshipEntries(given.below)
}

export type GivenOptions = ReadonlyMap<OptionKey, GivenOption>

/** One `--set` or `--fill`, and whether it was on the command line or in the configuration. */
export interface SetParameter {
  readonly name: string
  readonly text: string
  readonly from: 'flag' | 'config'
}

const countFields = fields.filter((field) => field.type === 'count' || field.type === 'amount')

interface Complaint {
  readonly value: string
  readonly expected: Expected
}

function badValue(key: OptionKey, given: GivenOption, { value, expected }: Complaint): Fault {
  const { at: file = '', from } = given
  if (from === 'file')
    return new Fault('config-invalid', { file, pointer: `/${key}`, problem: problemOf(value, expected) })
  const near = expected.kind === 'one-of' ? nearestOf(value, expected.values) : null
  const flag = from === 'environment' ? environmentName(key) : optionSpec(key).flag
  return new Fault('usage-bad-value', { flag, value, expected, nearest: near })
}

/** A bad value as a problem of the configuration file. */
function problemOf(value: string, expected: Expected): FileProblem {
  if (value.trim() === '') return fileProblem('empty-value')
  if (expected.kind === 'date') return fileProblem('bad-date', value)
  if (expected.kind === 'integer')
    return fileProblem('wrong-value', value, [`${expected.minimum ?? ''}–${expected.maximum ?? ''}`])
  const valid = expected.kind === 'one-of' ? expected.values : expected.kind === 'yes-no' ? ['true', 'false'] : []
  return fileProblem('wrong-value', value, valid)
}

export function listOf(given: GivenOption | undefined): readonly string[] {
  const parts = (given?.texts ?? []).flatMap((text) => text.split(/[,，、]/))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** Reads what was given for each option of a command; a text that makes no sense is a Fault that names where it was given. */
export function createReader(given: GivenOptions, command?: string) {
  const complain = (key: OptionKey, complaint: Complaint) =>
    badValue(key, given.get(key) ?? { texts: [], from: 'flag' }, complaint)
  const text = (key: OptionKey): string | undefined => {
    const last = given.get(key)?.texts.at(-1)
    if (last?.trim() === '') throw complain(key, { value: last, expected: { kind: 'text' } })
    return last
  }
  const date = (key: OptionKey): string | undefined => {
    const last = text(key)
    if (last !== undefined && parseIsoDay(last) === undefined)
      throw complain(key, { value: last, expected: { kind: 'date' } })
    return last
  }
  const whole = (key: OptionKey, span: { readonly minimum: number; readonly maximum: number }): number | undefined => {
    const last = text(key)
    if (last === undefined) return undefined
    const number = /^\d{1,9}$/.test(last.trim()) ? Number(last) : Number.NaN
    if (number >= span.minimum && number <= span.maximum) return number
    throw complain(key, { value: last, expected: { kind: 'integer', ...span } })
  }
  const choices = (key: OptionKey, standard: readonly string[]): readonly string[] =>
    given.has(key) ? readChoices(key, given.get(key), { command, standard }) : standard
  const on = (key: OptionKey): boolean | undefined => {
    const last = given.get(key)?.texts.at(-1)
    const meaning = last === undefined ? undefined : yesNoAnswers.get(last.toLowerCase())
    if (last !== undefined && meaning === undefined) throw complain(key, { value: last, expected: { kind: 'yes-no' } })
    return meaning
  }
  const fieldsOf = (key: OptionKey): readonly FieldId[] => readFields(key, given.get(key))
  const list = (key: OptionKey): readonly string[] => readList(key, given.get(key))
  return { text, date, whole, choices, on, list, fields: fieldsOf }
}

interface ChoiceOptions {
  readonly command: string | undefined
  readonly standard: readonly string[]
}

/** Outside the command line a value that only other commands take is passed over: the configuration is the same for all. */
function readChoices(
  key: OptionKey,
  given: GivenOption | undefined,
  { command, standard }: ChoiceOptions,
): readonly string[] {
  const spec = optionSpec(key, command)
  const own = spec.choices ?? []
  const valid = given?.from === 'flag' ? own : (allChoices(spec) ?? [])
  const named = listOf(given).map((one) => valid.find((choice) => choice.toLowerCase() === one.toLowerCase()) ?? one)
  const wrong = named.length === 0 ? '' : named.find((one) => !valid.includes(one))
  if (given !== undefined && wrong !== undefined)
    throw badValue(key, given, { value: wrong, expected: { kind: 'one-of', values: own } })
  const chosen = [...new Set(named)].filter((one) => own.includes(one))
  return chosen.length === 0 ? standard : chosen
}

function readFields(key: OptionKey, given: GivenOption | undefined): readonly FieldId[] {
  if (given === undefined) return []
  const named = listOf(given)
  return (named.length === 0 ? [''] : named).map((name) => {
    const field = countFields.find((one) => one.id === name || one.zh === name)
    const values = countFields.map((one) => one.id)
    if (field === undefined) throw badValue(key, given, { value: name, expected: { kind: 'one-of', values } })
    return field.id
  })
}

function readList(key: OptionKey, given: GivenOption | undefined): readonly string[] {
  const named = listOf(given)
  if (given !== undefined && named.length === 0) throw badValue(key, given, { value: '', expected: { kind: 'text' } })
  return named
}

/** All pairs from the lowest to the highest place; the last word on a name of `--set` counts. */
export function readPairs(key: 'set' | 'fill', given: GivenOption | undefined): readonly SetParameter[] {
  if (given === undefined) return []
  const kind = key === 'fill' ? 'column-text' : 'name-value'
  const from = given.from === 'flag' ? 'flag' : 'config'
  const parameters = given.texts.map((text): SetParameter => {
    const at = text.search(/[=＝]/)
    if (at < 1) throw badValue(key, given, { value: text, expected: { kind } })
    return { name: text.slice(0, at).trim(), text: text.slice(at + 1).trim(), from }
  })
  if (key === 'fill') return parameters
  const all = [...readPairs(key, given.below), ...parameters]
  return [...new Map(all.map((parameter) => [parameter.name, parameter])).values()]
}
