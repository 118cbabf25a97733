import type { CheckDocumentWording } from '../check-document.ts'

export const checkDocumentEn: CheckDocumentWording = {
  health: { name: 'ledger-health', title: 'Health report of the two-new ledgers' },
  fillIn: {
    name: 'fill-in-list',
    title: 'Two-new ledgers: cells to be filled in',
    signatures: 'Township (seal):                              Responsible:                              Date:',
  },
  sheets: {
    sheets: 'Ledgers',
    columns: 'Headings',
    missing: 'Missing columns',
    doubts: 'Doubts',
    goals: 'Undecided goals',
  },
  columns: {
    heading: 'Heading of the ledger',
    became: 'Read as',
    how: 'How sure',
    nearest: 'Nearest known heading',
    headings: 'Heading rows',
    organizations: 'Units',
    read: 'Columns read',
    unknownHeadings: 'Not recognized',
    missing: 'Missing columns',
    errors: 'Errors',
    warnings: 'Warnings',
    infos: 'Notes',
    toFillIn: 'Cells to fill in',
    waiting: 'Verdicts waiting',
    verdicts: 'Verdicts lost',
    targets: 'Targets',
    wanted: 'What would be accepted',
    decides: 'Verdicts waiting',
    goalUnits: 'Open units',
    goalRows: 'Rows to fill in',
    reach: 'To settle it as reached',
    miss: 'To settle it as missed',
    asked: 'Asked for',
    present: 'Ledger says',
    answer: 'Answer',
    person: 'Answered by',
    date: 'Date',
    hint: 'How to answer',
    place: 'Place in the ledger',
  },
  matches: { exact: 'by its heading', path: 'by the headings above', values: 'by the cells below' },
  states: { unknown: 'not recognized', 'not-needed': 'not needed' },
  reading: {
    sheets: [
      'Verdicts waiting: one unit and one target each, which the ledger as it is does not settle; the fill-in list settles them.',
    ],
    columns: [
      'Columns that were not recognized are not used. Add the heading with --columns, or use the nearest known heading in the ledger.',
    ],
    missing: [
      'Verdicts lost: how many (one unit and one target each) cannot be given without the column. A target that lacks several columns counts with each; it needs all of them.',
    ],
    doubts: [
      'Those that most verdicts wait for come first: as long as the cell stays as it is, these verdicts (one unit and one target each) stay unknown. One verdict may wait for several cells.',
      'Addresses name file, sheet and cell. Personal data are not listed.',
    ],
    goals: [
      'The goal lies within what the unknowns leave possible. “At least”: fewer answers cannot settle it, whatever they say. “Enough if all go this way”: once the rows named are answered, and every unit concerned turns out this way, the goal is settled. If they turn out differently, more may be needed; with all rows answered it is certainly settled, but for units whose ledger lacks columns.',
      'Rows are those of the fill-in list. Of a rate that is no target it is not known which cells it waits for: all rows of the unit are counted.',
    ],
    fillIn: [
      'Only cells whose answer would decide something. Write what you found into the column Answer; leave it blank where you do not know, never guess. Who answered and when may stay blank. Leave the other columns as they are; rows may be moved or deleted.',
      'Then: liangxin audit ledger.xlsx --answers fill-in-list.xlsx. Answers go by credit code, or by township and name where there is none, not by row. What the ledger states already stays; a contradiction is listed as a doubt.',
    ],
  },
  targetKey: (targets) => `Targets: ${targets.map(({ id, title }) => `${id} ${title}`).join('; ')}.`,
  rows: (first, last) => (first === last ? `${first}` : `${first}–${last}`),
  blank: '(blank)',
  settling: (facts) => {
    if (facts === null) return 'cannot be settled by answers: columns are missing'
    const { least, answers, shortest, rows } = facts
    const head = shortest ? `at least ${least} answers; ` : `at least ${least} answers, ${answers} are listed; `
    return `${head}rows ${rows} are enough if all go this way`
  },
  prompts: {
    answer: 'What you found out; leave blank what you do not know.',
    person: 'May stay blank.',
    date: 'May stay blank. For example 2012-06-15.',
  },
  errors: { count: 'A whole number, 0 for none.', amount: 'A number.', date: 'A date such as 2012-05-01.' },
}
