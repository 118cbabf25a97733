import type { Language } from '../domain/text.ts'
import { cliWordingEn } from './en/cli.ts'
import { cliWordingZh } from './zh/cli.ts'

/** What the help says of one command. */
export interface CommandWording {
  readonly summary: string
  /** Shown below the usage line; may have several lines. */
  readonly description?: string
  /** What each argument is, by its name. */
  readonly arguments?: Readonly<Record<string, string>>
  /** Options that mean something of their own to this command. */
  readonly options?: Readonly<Partial<Record<OptionTopic, string>>>
  /** A command line and what it does. */
  readonly examples: readonly (readonly [command: string, note: string])[]
}

export type CommandTopic =
  | 'program'
  | 'audit'
  | 'check'
  | 'explain'
  | 'rules'
  | 'rules list'
  | 'rules show'
  | 'rules check'
  | 'rules test'
  | 'rules schema'
  | 'rules diff'
  | 'template'
  | 'render'
  | 'register'
  | 'register list'
  | 'register show'
  | 'register annotate'
  | 'register verify'
  | 'register extend'
  | 'register waive'
  | 'register link'
  | 'register look-back'
  | 'register export'
  | 'register verify-log'
  | 'register compact'
  | 'rank'
  | 'deadline'
  | 'diff'
  | 'figures'
  | 'completion'

export type OptionTopic =
  | 'rules'
  | 'set'
  | 'out'
  | 'format'
  | 'asOf'
  | 'township'
  | 'register'
  | 'requireReview'
  | 'dueIn'
  | 'previous'
  | 'columns'
  | 'sheet'
  | 'encoding'
  | 'blankAsZero'
  | 'answers'
  | 'by'
  | 'strict'
  | 'failOn'
  | 'lang'
  | 'redact'
  | 'dryRun'
  | 'quiet'
  | 'verbose'
  | 'json'
  | 'color'
  | 'progress'
  | 'threads'
  | 'base'
  | 'from'
  | 'toRate'
  | 'added'
  | 'person'
  | 'reason'
  | 'on'
  | 'since'
  | 'until'
  | 'target'
  | 'refuse'
  | 'state'
  | 'overdue'
  | 'fill'
  | 'list'
  | 'indicator'
  | 'goal'
  | 'townships'
  | 'docNumber'
  | 'issuer'
  | 'to'
  | 'deadline'
  | 'template'
  | 'expect'
  | 'annotate'

/** The fixed words of the help pages. */
export interface HelpWording {
  readonly usage: string
  readonly arguments: string
  readonly options: string
  readonly commands: string
  readonly globalOptions: string
  readonly examples: string
  readonly help: string
  readonly helpCommand: string
  readonly version: string
  /** What `--no-…` does, by option. */
  readonly turnedOff: Readonly<Partial<Record<OptionTopic, string>>>
  readonly footer: string
  /** Stand in a usage line for the options and the command. */
  readonly optionsWord: string
  readonly commandWord: string
}

/** What the commands tell people beside their results. */
export interface RunWording {
  error(problem: string): string
  advice(text: string): string
  /** The as-of date that holds because none was given. */
  asOfToday(date: string): string
  optionUsed(key: string, value: string, origin: string): string
  readonly origins: Readonly<Record<'flag' | 'environment' | 'file' | 'default', string>>
  progress(at: { readonly file: string; readonly files: number; readonly of: number; readonly rows: number }): string
  written(folder: string, files: readonly string[]): string
  wouldWrite(folder: string, files: readonly string[]): string
  /** Name of the folder that the bare form writes beside a ledger. */
  resultFolder(ledger: string): string
  readonly templateFile: string
  /** What a ledger that comes from standard input is called. */
  readonly standardInput: string
}

/** Sentences of the command line in one language. */
export interface CliWording {
  readonly commands: Readonly<Record<CommandTopic, CommandWording>>
  readonly options: Readonly<Record<OptionTopic, string>>
  readonly help: HelpWording
  readonly run: RunWording
}

const byLanguage: Readonly<Record<Language, CliWording>> = Object.freeze({ zh: cliWordingZh, en: cliWordingEn })

/** The words of help pages, configuration errors and command messages. */
export function cliWording(language: Language): CliWording {
  return byLanguage[language]
}
