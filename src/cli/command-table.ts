import type { OptionKey } from './option-table.ts'

/** One argument of a command. */
interface ArgumentSpec {
  readonly name: string
  readonly required: boolean
  readonly many?: true
}

/** One command; `name` has two words for a command in a group, and is also the name of its texts in `wording`. */
export interface CommandSpec {
  readonly name: string
  readonly arguments: readonly ArgumentSpec[]
  readonly options: readonly OptionKey[]
}

const ledgers = [{ name: 'ledger', required: true, many: true }] as const
const reading = ['township', 'columns', 'sheet', 'encoding', 'blankAsZero', 'answers'] as const
const judging = ['rules', 'set', 'asOf'] as const
const documents = ['out', 'format'] as const
/** How a run over many ledgers goes, and what it shows. */
const running = ['strict', 'dryRun', 'json', 'progress', 'threads'] as const
/** What a round of the register goes by. */
const registering = ['register', 'requireReview', 'dueIn', 'list'] as const
/** What a bulletin says of those who send and receive it. */
const sending = ['townships', 'docNumber', 'issuer', 'to', 'deadline', 'template'] as const
const numbers = [{ name: 'number', required: true, many: true }] as const
/** What an act of a person on the register must say. */
const acting = ['person', 'reason', 'on', 'register', 'dryRun', 'json'] as const
/** Options that every command understands. */
export const everywhere = ['lang', 'quiet', 'verbose', 'color'] as const satisfies readonly OptionKey[]

export const commands = [
  {
    name: 'audit',
    arguments: ledgers,
    options: [...judging, ...documents, ...reading, 'by', ...registering, 'previous', 'failOn', 'redact', ...running],
  },
  {
    name: 'check',
    arguments: ledgers,
    options: [...judging, 'out', 'format', ...reading, 'failOn', 'annotate', 'redact', ...running],
  },
  {
    name: 'explain',
    arguments: [
      { name: 'ledger', required: true },
      { name: 'unit', required: true },
    ],
    options: [...judging, ...reading, 'redact', 'json', 'progress'],
  },
  {
    name: 'rules list',
    arguments: [],
    options: ['json'],
  },
  {
    name: 'rules show',
    arguments: [{ name: 'pack', required: false }],
    options: ['rules', 'json'],
  },
  {
    name: 'rules check',
    arguments: [{ name: 'pack', required: false, many: true }],
    options: ['rules', 'json'],
  },
  {
    name: 'rules test',
    arguments: [{ name: 'pack', required: false, many: true }],
    options: [...judging, 'json'],
  },
  {
    name: 'rules schema',
    arguments: [],
    options: ['out'],
  },
  {
    name: 'rules diff',
    arguments: [
      { name: 'pack', required: true },
      { name: 'other-pack', required: true },
    ],
    options: ['json'],
  },
  {
    name: 'template',
    arguments: [],
    options: ['rules', 'out'],
  },
  {
    name: 'render',
    arguments: [{ name: 'audit.json', required: true }],
    options: ['out', 'format', 'redact', 'dryRun', 'json'],
  },
  {
    name: 'register list',
    arguments: [],
    options: ['state', 'township', 'overdue', 'asOf', 'register', 'redact', 'json'],
  },
  {
    name: 'register show',
    arguments: [{ name: 'number', required: true }],
    options: ['asOf', 'register', 'redact', 'json'],
  },
  {
    name: 'register annotate',
    arguments: [{ name: 'number', required: false }],
    options: ['fill', 'list', 'person', 'on', 'register', 'dryRun', 'json'],
  },
  {
    name: 'register verify',
    arguments: numbers,
    options: ['target', 'refuse', ...acting],
  },
  {
    name: 'register extend',
    arguments: numbers,
    options: ['until', 'target', ...acting],
  },
  {
    name: 'register waive',
    arguments: numbers,
    options: ['until', 'target', ...acting],
  },
  {
    name: 'register link',
    arguments: [
      { name: 'old-number', required: true },
      { name: 'new-number', required: true },
    ],
    options: acting,
  },
  {
    name: 'register look-back',
    arguments: ledgers,
    options: [
      ...judging,
      ...reading,
      'since',
      'until',
      'register',
      'out',
      'format',
      'redact',
      'dryRun',
      'json',
      'progress',
      'threads',
    ],
  },
  {
    name: 'register export',
    arguments: [],
    options: ['out', 'format', 'asOf', 'register', 'redact', 'dryRun'],
  },
  {
    name: 'register verify-log',
    arguments: [],
    options: ['expect', 'register', 'json'],
  },
  {
    name: 'register compact',
    arguments: [],
    options: acting,
  },
  {
    name: 'rank',
    arguments: ledgers,
    options: [...judging, ...documents, ...reading, 'indicator', 'by', 'previous', ...sending, 'redact', ...running],
  },
  {
    name: 'deadline',
    arguments: ledgers,
    options: [...judging, ...documents, ...reading, 'by', 'indicator', 'goal', ...running],
  },
  {
    name: 'diff',
    arguments: [
      { name: 'old', required: true },
      { name: 'new', required: true },
    ],
    options: ['asOf', 'out', 'format', ...reading, 'failOn', 'redact', 'dryRun', 'json', 'progress'],
  },
  {
    name: 'figures',
    arguments: [{ name: 'ratio', required: false }],
    options: ['base', 'from', 'toRate', 'added', 'json'],
  },
  {
    name: 'completion',
    arguments: [{ name: 'shell', required: true }],
    options: [],
  },
] as const satisfies readonly CommandSpec[]

export type CommandName = (typeof commands)[number]['name']
