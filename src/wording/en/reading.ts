import type { ReadingWording } from '../reading.ts'
import { townshipSourcesEn } from './township-sources.ts'

export const readingEn: ReadingWording = {
  failures: 'Files that could not be read',
  incomplete: (files) => `Note: ${files} file(s) could not be read; none of their units is counted`,
  whatItMeans:
    'None of the units of these files is counted, so the figures are not those of all ledgers. Put the files right as said, and audit again.',
  notRecorded: (path) =>
    `Some files could not be read, so this round was not entered in the register ${path}: their units have not vanished, and must not be entered as if they had. Put the files right and audit again.`,
  sentence: ({ problem, advice }) => `${problem} ${advice.replaceAll('\n', ' ')}`,
  townshipTitle: 'Township of every ledger',
  sources: townshipSourcesEn,
  source: ({ source, name, units }) => {
    const notes = [name ?? 'several townships', ...(units === null ? [] : [`${units} units`])]
    return `${source} (${notes.join(', ')})`
  },
  townships: (sources) => `township from ${sources.join(', ')}`,
  noTownship: 'names no township',
  of: (place, said) => `${place}: ${said}`,
  place: ({ file, sheet }) => `${file}, ${sheet}`,
}
