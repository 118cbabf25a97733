import { combineFigures } from './combine-figures.ts'
import { loadWritten } from './load-reports.ts'
import type { Files } from './ports.ts'
import type { FromFile } from './stored-figures.ts'

/** The figures of one stored report, or of several together. Faults: those of `loadWritten` and `combineFigures`. */
export async function figuresOfFiles(names: readonly string[], files: Files): Promise<FromFile> {
  const reports = await loadWritten(names, files)
  const [first] = reports
  if (first !== undefined && reports.length === 1) return first
  return { file: first?.file ?? '', facts: combineFigures(reports) }
}
