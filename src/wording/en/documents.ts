import type { DocumentWording } from '../document-wording.ts'
import { columns } from './columns.ts'

export const documents: DocumentWording = {
  documents: {
    gapReport: { name: 'gap-report', title: 'Gaps in the Party-building coverage of two-new organizations' },
    coverageSummary: { name: 'coverage-summary', title: 'Party-building coverage of two-new organizations' },
    tables: { name: 'tables', title: 'Audit of the coverage of two-new organizations: details' },
  },
  fonts: { title: 'Arial', body: 'Arial' },
  sheets: {
    overview: 'Overview',
    gaps: 'Gaps',
    coverage: 'Coverage',
    work: 'Work coverage',
    lookBack: 'Look-back',
    group: 'Joint over the limit',
    unknown: 'Unknown',
    excluded: 'Left out of the base',
    issues: 'Ledger problems',
    notes: 'Notes',
    indicators: 'Indicators',
    targets: 'Targets',
    partition: 'State of organization',
    joint: 'Joint organizations',
    comparison: 'Compared with before',
    summary: 'Summary',
  },
  columns,
  sections: {
    base: '1. Base',
    coverage: '2. State of coverage',
    rates: '3. Rates',
    targets: '4. Targets',
    urgent: '5. Units to go to first',
    next: '6. What to do next',
    pack: 'Rules',
    parameters: 'Parameters',
    assumptions: 'Assumptions that were used',
    inputs: 'Ledgers that were audited',
    reading: 'How to read the figures',
  },
  items: {
    organizations: 'units in the ledgers',
    inBase: 'in the base',
    baseUnknown: 'base unknown',
    gaps: 'gaps',
    packId: 'rule pack',
    packSource: 'document',
    packHash: 'hash of the pack (SHA-256)',
    tool: 'audited with',
    asOf: 'as of',
    noAssumption: 'no assumption was used',
    noParameter: 'the pack has no parameters',
  },
  date: (iso) => iso,
  asOf: (date) => `As of ${date}`,
  pack: (title, id, version) => `Rules: ${title} (${id} ${version})`,
  base: ({ base, out, unknown }) =>
    `${base} units in the base, ${out} left out${unknown === 0 ? '' : `, ${unknown} undecided`}`,
  place: ({ file, sheet, row }) => `${file}, ${sheet}, row ${row}`,
  target: ({ id, title, clause }) => `${id} ${title} (${clause})`,
  inBaseQuestion: 'whether it counts at all',
  verdictOf: (verdict, force) => `${verdict}\n(${force})`,
  sheetBy: (breakdown) => `By ${breakdown}`,
  sheetOf: (sheet, part) => `${sheet}: ${part}`,
  titled: (title, sheet) => `${title}: ${sheet}`,
  interval: (low, high) => `${low} to ${high}`,
  indicatorNote: ({ numerator, denominator, unknown, interval, goal, verdict }) =>
    `${numerator} ÷ ${denominator}; ${unknown} unknown${unknown === 0 ? '' : `, which leaves ${interval}`}${goal === null ? '' : `; goal ${goal}: ${verdict}`}`,
  targetNote: ({ met, gap, unknown, rate, interval }) =>
    `${met} met, ${gap} gap, ${unknown} unknown; attained ${rate}${interval === '' ? '' : `, may become ${interval}`}`,
  notEvaluated: (why) => `not evaluated: ${why}`,
  because: (why, missing) => (missing === '' ? why : `${why} (${missing})`),
  urgentNote: (township, targets) => (township === '' ? `gaps: ${targets}` : `${township}; gaps: ${targets}`),
  excludedBaseNote: (reason) => `left out: ${reason}`,
  jointNote: ({ groups, units, unnamed, average, largest }) =>
    `${groups} joint organizations cover ${units} units, ${average} on average, ${largest} at most${unnamed === 0 ? '' : `; ${unnamed} more units are jointly covered by an organization without a name`}`,
  comparisonNote: ({ baseChanged, comparable, differs }) => {
    if (!comparable)
      return `different ${differs.map((each) => (each === 'failures' ? 'readable ledgers' : each)).join(' and ')}: not comparable`
    return baseChanged ? 'the base has changed: the change is not all new coverage' : ''
  },
  comparisonTitle: (previous, current) => `Previous: ${previous}; current: ${current}`,
  inputNote: ({ rows, organizations, skipped, headerFirst, headerLast }) =>
    `${rows} rows, headings in ${headerFirst}${headerFirst === headerLast ? '' : `–${headerLast}`}, ${organizations} units, ${skipped} rows left out`,
  parameterNote: ({ from, since, assumption }) =>
    `${from}${since === null ? '' : `, since ${since}`}${assumption ? '; not stated by the document: an assumption' : ''}`,
  notSet: 'not set',
  emptyTable: '(nothing to list)',
  pages: 'page {page} of {pages}',
  readingRates: [
    'Rate = numerator ÷ denominator over the units that the ledgers decide; the unknown ones are in neither.',
    'Lowest and highest are what the rate can still become when the unknown units are settled.',
    'A goal is reached if the lowest is not below it, missed if the highest is below it, otherwise undecided.',
    'Units are counted, not organizations: a joint branch that covers nineteen units counts nineteen. A dash is a zero denominator.',
  ],
  readingGaps: [
    'A gap is what the ledger itself shows; the cells of the reason can be looked up there. "must" is required of all, "strive" is to be aimed at.',
    'A unit has one row for each of its gaps; its primary gap is the first in the order of the clauses.',
  ],
  readingUnknowns: [
    'The ledger is not clear about these units. Check the cells, correct the ledger and audit again.',
    'A row is a unit and a target that may still be met or a gap; a unit that may not be in the base has one row. audit.json has all.',
  ],
  readingExcluded: [
    'These units are not in the base. Each needs its evidence; the base is not to be cut to lift a rate.',
  ],
  readingIssues: ['Errors undo verdicts: correct them first. Check the warnings. Notes say what was done on reading.'],
  readingPartition: ['The partition of the national return, over the units in the base.'],
  readingJoint: ['A joint organization should stay small; a unit that can stand alone should have its own.'],
}
