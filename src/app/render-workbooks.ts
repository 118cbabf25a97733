import {
  type Document,
  loadXlsx,
  nameWorkbooks,
  type SheetDocument,
  type WorkbookWriter,
  writeWorkbooks,
} from '../writers/writer.ts'
import type { Artifact } from './ports.ts'

export type { Document, WorkbookWriter } from '../writers/writer.ts'

/** Makes workbooks in this thread, one after the other. */
export const renderWorkbooks: WorkbookWriter = writeWorkbooks

/**
 * Has workbooks made by somebody beside this thread, where their rows are all there to be given away; others are made here, row by row.
 */
export function madeBeside(beside: (documents: readonly Document[]) => Promise<readonly Artifact[]>): WorkbookWriter {
  return async (documents) => {
    const given = documents.filter(isWhole)
    return given.length === documents.length ? beside(given) : renderWorkbooks(documents)
  }
}

function isWhole(document: SheetDocument): document is Document {
  return document.tables.every(({ rows }) => Array.isArray(rows))
}

/** Makes none, for whoever only wants to know what would be written. */
export const namedWorkbooks: WorkbookWriter = nameWorkbooks

/** Loads what workbooks are made with, for whoever is going to make some. */
export const loadWorkbooks: () => Promise<void> = loadXlsx
