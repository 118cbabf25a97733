import { townshipName } from '../domain/township-name.ts'
import type { SheetTownship } from '../domain/township-source.ts'
import type { TownshipWords } from './dictionary-schema.ts'
import { townshipInPath, townshipInText } from './township.ts'

/** What may say the township of a whole sheet. */
export interface TownshipTexts {
  /** The texts above the headings, one by one. */
  readonly titles: readonly string[]
  readonly sheet: string
  readonly file: string
}

/** The township that a ledger itself states of its rows: in its title, else the name of the sheet, else that of the file. */
export function statedTownship(
  { titles, sheet, file }: TownshipTexts,
  words: TownshipWords,
): SheetTownship | undefined {
  const title = titles.flatMap((text) => townshipInText(text, words) ?? [])[0]
  if (title !== undefined) return { from: 'title', name: title }
  const named = sheet === stemOf(file) ? null : townshipInText(sheet, words)
  if (named !== null) return { from: 'sheet-name', name: named }
  const path = townshipInPath(file, words)
  return path === null ? undefined : { from: 'file-name', name: path }
}

/** The name of a file, after which the only sheet of a text file is called. */
function stemOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
}

/** The same, or where a ledger states nothing the township that was given. */
export function sheetTownship(
  texts: TownshipTexts,
  words: TownshipWords,
  given: string | null,
): SheetTownship | undefined {
  return statedTownship(texts, words) ?? (given === null ? undefined : { from: 'flag', name: townshipName(given) })
}
