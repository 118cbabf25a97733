import { wholeNumbers } from '../domain/number-list.ts'
import type { NamedUnit, NamedUnits } from '../domain/rendered-rows.ts'
import { createRowIndex } from '../domain/row-index.ts'
import { textRows } from '../domain/text-rows.ts'

/** What lists tell of units, by key, in some bytes a unit: there are many, and only those that a list names are asked for again. */
export interface KeptNames extends NamedUnits {
  /** The last unit of a key counts. */
  set(key: string, unit: NamedUnit): void
}

/** Numbers of a unit: how long its key and its code are; the code is mostly the key and then not written again. */
const numbersOfUnit = 2
const [noCode, codeIsKey] = [-1, -2]

/** No unit yet. */
export function createKeptNames(): KeptNames {
  const [texts, numbers] = [textRows(), wholeNumbers()]
  const keyLength = (position: number) => numbers.at(position * numbersOfUnit)
  const keyAt = (position: number) => texts.at(position).slice(0, keyLength(position))
  const index = createRowIndex(keyAt)
  return {
    get(key) {
      const position = index.get(key)
      if (position === undefined) return undefined
      const said = numbers.at(position * numbersOfUnit + 1)
      const text = texts.at(position).slice(key.length)
      const name = text.slice(Math.max(0, said))
      return { name, creditCode: said === noCode ? null : said === codeIsKey ? key : text.slice(0, said) }
    },
    set(key, { name, creditCode }) {
      const isKey = creditCode === key
      index.delete(key)
      index.add(key, texts.length)
      texts.push(key + (creditCode === null || isKey ? '' : creditCode) + name)
      numbers.push(key.length)
      numbers.push(creditCode === null ? noCode : isKey ? codeIsKey : creditCode.length)
    },
  }
}
