import type { FieldId } from '../domain/field.ts'
import type { OrgRecord } from '../domain/record.ts'
import { type GroupedRow, joinStrays, type RowGroup } from './join-strays.ts'
import { textOf } from './organization-facts.ts'

/** Collects rows by the Party organization that they name. */
export interface RowGroups {
  /** False if the row names no group. */
  add(record: OrgRecord, certain: boolean): boolean
  /** The groups, in the order of their first rows. */
  groups(): readonly RowGroup[]
}

interface Collected extends RowGroup {
  readonly rows: GroupedRow[]
}

/**
 * Groups of rows by the fields `by`: their name within the superior organization; where the ledger names no superior, within
 * the township.
 */
export function createRowGroups(by: readonly FieldId[]): RowGroups {
  const found = new Map<string, Collected>()
  const counts = { rows: 0 }
  return {
    add(record, certain) {
      const named = namedGroup(by, record)
      if (named === null) return false
      const collected = found.get(named.id) ?? { ...named, rows: [] }
      const { key: organization, township } = record
      collected.rows.push({ organization, township, certain, position: counts.rows })
      counts.rows += 1
      found.set(named.id, collected)
      return true
    },
    groups: () => joinStrays([...found.values()]),
  }
}

/** The one township of the certain rows of a group; null if they are of several, or of none. */
export function townshipOf({ rows }: RowGroup): string | null {
  const [township = null, ...others] = new Set(rows.filter((row) => row.certain).map((row) => row.township))
  return others.length === 0 ? township : null
}

/** The group that a row names, by its spelling; null if the ledger names none. */
function namedGroup(by: readonly FieldId[], record: OrgRecord): (Omit<RowGroup, 'rows'> & { id: string }) | null {
  const texts = by.filter((field) => field !== 'superiorPartyOrg').map((field) => textOf(record, field))
  const [name] = texts
  if (name === undefined || name === null) return null
  const superior = by.includes('superiorPartyOrg') ? textOf(record, 'superiorPartyOrg') : null
  const key = texts.map((text) => spelling(text ?? '')).join('\n')
  const place = superior === null ? `in ${record.township ?? ''}` : `under ${spelling(superior)}`
  return { id: `${key}\n${place}`, key, name, superior }
}

/** Width of characters and white space tell no names apart. */
function spelling(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '')
}
