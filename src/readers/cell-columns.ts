import { Buffer } from 'node:buffer'
import type { Cell } from '../domain/grid.ts'
import type { ByteForm } from './byte-form.ts'
import { KnownTexts } from './known-texts.ts'
import { mostRows, RowBounds } from './row-bounds.ts'
import { mayBeDressed, textCell } from './text-cell.ts'
import type { TextRun } from './text-run.ts'

/** The cells of one row; as many as the row has, also where they are empty. */
export type CellRow = readonly (Cell | undefined)[]

type OpenRow = (Cell | undefined)[]

/** Columns from here on are not remembered; hardly any ledger is that wide. */
const mostColumns = 128

/** Bytes, and a view of the same. */
interface ViewedBytes {
  readonly bytes: Buffer
  readonly view: DataView
}

/** Makes the cells of rows that have been divided, column by column, because what stands in one is alike. */
export class CellColumns {
  private readonly columns: KnownTexts[] = []
  private readonly beyond = new KnownTexts(true)
  private readonly form: ByteForm
  private readonly run: TextRun
  /** The cells of which the texts are in the run, by their numbers among those that were picked. */
  private readonly waiting = new Int32Array(mostRows)
  private blank: OpenRow = []
  /** What is being worked at. */
  private open: readonly OpenRow[] = []
  private block = new RowBounds()
  private bytes: Buffer = Buffer.alloc(0)
  private view: DataView = new DataView(this.bytes.buffer)

  constructor(form: ByteForm) {
    this.form = form
    this.run = form.newRun()
  }

  /** The rows of a block of plain text. A text that a column repeats is mostly the same Cell. */
  rows(block: RowBounds, { bytes, view }: ViewedBytes): readonly CellRow[] {
    const open: OpenRow[] = []
    let widest = 0
    for (let row = 0; row < block.count; row += 1) {
      const width = block.width(row)
      open.push(this.blankRow(width))
      if (width > widest) widest = width
    }
    this.open = open
    this.block = block
    this.bytes = bytes
    this.view = view
    for (let column = 0; column < widest; column += 1) this.fill(column, this.known(column))
    return open
  }

  private blankRow(width: number): OpenRow {
    if (this.blank.length !== width) this.blank = new Array<undefined>(width).fill(undefined)
    return this.blank.slice()
  }

  private known(column: number): KnownTexts {
    if (column >= mostColumns) return this.beyond
    const known = this.columns[column]
    if (known !== undefined) return known
    const begun = new KnownTexts()
    this.columns.push(begun)
    return begun
  }

  private fill(column: number, known: KnownTexts): void {
    const { view, block, open } = this
    const { rows, froms, lengths } = block
    const picked = block.pick(column)
    let waiting = 0
    for (let index = 0; index < picked; index += 1) {
      const cell = known.find(view, froms[index] ?? 0, lengths[index] ?? 0)
      const row = open[rows[index] ?? 0]
      if (cell !== undefined && row !== undefined) row[column] = cell
      else if (this.isRunning(index)) {
        this.waiting[waiting] = index
        waiting += 1
      } else this.make(index, column)
    }
    if (waiting > 0) this.settle(column, known)
  }

  /** Whether the text of a cell can be made with others. */
  private isRunning(index: number): boolean {
    const from = this.block.froms[index] ?? 0
    const length = this.block.lengths[index] ?? 0
    return length > 0 && !mayBeDressed(this.view.getUint8(from)) && this.run.add(this.view, from, from + length)
  }

  /** Makes a cell that is long, or not what its bytes are. */
  private make(index: number, column: number): void {
    const { rows, froms, lengths } = this.block
    const row = this.open[rows[index] ?? 0]
    if (row !== undefined) row[column] = textCell(this.text(froms[index] ?? 0, lengths[index] ?? 0))
  }

  /** Makes the cells that wait. Of those with the same text the first is remembered, and found by the others. */
  private settle(column: number, known: KnownTexts): void {
    const { rows, froms, lengths } = this.block
    this.run.take((text, at) => {
      const index = this.waiting[at] ?? 0
      const row = this.open[rows[index] ?? 0]
      if (row !== undefined)
        row[column] = known.keep({ kind: 'text', text }, this.view, froms[index] ?? 0, lengths[index] ?? 0)
    })
  }

  /** A text of so many bytes; if the number is negative, its quotes are doubled. */
  private text(from: number, length: number): string {
    const text = this.form.decode(this.bytes.subarray(from, from + Math.abs(length)))
    return length < 0 ? text.replaceAll('""', '"') : text
  }
}
