import type { FieldId } from '../domain/field.ts'
import { type GroupedRow, joinStrays, type RowGroup } from './join-strays.ts'

/** A row that belongs, or may belong, to a group, with the texts of the fields that name it. */
interface NamingRow extends Omit<GroupedRow, 'position'> {
  readonly texts: readonly (string | null)[]
}

/** Collects rows by the Party organization that they name. */
export interface RowGroups {
  /** False if the row names no group. */
  add(row: NamingRow): boolean
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
export function createRowGroups(by: readonly string[]): RowGroups {
  const found = new Map<string, Collected>()
  const counts = { rows: 0 }
  return {
    add({ organization, township, certain, texts }) {
      const named = namedGroup(by, texts, township)
      if (named === null) return false
      const collected = found.get(named.id) ?? { ...named, rows: [] }
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
function namedGroup(
  by: readonly string[],
  texts: NamingRow['texts'],
  township: string | null,
): (Omit<RowGroup, 'rows'> & { readonly id: string }) | null {
  const names = texts.filter((_, at) => by[at] !== superiorField)
  const [name] = names
  if (name === undefined || name === null) return null
  const superior = texts[by.indexOf(superiorField)] ?? null
  const key = names.map((text) => spelling(text ?? '')).join('\n')
  const place = superior === null ? `in ${township ?? ''}` : `under ${spelling(superior)}`
  return { id: `${key}\n${place}`, key, name, superior }
}

const superiorField: FieldId = 'superiorPartyOrg'

/** Nothing that has another form: most names, each of which is asked for in every total. */
const plain = /^[\u4e00-\u9fffA-Za-z0-9]*$/

/** Width of characters and white space tell no names apart. */
function spelling(text: string): string {
  if (plain.test(text)) return text
  return text.normalize('NFKC').replaceAll(/\s/g, '')
}
