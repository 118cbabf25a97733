import type { ReadingWording } from '../reading.ts'
import { townshipSourcesEn } from './township-sources.ts'

/** How many files a sentence names. */
const named = 3

export const readingEn: ReadingWording = {
  failures: 'Files that could not be read',
  incomplete: (files) => {
    const names = files.slice(0, named).map(({ file }) => file)
    const what = files.length === 1 ? '1 file' : `${files.length} files`
    return `Note: ${what} could not be read (${names.join(', ')}${files.length > named ? ' …' : ''}); no unit in there is counted`
  },
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
  answers: ({ file, answers, used, conflicts, unreadable, unknownUnits, unused }) => {
    const others = [
      [conflicts, 'against the ledger'],
      [unreadable, 'unreadable'],
      [unknownUnits, 'for unknown units'],
      [unused, 'of no use'],
    ] as const
    const told = others.filter(([count]) => count > 0).map(([count, what]) => `, ${count} ${what}`)
    return `Answers: ${file}, ${answers}, of which ${used} used${told.join('')}${told.length === 0 ? '' : ' (see the doubts)'}`
  },
  of: (place, said) => `${place}: ${said}`,
  place: ({ file, sheet }) => `${file}, ${sheet}`,
}
