import { loadXlsx, nameWorkbooks, type WorkbookWriter, writeWorkbooks } from '../writers/writer.ts'

export type { Document, WorkbookWriter } from '../writers/writer.ts'

/** Makes workbooks in this thread, one after the other. */
export const renderWorkbooks: WorkbookWriter = writeWorkbooks

/** Makes none, for whoever only wants to know what would be written. */
export const namedWorkbooks: WorkbookWriter = nameWorkbooks

/** Loads what workbooks are made with, for whoever is going to make some. */
export const loadWorkbooks: () => Promise<void> = loadXlsx
