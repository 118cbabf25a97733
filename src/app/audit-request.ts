import type { FieldId } from '../domain/field.ts'
import type { Breakdown } from '../domain/report.ts'
import type { GivenValue } from '../pack/resolve.ts'
import type { InputPath } from './ports.ts'

/** How ledgers are to be read. */
export interface ReadingRequest {
  readonly ledgers: readonly InputPath[]
  /** Further dictionaries of headings. */
  readonly columns: readonly string[]
  /** Null reads every data sheet. */
  readonly sheet: string | null
  /** The township of units of which their ledger does not say it anywhere. */
  readonly township: string | null
  /** Names of townships by their nine digits, for ledgers that name them by code. */
  readonly townshipCodes?: ReadonlyMap<string, string>
  /** Null finds the encoding. */
  readonly encoding: string | null
  readonly blankAsZero: readonly FieldId[]
  /** Lists of what was asked about units, filled in. */
  readonly answers?: readonly InputPath[]
  /** True stops everything at the first ledger that cannot be read; else the others are read. */
  readonly strict?: boolean
}

/** What an audit is asked to do. */
export interface AuditRequest extends ReadingRequest {
  /** Id, folder or file of a rule pack. */
  readonly pack: string
  readonly set: ReadonlyMap<string, GivenValue>
  /** ISO date. */
  readonly asOf: string
  readonly by: readonly Breakdown[]
  /** An earlier `audit.json` to compare with, or null. */
  readonly previous: string | null
  readonly redact: boolean
  readonly tool: { readonly name: string; readonly version: string }
}
