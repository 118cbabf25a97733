import { combineFigures } from './combine-figures.ts'
import { loadFigures } from './load-figures.ts'
import type { Files } from './ports.ts'
import type { FromFile } from './stored-figures.ts'

/** The figures of one stored report, or of several together. Faults: those of `loadFigures` and `combineFigures`. */
export async function figuresOfFiles(names: readonly string[], files: Files): Promise<FromFile> {
  const reports: FromFile[] = []
  for (const name of names) reports.push(await loadFigures(name, files))
  const [first] = reports
  if (first !== undefined && reports.length === 1) return first
  return { file: first?.file ?? '', facts: combineFigures(reports) }
}
