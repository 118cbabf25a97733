import { breakdowns } from '../domain/rate.ts'
import { itemStates } from '../domain/register-item.ts'
import { languages } from '../domain/text.ts'

/**
 * Every option of the command line, once: the parser, the help, the completion, the configuration file and the
 * environment all read this table. What an option means to people is in `wording`.
 */
export interface OptionSpec {
  /** The key in the configuration file; `LIANGXIN_` and its words in capitals name the environment variable. */
  readonly key: OptionKey
  readonly flag: string
  readonly short?: string
  /** Name of its value in the help; without one the option is a switch. */
  readonly value?: string
  /** May be given several times. */
  readonly repeatable?: true
  /** Closed list of values, for completion and the help. */
  readonly choices?: readonly string[]
  /** Its values are paths: in a configuration file they start from the folder of that file. */
  readonly path?: true
  /** A switch, or something with a value, that can also be turned off: `--no-…`. */
  readonly negatable?: true
  /** The one command in which it can be turned off; every one if nothing is said. */
  readonly negatableIn?: string
  /** What it takes in one command, and what holds there if nobody says anything. */
  readonly special?: readonly SpecialValues[]
  /** Only for the command line: neither in the configuration file nor in the environment. */
  readonly flagOnly?: true
}

/** The values of an option in one command. */
interface SpecialValues {
  readonly command: string
  readonly value: string
  readonly choices: readonly string[]
  readonly standard: readonly string[]
}

/** Where results are written if nobody says where. */
export const standardFolder = 'liangxin-out'

/** What the log of a register is called if nobody says otherwise. */
export const logName = 'register.jsonl'

export const optionKeys = [
  'rules',
  'set',
  'out',
  'format',
  'asOf',
  'township',
  'register',
  'requireReview',
  'dueIn',
  'previous',
  'columns',
  'sheet',
  'encoding',
  'blankAsZero',
  'answers',
  'strict',
  'by',
  'failOn',
  'lang',
  'redact',
  'dryRun',
  'quiet',
  'verbose',
  'json',
  'color',
  'progress',
  'threads',
  'base',
  'from',
  'toRate',
  'added',
  'person',
  'reason',
  'on',
  'since',
  'until',
  'target',
  'refuse',
  'state',
  'overdue',
  'fill',
  'list',
  'indicator',
  'goal',
  'townships',
  'docNumber',
  'issuer',
  'to',
  'deadline',
  'template',
  'expect',
  'annotate',
] as const

export type OptionKey = (typeof optionKeys)[number]

