import { fewTexts } from '../domain/few-texts.ts'
import type { FieldId } from '../domain/field.ts'
import { wholeNumbers } from '../domain/number-list.ts'
import { type GroupedRow, joinStrays, type RowGroup } from './join-strays.ts'

/** A row that belongs, or may belong, to a group, with the texts of the fields that name it. */
interface NamingRow extends Omit<GroupedRow, 'position'> {
  readonly texts: readonly (string | null)[]
}

/** Collects rows by the Party organization that they name: two numbers a row, which whoever adds it knows by its position. */
export interface RowGroups {
  /** False if the row names no group; else it has the next position, from 0 on. */
  add(row: NamingRow): boolean
  /** The groups, in the order of their first rows. */
  groups(): readonly RowGroup[]
}

/** A group without its rows. */
type NamedGroup = Omit<RowGroup, 'rows'>

/**
 * Groups of rows by the fields `by`: their name within the superior organization; where the ledger names no superior, within
 * the township.
 */
export function createRowGroups(by: readonly string[]): RowGroups {
  const [found, numbers] = [new Map<string, number>(), wholeNumbers()]
  const named: NamedGroup[] = []
  const townships = fewTexts()
  const numberOf = ({ id, ...group }: NamedGroup & { readonly id: string }) => {
    const known = found.get(id)
    if (known !== undefined) return known
    found.set(id, named.length)
    return named.push(group) - 1
  }
  return {
    add({ township, certain, texts }) {
      const group = namedGroup(by, texts, township)
      if (group === null) return false
      numbers.push(numberOf(group))
      numbers.push(2 * townships.put(township) + (certain ? 1 : 0))
      return true
    },
    groups() {
      const rows = named.map((): GroupedRow[] => [])
      for (let position = 0; position * 2 < numbers.length; position += 1) {
        const said = numbers.at(2 * position + 1)
        const row = { township: townships.at(said >> 1), certain: said % 2 === 1, position }
        rows[numbers.at(2 * position)]?.push(row)
      }
      return joinStrays(named.map((group, at) => ({ ...group, rows: rows[at] ?? [] })))
    },
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
): (NamedGroup & { readonly id: string }) | null {
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
