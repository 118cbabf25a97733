import type { AuditFacts, OrganizationFacts } from './report.ts'
import type { AccountFacts } from './report-judged.ts'
import type { Rows } from './rows.ts'
import type { Language } from './text.ts'

/**
 * What the documents of a report need of its units and findings, rendered when each of them was judged: whoever writes the documents need not go
 * through them again.
 */
export interface RenderedRows {
  /** The language of the sentences. */
  readonly language: Language
  /**
   * The lists of `audit.json` from the bracket that opens them, without the one that closes them; empty for a list without elements. `formed`
   * are the units of the look-back.
   */
  readonly lists: Readonly<Record<'organizations' | 'findings' | 'formed', Iterable<Uint8Array>>>
  /** Text files of the long tables, by id; none if no text files were asked for. */
  readonly tables: ReadonlyMap<string, Iterable<Uint8Array>>
  /** Rows of the long sheets; undefined if no workbook was asked for. */
  readonly sheets: RenderedSheets | undefined
  /** By key, what is told of units that stand in a joint organization or on a planning list. */
  readonly named: NamedUnits
  /** How many rows the sheet of unknowns would have. */
  readonly toCheck: number
  /** The account of `audit.json`; undefined if the report could not be combined with others. */
  account(sections: AccountSections): AccountFacts | undefined
}

/** Rows of long sheets as their writer has put them down. */
export interface RenderedSheets {
  /** By id of the table; a table without rows is not among them. */
  readonly rows: ReadonlyMap<string, Rows<unknown>>
  /** The sectors that have a sheet of gaps, '' for units of which it is not known. */
  readonly sectors: ReadonlySet<string>
}

/** Finds what is told of the units that joint organizations and planning lists name. */
export interface NamedUnits {
  get(key: string): NamedUnit | undefined
}

/** What lists tell of a unit that they name. */
export type NamedUnit = Pick<OrganizationFacts, 'name' | 'creditCode'>

/** What an account needs of a report beside its units. */
export type AccountSections = Pick<AuditFacts, 'inputs' | 'ledgerIssues'>
