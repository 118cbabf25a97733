import type { CellText } from '../domain/cell.ts'
import type { Cell, GridRow, Merge } from '../domain/grid.ts'
import type { SkipReason } from '../domain/ledger-issue.ts'
import type { FieldValue } from '../domain/record.ts'
import { isBlankText } from './blank-text.ts'
import type { Dictionary } from './dictionary.ts'
import type { TownshipWords } from './dictionary-schema.ts'
import { isNone } from './marks.ts'
import { type Covering, createMergeFollower, isShared, spansName } from './merge-follower.ts'
import { type SheetNature, sheetNature } from './nature-words.ts'
import { squeeze, tidy } from './normalize-text.ts'
import { createOwnCells, type OwnCells } from './own-cells.ts'
import type { Effective, RowCells } from './row-cells.ts'
import { beginsSection, filledOf, opensFooter, type RowView, skipReasonOf } from './row-kind.ts'
import type { Table } from './table.ts'
import { townshipInText } from './township.ts'
import type { Values } from './values.ts'

/** A row of a table: an organization with the cells that hold for it, or the reason why it is none. */
export type ScannedRow =
  | {
      readonly kind: 'organization'
      readonly row: number
      readonly name: string
      readonly cells: RowCells
      /** The township that a line above its rows names, in a table divided by townships. */
      readonly divider: FieldValue | null
      /** The nature that such a line gives the rows below it. */
      readonly nature: SheetNature | null
    }
  | {
      readonly kind: 'skipped'
      readonly row: number
      readonly why: SkipReason
      /** What stands there alone, where it might have been a name. */
      readonly text: string | null
    }

/** Reads the rows of one table from top to bottom; remembers what merged areas and marks such as 同上 refer to. */
export interface RowScanner {
  readonly scan: (row: GridRow) => ScannedRow
}

export interface ScanOptions {
  readonly table: Table
  readonly merges: readonly Merge[]
  readonly values: Values
  readonly townships: TownshipWords
  readonly nature: Dictionary['nature']
  /** Columns in which a blank cell repeats the one above: merged cells that a text file has lost. */
  readonly fillDown: ReadonlySet<number>
}

const nowhere: Effective = { cell: undefined, cells: [], shared: false, id: -1 }

interface Memory {
  readonly previous: PreviousRow
  readonly afterFooter: boolean
  readonly divider: FieldValue | null
  readonly nature: SheetNature | null
  /** Organizations so far with a serial number, and without. */
  readonly serials: { readonly filled: number; readonly blank: number }
}

/** The last organization, for marks such as 同上. */
interface PreviousRow {
  readonly row: number
  readonly cells: readonly (Effective | undefined)[]
}

/** A scanner for the rows below the headings of a table. */
export function createRowScanner(options: ScanOptions): RowScanner {
  const { table, values } = options
  const merges = createMergeFollower(options.merges)
  const own = createOwnCells(values)
  const state: { memory: Memory } = {
    memory: {
      previous: { row: 0, cells: [] },
      afterFooter: false,
      divider: null,
      nature: null,
      serials: { filled: 0, blank: 0 },
    },
  }
  return {
    scan: (row) => {
      const covering = merges.at(row)
      const cells = cellsOf(row, { covering, previous: state.memory.previous, own }, options)
      const name = nameOf(cells[table.name.index] ?? nowhere, row, table, values)
      const wide = covering.some(({ merge }) => spansName(merge, table.name.index))
      const view = viewOf(row, { name, wide }, state.memory, options)
      const why = skipReasonOf(view, table.shape)
      if (why !== undefined) {
        state.memory = afterSkipped(state.memory, view, why, options)
        return { kind: 'skipped', row: row.row, why, text: why === 'no-data' ? name : null }
      }
      const { divider, nature } = state.memory
      const serials = countSerial(view, state.memory.serials, table)
      state.memory = { previous: { row: row.row, cells }, afterFooter: false, divider, nature, serials }
      return {
        kind: 'organization',
        row: row.row,
        name,
        cells: (column) => cells[column] ?? nowhere,
        divider,
        nature,
      }
    },
  }
}

function afterSkipped(memory: Memory, view: RowView, why: SkipReason, options: ScanOptions): Memory {
  const { table, townships } = options
  if (why === 'divider') {
    const divider = dividerOf(view, townships) ?? memory.divider
    return { ...memory, afterFooter: false, divider, nature: natureBelow(view, memory.nature, options) }
  }
  if (why === 'repeated-heading') return { ...memory, afterFooter: false }
  return why === 'footer' && opensFooter(view, table.shape) ? { ...memory, afterFooter: true } : memory
}

