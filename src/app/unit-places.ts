import { wholeNumbers } from '../domain/number-list.ts'
import type { OrganizationFacts } from '../domain/report.ts'

/** A unit as far as it tells the township of a place in a ledger. */
export type UnitPlace = Pick<OrganizationFacts, 'at' | 'township'>

type Place = OrganizationFacts['at']

/** Where units stand and to which townships they belong, in their order: a few bytes a unit. */
export interface UnitPlaces {
  readonly length: number
  add(unit: UnitPlace): void
  /**
   * The first unit of every township in every file; where these are several, those in doubtful rows, too: a row of that number in
   * whichever sheet.
   */
  kept(doubtful: ReadonlySet<number | null>): UnitPlace[]
  /** The positions of units, which are the first at their places; one that is not there has none. */
  positionsOf(units: readonly Pick<UnitPlace, 'at'>[]): number[]
}

/** No unit yet. */
export function createPlaces(): UnitPlaces {
  const [sheets, townships] = [createNames<Omit<Place, 'row'>>(), createNames<string | null>()]
  const [rows, sheetOf, townshipOf, firsts] = [wholeNumbers(), wholeNumbers(), wholeNumbers(), new Set<number>()]
  const inFiles = new Map<string, Set<string | null>>()
  return {
    get length() {
      return rows.length
    },
    add({ at: { file, sheet, row }, township }) {
      const known = inFiles.get(file) ?? new Set()
      if (!known.has(township)) firsts.add(rows.length)
      inFiles.set(file, known.add(township))
      rows.push(row)
      sheetOf.push(sheets.idOf(`${file}\n${sheet}`, { file, sheet }))
      townshipOf.push(townships.idOf(township, township))
    },
    kept(doubtful) {
      const found: UnitPlace[] = []
      for (let at = 0; at < rows.length; at += 1) {
        const { file, sheet } = sheets.named(sheetOf.at(at))
        const isMixed = (inFiles.get(file)?.size ?? 0) > 1
        if (!firsts.has(at) && !(isMixed && doubtful.has(rows.at(at)))) continue
        found.push({ at: { file, sheet, row: rows.at(at) }, township: townships.named(townshipOf.at(at)) })
      }
      return found
    },
    positionsOf(units) {
      const keyOf = (at: number) => `${sheetOf.at(at)} ${rows.at(at)}`
      const asked = units.map(
        ({ at: { file, sheet, row } }) => `${sheets.idOf(`${file}\n${sheet}`, { file, sheet })} ${row}`,
      )
      const [wanted, found] = [new Set(units.map(({ at }) => at.row)), new Map<string, number>()]
      for (let at = 0; at < rows.length; at += 1)
        if (wanted.has(rows.at(at)) && !found.has(keyOf(at))) found.set(keyOf(at), at)
      return asked.flatMap((key) => found.get(key) ?? [])
    },
  }
}

/** Gives names numbers, so that each is kept once. */
function createNames<Name>() {
  const ids = new Map<string | null, number>()
  const names: Name[] = []
  return {
    idOf(key: string | null, name: Name): number {
      const known = ids.get(key)
      if (known !== undefined) return known
      ids.set(key, names.length)
      return names.push(name) - 1
    },
    named: (id: number) => names[id] as Name,
  }
}
