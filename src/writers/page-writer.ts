import type { Artifact } from '../app/ports.ts'
import type { Document } from './document.ts'
import { writeDocx } from './docx.ts'
import type { Page } from './page.ts'
import { writeXlsx } from './xlsx.ts'

export type { Document } from './document.ts'
export type { Page } from './page.ts'

/** A letter as `.docx`: for a thread that makes nothing but pages, so that everything is loaded with it. */
export function writeLetter(page: Page): Promise<readonly Artifact[]> {
  return writeDocx(page)
}

/** A workbook beside it. */
export function writeWorkbook(document: Document): Promise<readonly Artifact[]> {
  return writeXlsx(document)
}
