import { readFileSync } from 'node:fs'
import { openSealed, type SealedFile } from '../app/sealed-file.ts'
import type { ReportTask } from './report-threads.ts'

/** Does one task; undefined where the report has to be read in another way. */
export function openTask({ path }: ReportTask, version: string): SealedFile | undefined {
  try {
    return openSealed(readFileSync(path), version)
  } catch {
    return undefined
  }
}
