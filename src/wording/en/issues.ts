import { fieldName } from '../choice-name.ts'
import type { IssueWording } from '../issue-wording.ts'
import { names } from './names.ts'
import { townshipSourcesEn } from './township-sources.ts'

const field = (label: string | null): string => label ?? 'this item'

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Ids of fields by their labels. */
const labels = (ids: string): string =>
  ids
    .split(', ')
    .map((id) => fieldName(id, 'en'))
    .join(', ')

export const issues: IssueWording = {
  'duplicate-organization': {
    name: 'duplicate unit',
    text: ({ name, by, firstFile, firstSheet, firstCell, differs, township, firstTownship }) => {
      const same = `same ${by === 'code' ? 'credit code' : 'township and name'}`
      const unlike = differs === '' ? '' : `; the rows differ in: ${labels(differs)}`
      const first = `${firstFile}, ${firstSheet}, ${firstCell}`
      if (township === undefined)
        return `"${name}" is the unit of ${first} (${same}); only the first row counts${unlike}.`
      const moved = differs.split(', ').includes('status')
        ? ' If the unit has moved, delete its row from the ledger of the place it left and audit again; else it counts as gone.'
        : ''
      return `"${name}" is listed by two townships: ${township} here, ${firstTownship} in ${first} (${same}); only the first row counts, for ${firstTownship}: ask both whose it is${unlike}.${moved}`
    },
  },
  'duplicate-likely': {
    name: 'probable duplicate',
    text: ({ name, other, otherFile, otherSheet, otherCell, township, otherTownship }) => {
      const there = [...(otherFile === undefined ? [] : [otherFile]), otherSheet, otherCell].join(', ')
      if (township === undefined || otherTownship === undefined)
        return `"${name}" and "${other}" (${there}) may be one unit; they are counted as two. Please check.`
      const places = `${township ?? 'no township'} and ${otherTownship ?? 'no township'}`
      return `"${name}" and "${other}" (${there}) have one name in two townships (${places}), and without a credit code nobody can tell whether they are one unit; they are counted as two. Ask both townships, and fill in the code.`
    },
  },
  'credit-code-check': {
    name: 'check character',
    text: ({ code, expected, written }) =>
      written === null
        ? `The check character of ${code} does not fit${expected === '' ? '' : ` (expected ${expected})`}; compare it with the licence. The unit counts all the same.`
        : `The code "${written}" has letters that look like digits; it was read as ${code}, whose check character fits. Compare it with the licence.`,
  },
  'credit-code-damaged': {
    name: 'damaged code',
    text: ({ text }) =>
      `The code "${text}" was stored as a number and has lost its last digits; it is not used. Format the column as text and enter it again.`,
  },
  'credit-code-format': {
    name: 'not a code',
    text: ({ text }) => `"${text}" is no credit code, organization code or registration number; it identifies nothing.`,
  },
  'cell-unreadable': {
    name: 'not understood',
    text: ({ text }, at) => `${field(at.field)}: "${text}" is not understood and taken as unknown.`,
  },
  'cell-approximate': {
    name: 'approximate',
    text: ({ text, low, high }, at) =>
      `${field(at.field)}: "${text}" is approximate and taken as ${low} to ${high ?? 'any number'}; where a threshold lies between, the verdict is unknown.`,
  },
  'cell-error': {
    name: 'error value',
    text: ({ text }, at) =>
      text.startsWith('=')
        ? `${field(at.field)}: the formula ${text} has never been computed; taken as unknown. Open the file in Excel or WPS, save it and audit again.`
        : `${field(at.field)}: the error value ${text} is taken as unknown.`,
  },
  'cell-ignored-note': {
    name: 'note not used',
    text: ({ text, note }, at) => `${field(at.field)}: the note "${note}" in "${text}" was not used.`,
  },
  'cell-shared': {
    name: 'one number for several units',
    text: ({ text }, at) =>
      `${field(at.field)}: "${text}" is one number for several units together; each may have from 0 to ${text}. Fill in one cell a unit.`,
  },
  contradiction: {
    name: 'contradiction',
    text: ({ first, firstCell, second, secondCell }) =>
      `${firstCell} "${first}" contradicts ${secondCell} "${second}"; what depends on them is unknown until this is settled.`,
  },
  'pack-check': {
    name: 'implausible data',
    text: ({ en }) => `${en}`,
  },
  'pack-check-across': {
    name: 'implausible rows',
    text: ({ en, value, count, cells }) => `${en}: "${value}", ${count} (${cells}).`,
  },
  'column-duplicate': {
    name: 'two columns for one field',
    text: ({ heading, otherHeading, otherCell, used }, at) =>
      `"${heading}" and "${otherHeading}" (${otherCell}) both mean ${field(at.field)}; ${used} was used.`,
  },
  'column-dropped': {
    name: 'personal data not read',
    text: ({ heading, why }) =>
      `The column "${heading}" holds ${why === 'phone' ? 'phone numbers' : 'identity numbers'} and was dropped on reading.`,
  },
  'heading-unknown': {
    name: 'unknown heading',
    text: ({ heading, nearest }) =>
      `The heading "${heading}" is not known; its column was not used${nearest === null ? '' : `. The nearest is "${nearest}"`}.`,
  },
  'column-missing': {
    name: 'missing column',
    text: ({ targets }, at) => `The ledger has no column for ${field(at.field)}; therefore not evaluated: ${targets}.`,
  },
  'row-skipped': {
    name: 'rows left out',
    text: ({ why, rows, lastRow }, at) =>
      why === 'no-data'
        ? `Row ${at.row ?? '?'} holds only "${at.text ?? ''}", no serial number and no data, and was not taken for a unit; if it is one, fill in the row.`
        : `Row ${at.row ?? '?'}${rows > 1 ? `–${lastRow}` : ''}: no organization (${names.skipReason[why]}); ${rows} left out.`,
  },
  'sheet-skipped': {
    name: 'sheet left out',
    text: ({ why }) => `The sheet was not read: ${names.sheetSkipReason[why]}.`,
  },
  'nature-unknown': {
    name: 'unknown nature',
    text: ({ name }) => `The ledger does not say whether "${name}" is an enterprise or a social organization.`,
  },
  'nature-from-code': {
    name: 'nature from the code',
    text: ({ code, kind }) => `The ledger does not state the nature; the code ${code} stands for ${names.kind(kind)}.`,
  },
  'outside-two-new': {
    name: 'not a two-new organization',
    text: ({ name, kind }) => `"${name}" (${names.kind(kind)}) is not a two-new organization and not in the base.`,
  },
  'status-in-name': {
    name: 'Status behind the name',
    text: ({ name, note }) =>
      `The status of "${name}" was read from "${note}" behind its name; without a column for it, units that have no such note count as operating. A column for the status is better.`,
  },
  'status-in-name-unread': {
    name: 'Status behind the name not used',
    text: ({ name, note }) =>
      `"${name}" has "${note}" behind its name; no unit in the first rows of this table has one, so it was not read as a status. Write it into a column for the status and audit again.`,
  },
  'answer-used': {
    name: 'answer used',
    text: ({ answer, answerCell }, at) => `${field(at.field)}: the answer "${answer}" of ${answerCell} was used.`,
  },
  'answer-conflict': {
    name: 'answer against the ledger',
    text: ({ answer, answerCell }, at) =>
      `${field(at.field)}: ${answerCell} answers "${answer}", the ledger says something else, which stays; please check and correct the ledger.`,
  },
  'answer-no-column': {
    name: 'answer without a column',
    text: ({ answer, answerCell }, at) =>
      `The ledger has no column for ${field(at.field)}; the answer "${answer}" of ${answerCell} was not used.`,
  },
  'answer-unreadable': {
    name: 'unreadable answer',
    text: ({ text }, at) => `${field(at.field)}: the answer "${text}" cannot be read or is not exact; it was not used.`,
  },
  'answer-field-unknown': {
    name: 'answer to no question',
    text: ({ text }) =>
      `${text === '' ? 'It is not said what is answered' : `"${text}" is nothing that can be answered`}; it was not used.`,
  },
  'answer-unit-unknown': {
    name: 'answer for an unknown unit',
    text: ({ name, township, code }) =>
      `No ledger has "${name}" (${[township, code].filter((each) => each !== '').join(', ') || 'neither township nor code'}); its answer was not used.`,
  },
  'answer-repeated': {
    name: 'answers that differ',
    text: ({ first, firstCell, second }, at) =>
      `${field(at.field)} of one unit has two answers, "${first}" (${firstCell}) and "${second}"; neither was used.`,
  },
  'township-contradicted': {
    name: 'another township was given',
    text: ({ given, stated, from }) =>
      from === 'column'
        ? `The township column says "${stated}", not "${given}" as --township does; the ledger counts. Other rows may say so, too. Please check.`
        : `${upperFirst(townshipSourcesEn[from])} says "${stated}", not "${given}" as --township does; the ledger counts, and what was given is not used. Please check.`,
  },
  'township-unknown': {
    name: 'unknown township',
    text: ({ name }) => `The ledger does not say to which township "${name}" belongs; --township can.`,
  },
}
