import type { FieldId } from '../domain/field.ts'
import type { Breakdown } from '../domain/report.ts'
import type { Language } from '../domain/text.ts'
import type { FailLevel } from './exit-code.ts'
import {
  createReader,
  type GivenOptions,
  listOf,
  readPairs,
  type SetParameter,
  townshipEntries,
} from './option-reader.ts'
import { optionSpec, specialValues } from './option-table.ts'
import type { ProgressMode } from './progress.ts'
import type { TownshipEntry } from './township-entries.ts'

/** Every option with its meaning; what was not given and has no default is undefined. */
export interface OptionValues {
  readonly rules: string
  readonly rulesGiven: boolean
  readonly set: readonly SetParameter[]
  readonly out: string | undefined
  readonly format: readonly string[]
  readonly formatGiven: boolean
  readonly asOf: string
  readonly asOfGiven: boolean
  readonly township: string | undefined
  /** Path of a register's log, false if there shall be none, undefined for the usual place. */
  readonly register: string | false | undefined
  readonly requireReview: boolean
  /** Days, 1 to 3650. */
  readonly dueIn: number | undefined
  /** Earlier reports; commands that compare with one take the last. */
  readonly previous: readonly string[]
  readonly columns: readonly string[]
  readonly sheet: string | undefined
  readonly encoding: string | undefined
  readonly blankAsZero: readonly FieldId[]
  /** Fill-in lists that came back. */
  readonly answers: readonly string[]
  /** The first ledger that cannot be read stops everything. */
  readonly strict: boolean
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
  /** 1 to 64; undefined leaves it to us. */
  readonly threads: number | undefined
  readonly base: string | undefined
  readonly from: string | undefined
  readonly toRate: string | undefined
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
  readonly indicator: readonly string[]
  readonly goal: string | undefined
  /** Townships that should send a ledger. */
  readonly townships: readonly string[]
  /** What the configuration knows of townships. */
  readonly townshipEntries: readonly TownshipEntry[]
  readonly docNumber: string | undefined
  readonly issuer: string | undefined
  readonly to: string | undefined
  readonly deadline: string | undefined
  readonly template: string | undefined
  readonly expect: string | undefined
  readonly annotate: boolean
}

export const defaultPack = 'guiding-opinion-2012'

/** Ten years: whoever gives more has mistaken something. */
const longestDue = 3650

const mostThreads = 64

/** Reads given texts into values; a text that makes no sense is a Fault that names where it was given. */
export function readOptionValues(given: GivenOptions, today: string, command?: string): OptionValues {
  const read = createReader(given, command)
  return {
    rules: read.text('rules') ?? defaultPack,
    rulesGiven: given.has('rules'),
    set: readPairs('set', given.get('set')),
    out: read.text('out'),
    format: read.choices('format', standardFormats(command)),
    formatGiven: given.has('format'),
    asOf: read.date('asOf') ?? today,
    asOfGiven: given.has('asOf'),
    township: read.text('township'),
    sheet: read.text('sheet'),
    encoding: read.text('encoding'),
    blankAsZero: read.fields('blankAsZero'),
    by: read.choices('by', []) as readonly Breakdown[],
    failOn: (read.choices('failOn', ['never'])[0] ?? 'never') as FailLevel,
    lang: (read.choices('lang', ['zh'])[0] ?? 'zh') as Language,
    ...switches(read),
    color: read.on('color'),
    progress: (read.choices('progress', ['auto'])[0] ?? 'auto') as ProgressMode,
    threads: read.whole('threads', { minimum: 1, maximum: mostThreads }),
    base: read.text('base'),
    from: read.text('from'),
    toRate: read.text('toRate'),
    added: read.text('added'),
    ...listValues(given),
    indicator: listOf(given.get('indicator')),
    goal: read.text('goal'),
    ...registerValues(given, read),
    ...bulletinValues(read),
    townshipEntries: townshipEntries(given.get('townships')),
  }
}

/** What is off unless somebody turns it on. */
function switches(read: ReturnType<typeof createReader>) {
  return {
    strict: read.on('strict') ?? false,
    redact: read.on('redact') ?? false,
    dryRun: read.on('dryRun') ?? false,
    quiet: read.on('quiet') ?? false,
    verbose: read.on('verbose') ?? false,
    json: read.on('json') ?? false,
    annotate: read.on('annotate') ?? false,
  }
}

/** Files that may be named several times. */
function listValues(given: GivenOptions): Pick<OptionValues, 'previous' | 'columns' | 'answers'> {
  const textsOf = (key: 'previous' | 'columns' | 'answers') => given.get(key)?.texts ?? []
  return { previous: textsOf('previous'), columns: textsOf('columns'), answers: textsOf('answers') }
}

function standardFormats(command: string | undefined): readonly string[] {
  return specialValues(optionSpec('format'), command)?.standard ?? ['xlsx']
}

/** What only the county knows of its bulletin. */
function bulletinValues(read: ReturnType<typeof createReader>) {
  return {
    townships: read.list('townships'),
    docNumber: read.text('docNumber')?.trim(),
    issuer: read.text('issuer')?.trim(),
    to: read.text('to')?.trim(),
    deadline: read.date('deadline'),
    template: read.text('template'),
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
