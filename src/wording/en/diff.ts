import type { DiffWording } from '../diff-wording.ts'

const units = (count: number): string => `${count} ${count === 1 ? 'unit' : 'units'}`

export const diffEn: DiffWording = {
  name: 'ledger-comparison',
  title: 'Comparison of two ledgers',
  sheets: {
    overview: 'overview',
    changes: 'changes',
    likely: 'likely the same',
    appeared: 'appeared',
    vanished: 'vanished',
    duplicates: 'repeated rows',
    notCompared: 'not compared',
  },
  columns: {
    kind: 'kind of change',
    old: 'old ledger',
    new: 'new ledger',
    oldCell: 'old cell',
    newCell: 'new cell',
    oldPlace: 'place in the old ledger',
    newPlace: 'place in the new ledger',
    oldName: 'old name',
    newName: 'new name',
    oldTownship: 'old township',
    newTownship: 'new township',
    oldCode: 'old credit code',
    newCode: 'new credit code',
    differs: 'differs also in',
    basis: 'the same by',
    mayBe: 'may be',
    side: 'side',
    first: 'first stands at',
    organizations: 'units',
  },
  kinds: { changed: 'changed', 'became-known': 'known now', 'became-unknown': 'no longer known' },
  by: {
    code: 'the same credit code',
    name: 'the same name in the same township',
    'same-name-other-code': 'the same name with another code',
    'similar-code': 'one character of the code differs',
    'legal-form': 'only the legal form differs',
    moved: 'the same name in another township',
    'similar-name': 'similar names',
  },
  sides: { old: 'old ledger', new: 'new ledger' },
  items: {
    oldLedger: 'old ledger',
    newLedger: 'new ledger',
    same: 'without a change',
    changed: 'changed',
    renamed: 'of these renamed',
    moved: 'of these in another township',
    likely: 'likely the same',
    appeared: 'appeared',
    vanished: 'vanished',
  },
  reading: {
    changes: [
      'One row for every change of a unit. A value that is not certain, e.g. blank or about 30, is told as unknown, never as zero.',
      'Only columns that both ledgers have are compared; the others are listed on the sheet "not compared".',
    ],
    likely: [
      'Neither code nor name agree, but these are likely one unit (renamed, misspelled, moved): please check. They are in no other list.',
    ],
    appeared: ['Units of the new ledger only. "May be" names units of the old ledger, where several are alike.'],
    vanished: ['Units of the old ledger only: deregistered, moved away, or forgotten. Please find out.'],
    duplicates: ['Rows that repeat a unit of their own ledger; only its first row is compared.'],
  },
  source: ({ from, files, organizations, duplicates }) =>
    `${files.length > 3 ? `${files.slice(0, 3).join(', ')} and ${files.length - 3} more files` : files.join(', ')}: ${units(organizations)}${duplicates === 0 ? '' : `, ${duplicates} repeated ${duplicates === 1 ? 'row' : 'rows'}`}${from === 'report' ? ' (a report, which does not keep every value)' : ''}`,
  notKept: '(not kept in the report)',
  candidate: (unit, by) => `${unit} (${by})`,
  summary: ({ same, changed, renamed, moved, likely, appeared, vanished }) =>
    `${same} without a change, ${changed} changed (${renamed} renamed, ${moved} in another township), ${likely} likely the same, ${appeared} appeared, ${vanished} vanished`,
  nothing: 'The two ledgers do not differ.',
  change: ({ field, old, new: now }) => `${field}: ${old} → ${now}`,
  section: (title, count) => `${title} (${count})`,
  more: (count) => `… and ${count} more; -o FOLDER writes all of them`,
  missingColumn: (field, side, organizations) =>
    `${field}: no such column in the ${side}; not compared for ${units(organizations)}`,
}
