import type { Cell } from '../domain/grid.ts'
import type { NumberFormat } from './number-format.ts'
import { numberCell } from './xlsx-cell.ts'

/**
 * Makes the cells of a workbook, and gives the same one for the same content as far as it remembers it: whoever reads cells can
 * remember in turn what each of them means.
 */
export interface KnownCells {
  /** The cell of a number that is shown in the style with this index. */
  number(value: number, style: number): Cell
  /** Whether a style shows a number as nothing but that. */
  isPlain(style: number): boolean
  /** The cell of a number that is shown as nothing but that. */
  plain(value: number): Cell
  /** The same of a whole number from zero on, sooner found. */
  integer(value: number): Cell
  /** The cell of a text as a person sees it; undefined if it is empty. */
  text(text: string): Cell | undefined
  error(text: string): Cell
  boolean(holds: boolean): Cell
  /** About how many bytes of memory all cells take that were made so far. */
  weight(): number
}

/** Different cells that are remembered; what comes after them is made anew each time. */
const mostKnown = 65_536
/** Characters of a text that may well stand in a ledger twice. */
const longestKnown = 64
/** Bytes of a cell without its text. */
const bareWeight = 80
/** Whole numbers from zero on that are found by their place in a list. */
const fewIntegers = 1024
const plainFormat: NumberFormat = { shows: 'number' }

/** Cells for the styles of one workbook. */
export function createKnownCells(formats: readonly NumberFormat[], uses1904: boolean): KnownCells {
  const { remember, weight } = createMemory()
  const numbers = numbersByStyle([...formats, plainFormat])
  const plainStyle = formats.length
  const plain = numbers[plainStyle] as StyledNumbers
  const few = new Array<Cell | undefined>(fewIntegers).fill(undefined)
  const texts = new Map<string, Cell>()
  const errors = new Map<string, Cell>()
  const [yes, no] = [truthCell(true), truthCell(false)]
  const number = (value: number, style: number): Cell => {
    const { format, known } = numbers[style] ?? plain
    // A map takes a negative zero for zero.
    if (Object.is(value, -0)) return numberCell(value, format, uses1904)
    return known.get(value) ?? remember(known, value, numberCell(value, format, uses1904))
  }
  return {
    number,
    isPlain: (style) => (numbers[style] ?? plain).format.shows === 'number',
    plain: (value) => number(value, plainStyle),
    integer(value) {
      if (value >= fewIntegers) return plain.known.get(value) ?? number(value, plainStyle)
      const cell = few[value] ?? number(value, plainStyle)
      few[value] = cell
      return cell
    },
    text: (text) => (text === '' ? undefined : (texts.get(text) ?? remember(texts, text, { kind: 'text', text }))),
    error: (text) => errors.get(text) ?? remember(errors, text, { kind: 'error', text }),
    boolean: (holds) => (holds ? yes : no),
    weight,
  }
}

/** Counts what is remembered, and how much was made. */
function createMemory(): {
  readonly remember: <Key>(known: Map<Key, Cell>, key: Key, cell: Cell) => Cell
  readonly weight: () => number
} {
  let count = 0
  let weight = 0
  return {
    remember(known, key, cell) {
      weight += bareWeight + 2 * cell.text.length
      if (count < mostKnown && cell.text.length <= longestKnown) {
        known.set(key, cell)
        count++
      }
      return cell
    },
    weight: () => weight,
  }
}

interface StyledNumbers {
  readonly format: NumberFormat
  readonly known: Map<number, Cell>
}

/** Styles that show numbers alike have their cells in common. */
function numbersByStyle(formats: readonly NumberFormat[]): readonly StyledNumbers[] {
  const byFormat = new Map<string, StyledNumbers>()
  return formats.map((format) => {
    const name = format.shows === 'zeros' ? `zeros ${format.digits}` : format.shows
    const found = byFormat.get(name) ?? { format, known: new Map<number, Cell>() }
    byFormat.set(name, found)
    return found
  })
}

function truthCell(holds: boolean): Cell {
  return { kind: 'boolean', text: holds ? 'TRUE' : 'FALSE', holds }
}
