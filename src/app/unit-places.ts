import { wholeNumbers } from '../domain/number-list.ts'
import type { OrganizationFacts } from '../domain/report.ts'

/** A unit as far as it tells the township of a place in a ledger. */
export type UnitPlace = Pick<OrganizationFacts, 'at' | 'township'>

type Sheet = Omit<OrganizationFacts['at'], 'row'>

/** Where units stand and to which townships they belong, in their order: a few bytes a unit. */
export interface UnitPlaces {
  readonly length: number
  /** Gives the number of the sheet in which the unit stands. */
  add(unit: UnitPlace): number
  /** The number of a sheet, from 0 on. */
  sheetOf(place: Sheet): number
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
  const [sheets, townships] = [createSheets(), createNames<string | null>()]
  const [rows, sheetsOf, townshipsOf, firsts] = [wholeNumbers(), wholeNumbers(), wholeNumbers(), new Set<number>()]
  return {
    get length() {
      return rows.length
    },
    add({ at, township }) {
      const sheet = sheets.numberOf(at)
      const { known } = sheets.named(sheet)
      if (!known.has(township)) firsts.add(rows.length)
      known.add(township)
      rows.push(at.row)
      sheetsOf.push(sheet)
      townshipsOf.push(townships.numberOf(township, township))
      return sheet
    },
    sheetOf: sheets.numberOf,
    kept(doubtful) {
      const found: UnitPlace[] = []
      for (let at = 0; at < rows.length; at += 1) {
        const { file, sheet, known } = sheets.named(sheetsOf.at(at))
        if (!firsts.has(at) && !(known.size > 1 && doubtful.has(rows.at(at)))) continue
        found.push({ at: { file, sheet, row: rows.at(at) }, township: townships.named(townshipsOf.at(at)) })
      }
      return found
    },
    positionsOf(units) {
      const keyOf = (at: number) => `${sheetsOf.at(at)} ${rows.at(at)}`
      const asked = units.map(({ at }) => `${sheets.numberOf(at)} ${at.row}`)
      const [wanted, found] = [new Set(units.map(({ at }) => at.row)), new Map<string, number>()]
      for (let at = 0; at < rows.length; at += 1)
        if (wanted.has(rows.at(at)) && !found.has(keyOf(at))) found.set(keyOf(at), at)
      return asked.flatMap((key) => found.get(key) ?? [])
    },
  }
}

interface KnownSheet extends Sheet {
  /** The townships in its file. */
  readonly known: Set<string | null>
}

/** Gives sheets numbers; most units stand in the sheet of the one before. */
function createSheets() {
  const names = createNames<KnownSheet>()
  const files = new Map<string, Set<string | null>>()
  let [last, number]: [Partial<Sheet>, number] = [{}, 0]
  return {
    named: names.named,
    numberOf({ file, sheet }: Sheet): number {
      if (file === last.file && sheet === last.sheet) return number
      const known = files.get(file) ?? new Set()
      files.set(file, known)
      last = { file, sheet }
      number = names.numberOf(`${file}\n${sheet}`, { file, sheet, known })
      return number
    },
  }
}

/** Gives names numbers, so that each is kept once. */
function createNames<Name>() {
  const numbers = new Map<string | null, number>()
  const names: Name[] = []
  return {
    numberOf(key: string | null, name: Name): number {
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, names.length)
      return names.push(name) - 1
    },
    named: (number: number) => names[number] as Name,
  }
}
