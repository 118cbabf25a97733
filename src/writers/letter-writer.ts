import type { Artifact } from '../app/ports.ts'
import { writeDocx } from './docx.ts'
import type { Page } from './page.ts'

export type { Page } from './page.ts'

/** A letter as `.docx`: for a thread that makes nothing else, so that everything is loaded with it. */
export function writeLetter(page: Page): Promise<readonly Artifact[]> {
  return writeDocx(page)
}