export const options: readonly OptionSpec[] = [
  { key: 'rules', flag: '--rules', short: '-r', value: 'pack' },
  { key: 'set', flag: '--set', value: 'name=value', repeatable: true },
  { key: 'out', flag: '--out', short: '-o', value: 'path', path: true },
  {
    key: 'format',
    flag: '--format',
    short: '-f',
    value: 'xlsx|csv|json',
    repeatable: true,
    choices: ['xlsx', 'csv', 'json'],
    special: [
      {
        command: 'rank',
        value: 'xlsx|docx|md|csv|json',
        choices: ['xlsx', 'docx', 'md', 'csv', 'json'],
        standard: ['xlsx', 'docx'],
      },
      {
        command: 'diff',
        value: 'xlsx|csv|md|json',
        choices: ['xlsx', 'csv', 'md', 'json'],
        standard: ['xlsx'],
      },
    ],
  },
  { key: 'asOf', flag: '--as-of', value: 'YYYY-MM-DD' },
  { key: 'township', flag: '--township', value: 'name' },
  { key: 'register', flag: '--register', value: 'file', path: true, negatable: true, negatableIn: 'audit' },
  { key: 'requireReview', flag: '--require-review' },
  { key: 'dueIn', flag: '--due-in', value: 'days' },
  { key: 'previous', flag: '--previous', value: 'audit.json', repeatable: true, path: true },
  { key: 'columns', flag: '--columns', value: 'file', repeatable: true, path: true },
  { key: 'sheet', flag: '--sheet', value: 'name' },
  {
    key: 'encoding',
    flag: '--encoding',
    value: 'name',
    choices: ['utf-8', 'gb18030', 'gbk', 'utf-16le', 'utf-16be'],
  },
  { key: 'blankAsZero', flag: '--blank-as-zero', value: 'fields', repeatable: true },
  { key: 'answers', flag: '--answers', value: 'file', repeatable: true, path: true, flagOnly: true },
  { key: 'strict', flag: '--strict' },
  {
    key: 'by',
    flag: '--by',
    value: 'groups',
    repeatable: true,
    choices: breakdowns,
  },
  {
    key: 'failOn',
    flag: '--fail-on',
    value: 'gap|unknown|data|never',
    choices: ['gap', 'unknown', 'data', 'never'],
    special: [
      {
        command: 'diff',
        value: 'change|vanished|never',
        choices: ['change', 'vanished', 'never'],
        standard: ['never'],
      },
    ],
  },
  { key: 'lang', flag: '--lang', value: 'zh|en', choices: languages },
  { key: 'redact', flag: '--redact' },
  { key: 'dryRun', flag: '--dry-run' },
  { key: 'quiet', flag: '--quiet', short: '-q' },
  { key: 'verbose', flag: '--verbose' },
  { key: 'json', flag: '--json' },
  { key: 'color', flag: '--color', negatable: true },
  { key: 'progress', flag: '--progress', value: 'auto|none|json', choices: ['auto', 'none', 'json'] },
  { key: 'threads', flag: '--threads', value: 'number' },
  { key: 'base', flag: '--base', value: 'number', flagOnly: true },
  { key: 'from', flag: '--from', value: 'percent', flagOnly: true },
  { key: 'toRate', flag: '--to', value: 'percent', flagOnly: true },
  { key: 'added', flag: '--added', value: 'number', flagOnly: true },
  { key: 'person', flag: '--person', value: 'name' },
  { key: 'reason', flag: '--reason', value: 'text', flagOnly: true },
  { key: 'on', flag: '--on', value: 'YYYY-MM-DD', flagOnly: true },
  { key: 'since', flag: '--since', value: 'YYYY-MM-DD', flagOnly: true },
  { key: 'until', flag: '--until', value: 'YYYY-MM-DD', flagOnly: true },
  { key: 'target', flag: '--target', value: 'targets', repeatable: true, flagOnly: true },
  { key: 'refuse', flag: '--refuse', flagOnly: true },
  {
    key: 'state',
    flag: '--state',
    value: 'states',
    repeatable: true,
    choices: [...itemStates, 'all'],
    flagOnly: true,
  },
  { key: 'overdue', flag: '--overdue', flagOnly: true },
  { key: 'fill', flag: '--fill', value: 'column=text', repeatable: true, flagOnly: true },
  { key: 'list', flag: '--list', value: 'file', repeatable: true, path: true, flagOnly: true },
  { key: 'indicator', flag: '--indicator', value: 'id', repeatable: true, flagOnly: true },
  { key: 'goal', flag: '--goal', value: 'percent', flagOnly: true },
  { key: 'townships', flag: '--townships', value: 'names', repeatable: true },
  { key: 'docNumber', flag: '--doc-number', value: 'number' },
  { key: 'issuer', flag: '--issuer', value: 'name' },
  { key: 'to', flag: '--to', value: 'names' },
  { key: 'deadline', flag: '--deadline', value: 'YYYY-MM-DD' },
  { key: 'template', flag: '--template', value: 'folder', path: true },
  { key: 'expect', flag: '--expect', value: 'voucher', flagOnly: true },
  { key: 'annotate', flag: '--annotate', flagOnly: true },
]

/** The flag that turns an option off in a command, if there is one. */
export function negativeFlag(
  { flag, negatable, negatableIn }: OptionSpec,
  command: string | undefined,
): string | undefined {
  const can = negatable && (negatableIn === undefined || negatableIn === command)
  return can ? flag.replace('--', '--no-') : undefined
}

/** The table's line for an option, as it is in a command. */
export function optionSpec(key: OptionKey, command?: string): OptionSpec {
  const spec = options.find((option) => option.key === key) as OptionSpec
  const own = specialValues(spec, command)
  return own === undefined ? spec : { ...spec, value: own.value, choices: own.choices }
}

/** What an option takes in a command, where that is something of its own. */
export function specialValues({ special = [] }: OptionSpec, command: string | undefined): SpecialValues | undefined {
  return special.find((own) => own.command === command)
}

/** Every value that an option takes in some command; undefined if they are not a closed list. */
export function allChoices({ choices, special = [] }: OptionSpec): readonly string[] | undefined {
  return choices && [...new Set([...choices, ...special.flatMap((own) => own.choices)])]
}

/** What the parser calls the value of a flag: `--as-of` is `asOf`. Two options may share a flag, if no command has both. */
export function flagName({ flag }: OptionSpec): string {
  return flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** Name of the environment variable of an option: `asOf` is `LIANGXIN_AS_OF`. */
export function environmentName(key: OptionKey): string {
  return `LIANGXIN_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
}
