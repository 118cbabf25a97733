import type { Source } from '../app/ports.ts'
import { Fault } from '../domain/fault.ts'
import type { Grid, Sheet } from '../domain/grid.ts'
import { inputProblem } from '../domain/input-problem.ts'
import { createKnownCells } from './known-cells.ts'
import { noStrings, readSharedStrings, type SharedStrings } from './shared-strings.ts'
import type { SheetFailure } from './sheet-scan.ts'
import { readWorkbookParts, type WorkbookParts } from './workbook-parts.ts'
import { openSheet } from './xlsx-sheet.ts'
import { type Archive, longestContent, openArchive, partBytes } from './zip-archive.ts'
import type { ZipEntry } from './zip-directory.ts'

/**
 * Reads a workbook: every sheet in the order of the tabs, hidden ones included. A formula is its cached value, or an error whose
 * text is the formula if it has none; a cell below or beside the top left of a merged area is empty, whatever it holds. What does
 * not say what is in a cell – drop-downs, widths, drawings, declared sizes – is passed over.
 */
export async function readXlsx(source: Source): Promise<Grid> {
  const archive = openArchive(source.name, await source.bytes())
  const parts = await readWorkbookParts(archive)
  const strings = await readStrings(archive, parts)
  const { formats, uses1904 } = parts
  const known = createKnownCells(formats, uses1904)
  const sheets: Sheet[] = []
  for (const sheet of parts.sheets) {
    const chunks = () => partBytes(archive, sheet.part)
    const context = { strings, known, failure: failureOf(archive, sheet.part) }
    sheets.push({ ...(await openSheet({ sheet, chunks }, context)), uses1904 })
  }
  return { file: source.name, format: 'xlsx', sheets }
}

async function readStrings(archive: Archive, { sharedStrings }: WorkbookParts): Promise<SharedStrings> {
  if (sharedStrings === undefined) return noStrings()
  const chunks = partBytes(archive, sharedStrings)
  return readSharedStrings(chunks, longestContent(sharedStrings), failureOf(archive, sharedStrings))
}

function failureOf({ file }: Archive, { name }: ZipEntry): SheetFailure {
  return (code) => {
    if (code === 'unreadable-workbook') return new Fault('input-damaged', { file, problem: inputProblem(code) })
    const fault = code === 'absurd-size' ? 'input-too-large' : 'input-damaged'
    return new Fault(fault, { file, problem: inputProblem(code, name) })
  }
}