function viewOf(
  row: GridRow,
  { name, wide }: Pick<RowView, 'name' | 'wide'>,
  { afterFooter, serials }: Memory,
  { table, townships }: ScanOptions,
): RowView {
  const filled = filledOf(row)
  const only = filled.length === 1 ? squeeze(row.cells[filled[0] ?? 0]?.text ?? '').replace(/:$/u, '') : ''
  return {
    row,
    filled,
    name,
    wide,
    afterFooter,
    numbered: table.shape.serials.size > 0 && (serials.filled > 0 || serials.blank === 0),
    place: only !== '' && townshipInText(only, townships) === only,
  }
}

function countSerial({ filled }: RowView, counts: Memory['serials'], { shape }: Table): Memory['serials'] {
  // Nobody asks how many there are, but whether there is one.
  if (shape.serials.size === 0 || counts.filled > 0) return counts
  const has = filled.some((column) => shape.serials.has(column))
  return has ? { ...counts, filled: counts.filled + 1 } : { ...counts, blank: counts.blank + 1 }
}

/** The township that a dividing line names. */
function dividerOf({ row, filled }: RowView, townships: TownshipWords): FieldValue | null {
  const [column, ...others] = filled
  const text = column === undefined ? '' : (row.cells[column]?.text ?? '')
  const township = others.length > 0 ? null : townshipInText(text, townships)
  if (column === undefined || township === null) return null
  return { value: { type: 'text', text: township }, cells: [{ row: row.row, column, text }] }
}

/** The nature that a dividing line names; a numbered line that names none ends the one above. */
function natureBelow(
  { row, filled }: RowView,
  before: SheetNature | null,
  { nature }: ScanOptions,
): SheetNature | null {
  const texts = filled.map((column) => {
    const text = row.cells[column]?.text ?? ''
    return { text, cell: { row: row.row, column, text } }
  })
  return sheetNature(texts, nature) ?? (texts.some(({ text }) => beginsSection(text)) ? null : before)
}

/** The name in its own cell or by 同上; a name merged with the row above is the same organization again, not another. */
function nameOf({ cell, cells }: Effective, row: GridRow, { name }: Table, values: Values): string {
  const own = row.cells[name.index]
  if (own === undefined || isBlankText(own.text) || cell === undefined || cells.length === 0) return ''
  return cell.kind === 'error' || isNone(cell, values) ? '' : tidy(cell.text)
}

interface Surroundings {
  readonly covering: readonly Covering[]
  readonly previous: PreviousRow
  readonly own: OwnCells
}

/** The cells that hold for a row, for the columns that are read at all: what stands there, else what it repeats or is merged with. */
function cellsOf(
  row: GridRow,
  { covering, previous, own }: Surroundings,
  { table, fillDown }: ScanOptions,
): readonly (Effective | undefined)[] {
  const named = covering.find(({ merge }) => merge.left === table.name.index)?.merge
  const cells: (Effective | undefined)[] = new Array(row.cells.length)
  for (const column of table.read) {
    const stands = own.at(column, row.cells[column])
    const repeats = stands.isBlank ? fillDown.has(column) : stands.isDitto
    if (!repeats && covering.length === 0) {
      cells[column] = stands.effective
      continue
    }
    const over = covering.find(({ merge }) => merge.left === column)
    const shared = over !== undefined && isShared(over.merge, named)
    cells[column] = effective(row, column, {
      ...{ cell: stands.effective.cell, over, shared },
      above: repeats ? previous.cells[column] : undefined,
      aboveRow: previous.row,
    })
  }
  return cells
}

interface Found {
  /** What stands in the cell itself, if anything can be seen. */
  readonly cell: Cell | undefined
  readonly over: Covering | undefined
  readonly above: Effective | undefined
  /** The row in which `above` was read. */
  readonly aboveRow: number
  readonly shared: boolean
}

/** What holds in one cell. */
function effective(row: GridRow, column: number, { cell, over, above, aboveRow, shared }: Found): Effective {
  if (cell === undefined && over !== undefined && over.merge.top < row.row)
    return { cell: over.source.cell, cells: over.source.cells, shared, id: -1 }
  const own: CellText = { row: row.row, column, text: row.cells[column]?.text ?? '' }
  if (above?.cell === undefined) return { cell, cells: [own], shared, id: -1 }
  const last = above.cells.slice(-1).map((each) => ({ ...each, row: each.row ?? aboveRow }))
  return { cell: above.cell, cells: [own, ...last], shared, id: -1 }
}
