import type { CheckWording } from '../check.ts'

const shownRows = 12

export const checkEn: CheckWording = {
  sheet: ({ file, sheet }) => (sheet === file ? file : `${file}, sheet "${sheet}"`),
  reading: ({ headerFirst, headerLast, organizations }) =>
    `  headings in row ${headerFirst === headerLast ? headerFirst : `${headerFirst}–${headerLast}`}, ${organizations} organizations read`,
  column: (cell, heading, field, how) => `    ${cell}  ${heading} → ${field}${how}`,
  matches: { exact: '', path: ' (by the headings above)', values: ' (by the cells below)' },
  option: (name) => ` = ${name}`,
  unknownColumns: '  columns that were not recognized:',
  unknownColumn: (cell, heading, nearest) =>
    `    ${cell}  ${heading}${nearest === null ? '' : ` (nearest known heading: ${nearest})`}`,
  notNeeded: (headings) => `  columns that are not needed: ${headings}`,
  skipped: (reason, rows) => `  left out, ${reason}: ${rows}`,
  rows: (rows) => {
    const shown = rows.slice(0, shownRows).join(', ')
    return rows.length > shownRows ? `rows ${shown} and others, ${rows.length} in all` : `rows ${shown}`
  },
  missingColumns: 'Missing columns:',
  missing: (field, targets, verdicts) =>
    `  ${field}: without it ${targets} cannot be judged${verdicts === 0 ? '' : `, ${verdicts} verdicts are lost`}`,
  assumptions: 'Assumptions:',
  issues: ({ error, warning, info }, waiting) =>
    `Issues: ${error} errors, ${warning} warnings, ${info} notes${waiting === 0 ? '' : `; ${waiting} cells to be filled in`}`,
  issue: (severity, place, message) => `  [${severity}] ${place}${place === '' ? '' : ': '}${message}`,
  place: ({ file, sheet, cell }) => (sheet === file ? `${file} ${cell}` : `${file} ${sheet} ${cell}`).trim(),
  decides: (verdicts) => ` (${verdicts} verdict${verdicts === 1 ? ' waits' : 's wait'} for it)`,
  more: (kind, count) => `    ${kind}: ${count} more (--json or -f xlsx shows all)`,
  verdicts: (given, unknown) => `Verdicts: ${given} given, ${unknown} unknown`,
  fillIn: (rows) =>
    `${rows} answers would settle what waits for them: -f xlsx writes the fill-in list, audit --answers takes it back`,
  goals: 'Goals that are undecided (rows are those of the fill-in list):',
  goal: (title, { goal, low, high, units }) =>
    `  ${title}: goal ${goal}, ${units} open units, between ${low} and ${high}`,
  way: (heading, how) => `    ${heading}: ${how}`,
  goalsOfParts: (count) => `  ${count} of townships (--json or -f xlsx shows them)`,
  clean: 'Nothing doubtful was found.',
}
