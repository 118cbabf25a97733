import { writeLetter, writeWorkbook } from '../writers/page-writer.ts'
import type { PageMaker } from '../writers/ranking-writer.ts'

export type { Document, Page } from '../writers/page-writer.ts'
export type { PageMaker } from '../writers/ranking-writer.ts'

/** Makes letters and workbooks in this thread; with it everything is loaded that they are made with. */
export const renderPages: PageMaker = { letter: writeLetter, workbook: writeWorkbook }
