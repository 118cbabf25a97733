import { yesNoAnswers } from '../domain/choices.ts'
import { parseIsoDay } from '../domain/civil-date.ts'
import type { Expected } from '../domain/expected.ts'
import { Fault } from '../domain/fault.ts'
import { type FieldId, fields } from '../domain/field.ts'
import { type FileProblem, fileProblem } from '../domain/file-problem.ts'
import { nearestOf } from '../domain/nearest.ts'
import type { Breakdown } from '../domain/report.ts'
import type { Language } from '../domain/text.ts'
import type { FailLevel } from './exit-code.ts'
import { environmentName, type OptionKey, optionSpec } from './option-table.ts'
import type { ProgressMode } from './progress.ts'

/** Where a value was given; `default` is what holds if nobody says anything. */
type OptionOrigin = 'flag' | 'environment' | 'file' | 'default'

/** What was given for one option, as texts. `at` is the configuration file, if it came from there. */
export interface GivenOption {
  readonly texts: readonly string[]
  readonly from: OptionOrigin
  readonly at?: string
  /** It was turned off, not given a value: `--no-register`. */
  readonly off?: true
  /** What a place of lower precedence says of the same option; only `--set` looks there. */
  readonly below?: GivenOption
}

export type GivenOptions = ReadonlyMap<OptionKey, GivenOption>

/** One `--set` or `--fill`, and whether it was on the command line or in the configuration. */
export interface SetParameter {
  readonly name: string
  readonly text: string
  readonly from: 'flag' | 'config'
}

/** Every option with its meaning; what was not given and has no default is undefined. */
export interface OptionValues {
  readonly rules: string
  readonly rulesGiven: boolean
  readonly set: readonly SetParameter[]
  readonly out: string | undefined
  readonly format: readonly string[]
  readonly asOf: string
  readonly asOfGiven: boolean
  readonly township: string | undefined
  /** Path of a register's log, false if there shall be none, undefined for the usual place. */
  readonly register: string | false | undefined
  readonly requireReview: boolean
  /** Days, 1 to 3650. */
  readonly dueIn: number | undefined
  readonly previous: string | undefined
  readonly columns: readonly string[]
  readonly sheet: string | undefined
  readonly encoding: string | undefined
  readonly blankAsZero: readonly FieldId[]
  readonly by: readonly Breakdown[]
  readonly failOn: FailLevel
  readonly lang: Language
  readonly redact: boolean
  readonly dryRun: boolean
  readonly quiet: boolean
  readonly verbose: boolean
  readonly json: boolean
  readonly color: boolean | undefined
  readonly progress: ProgressMode
  readonly base: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  readonly added: string | undefined
  readonly person: string | undefined
  readonly reason: string | undefined
  readonly on: string | undefined
  readonly since: string | undefined
  readonly until: string | undefined
  /** Ids of targets; none means all that come into question. */
  readonly target: readonly string[]
  readonly refuse: boolean
  /** States of items and `all`; empty if nobody asked for any. */
  readonly state: readonly string[]
  readonly overdue: boolean
  readonly fill: readonly SetParameter[]
  readonly list: readonly string[]
  readonly expect: string | undefined
}

export const defaultPack = 'guiding-opinion-2012'

/** Ten years: whoever gives more has mistaken something. */
const longestDue = 3650

const countFields = fields.filter((field) => field.type === 'count' || field.type === 'amount')

/** Reads given texts into values; a text that makes no sense is a Fault that names where it was given. */
export function readOptionValues(given: GivenOptions, today: string): OptionValues {
  const read = createReader(given)
  return {
    rules: read.text('rules') ?? defaultPack,
    rulesGiven: given.has('rules'),
    set: readPairs('set', given.get('set')),
    out: read.text('out'),
    format: read.choices('format', ['xlsx']),
    asOf: read.date('asOf') ?? today,
    asOfGiven: given.has('asOf'),
    township: read.text('township'),
    previous: read.text('previous'),
    columns: given.get('columns')?.texts ?? [],
    sheet: read.text('sheet'),
    encoding: read.text('encoding'),
    blankAsZero: read.fields('blankAsZero'),
    by: read.choices('by', []) as readonly Breakdown[],
    failOn: (read.choices('failOn', ['never'])[0] ?? 'never') as FailLevel,
    lang: (read.choices('lang', ['zh'])[0] ?? 'zh') as Language,
    redact: read.on('redact') ?? false,
    dryRun: read.on('dryRun') ?? false,
    quiet: read.on('quiet') ?? false,
    verbose: read.on('verbose') ?? false,
    json: read.on('json') ?? false,
    color: read.on('color'),
    progress: (read.choices('progress', ['auto'])[0] ?? 'auto') as ProgressMode,
    base: read.text('base'),
    from: read.text('from'),
    to: read.text('to'),
    added: read.text('added'),
    ...registerValues(given, read),
  }
}

/** The options of the register. */
function registerValues(given: GivenOptions, read: ReturnType<typeof createReader>) {
  return {
    register: given.get('register')?.off ? (false as const) : read.text('register'),
    requireReview: read.on('requireReview') ?? false,
    dueIn: read.whole('dueIn', { minimum: 1, maximum: longestDue }),
    person: read.text('person')?.trim(),
    reason: read.text('reason')?.trim(),
    on: read.date('on'),
    since: read.date('since'),
    until: read.date('until'),
    target: read.list('target'),
    expect: read.text('expect'),
    refuse: read.on('refuse') ?? false,
    state: read.choices('state', []),
    overdue: read.on('overdue') ?? false,
    fill: readPairs('fill', given.get('fill')),
    list: given.get('list')?.texts ?? [],
  }
}

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

function listOf(given: GivenOption | undefined): readonly string[] {
  const parts = (given?.texts ?? []).flatMap((text) => text.split(/[,，、]/))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function createReader(given: GivenOptions) {
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
  const choices = (key: OptionKey, standard: readonly string[]): readonly string[] => {
    const valid = optionSpec(key).choices ?? []
    const named = listOf(given.get(key)).map(
      (one) => valid.find((choice) => choice.toLowerCase() === one.toLowerCase()) ?? one,
    )
    const wrong = given.has(key) && named.length === 0 ? '' : named.find((one) => !valid.includes(one))
    if (wrong !== undefined) throw complain(key, { value: wrong, expected: { kind: 'one-of', values: valid } })
    return given.has(key) ? [...new Set(named)] : standard
  }
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
function readPairs(key: 'set' | 'fill', given: GivenOption | undefined): readonly SetParameter[] {
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
