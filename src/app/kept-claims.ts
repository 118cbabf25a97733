import { fewTexts } from '../domain/few-texts.ts'
import { doubles, wholeNumbers } from '../domain/number-list.ts'
import { textHeap } from '../domain/text-heap.ts'
import type { RowStore } from '../ledger/identity.ts'
import type { LedgerClaim } from './ledger-part.ts'
import { packedFacts } from './packed-facts.ts'

/** Numbers for each claim: township, file and sheet, row, lengths of its texts, and whether it has its township from the request. */
const numbersOfClaim = 7

/**
 * Claims in a quarter of the memory of objects: there is one for every unit of a county, and hardly any is asked for again. Their texts are
 * put down as one.
 */
export function createKeptClaims(): RowStore<LedgerClaim> {
  // Places go on where whole numbers of 31 bits end, after some ten million units.
  const [numbers, places] = [wholeNumbers(), doubles()]
  const [heap, said] = [textHeap(), packedFacts()]
  const [townships, files, sheets] = [fewTexts(), fewTexts(), fewTexts()]
  return {
    get length() {
      return places.length
    },
    add({ name, creditCode, township, at, cell, facts, townshipGiven }) {
      const code = creditCode ?? ''
      places.push(heap.add(code + cell + name + said.pack(facts)))
      for (const number of [townships.put(township), files.put(at.file), sheets.put(at.sheet), at.row])
        numbers.push(number)
      numbers.push(creditCode === null ? -1 : code.length)
      numbers.push(2 * cell.length + (townshipGiven ? 1 : 0))
      numbers.push(name.length)
    },
    at(position) {
      const numberAt = (index: number) => numbers.at(position * numbersOfClaim + index)
      const text = heap.at(places.at(position))
      const codeEnd = Math.max(0, numberAt(4))
      const cellEnd = codeEnd + (numberAt(5) >> 1)
      const nameEnd = cellEnd + numberAt(6)
      return {
        name: text.slice(cellEnd, nameEnd),
        creditCode: numberAt(4) === -1 ? null : text.slice(0, codeEnd),
        township: townships.at(numberAt(0)),
        at: { file: files.at(numberAt(1)) ?? '', sheet: sheets.at(numberAt(2)) ?? '', row: numberAt(3) },
        cell: text.slice(codeEnd, cellEnd),
        facts: said.unpack(text.slice(nameEnd)),
        townshipGiven: numberAt(5) % 2 === 1,
      }
    },
  }
}
