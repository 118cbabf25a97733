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
 * Has every workbook made by somebody beside this thread as soon as it is there, if its rows are all there to be given away; others are made here, row
 * by row.
 */
export function madeBeside(beside: (document: Document) => Promise<readonly Artifact[]>): WorkbookWriter {
  return async (documents) => {
    const made: Promise<readonly Artifact[]>[] = []
    for (const document of documents) {
      const artifacts = isWhole(document) ? beside(document) : renderWorkbooks([document])
      // Whoever awaits it hears of a fault; nobody does if a later document cannot be made.
      artifacts.catch(() => undefined)
      made.push(artifacts)
    }
    return (await Promise.all(made)).flat()
  }
}

function isWhole(document: SheetDocument): document is Document {
  return document.tables.every(({ rows }) => Array.isArray(rows))
}

/** Makes none, for whoever only wants to know what would be written. */
export const namedWorkbooks: WorkbookWriter = nameWorkbooks

/** Loads what workbooks are made with, for whoever is going to make some. */
export const loadWorkbooks: () => Promise<void> = loadXlsx
