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
  missing: (field, targets) => `  ${field}: without it ${targets} cannot be judged`,
  assumptions: 'Assumptions:',
  issues: (errors, warnings, infos) => `Issues: ${errors} errors, ${warnings} warnings, ${infos} notes`,
  issue: (severity, place, message) => `  [${severity}] ${place}${place === '' ? '' : ': '}${message}`,
  place: ({ file, sheet, cell }) => (sheet === file ? `${file} ${cell}` : `${file} ${sheet} ${cell}`).trim(),
  more: (count) => `    ${count} more of this kind (--json shows all)`,
  clean: 'Nothing doubtful was found.',
}
