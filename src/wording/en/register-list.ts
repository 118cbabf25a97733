import { fieldName } from '../choice-name.ts'
import type { RegisterListWording } from '../register-list.ts'
import { listColumnsEn } from './register-list-columns.ts'
import { listNotesEn } from './register-list-notes.ts'

const shown = (value: string): string => (value === '' ? 'blank' : `“${value}”`)
const times = (count: number, word: string): string => (count === 1 ? `${word} once` : `${word} ${count} times`)

export const registerListEn: RegisterListWording = {
  name: '挂号销号清单',
  title: 'Register of gaps in Party-building coverage',
  sheets: {
    open: 'Open',
    cancelled: 'Cancelled',
    closed: 'Struck off and re-scoped',
    changes: 'This round',
    balance: 'Balance',
    notes: 'Notes',
  },
  ...listColumnsEn,
  asOf: (date, round) => `As of ${date} (round ${round})`,
  standing: (open, organizations) => `${open} items of ${organizations} units open`,
  balance: ({ before, registered, relapsed, cancelled, struckOff, rescoped, after }) =>
    `before ${before} + registered ${registered} + relapsed ${relapsed} − cancelled ${cancelled} − struck off ${struckOff} − re-scoped ${rescoped} = after ${after} (items)`,
  voucher: (digits, redacted) =>
    redacted
      ? `Register voucher ${digits}-R (names are masked: not to be filled in, not read back)`
      : `Register voucher ${digits}`,
  reasonHeading: 'Reason',
  noTownship: '(township unknown)',
  total: 'Total',
  item: ({ id, title, clause }) => (title === '' ? id : `${id} ${title} (${clause})`),
  ofItem: (target, text) => `${target} ${text}`,
  relapsed: (count) => times(count, 'relapsed'),
  extended: (count) => times(count, 'extended'),
  waivedUntil: (date) => `waived until ${date}`,
  relapsedOn: (date) => `relapsed on ${date}`,
  mergedInto: (number) => `merged into ${number}`,
  likely: (name) => `probably renamed to “${name}”, to be confirmed`,
  strikes: {
    excluded: 'left the base',
    'not-applicable': 'no longer applies',
    merged: (into) => `merged into ${into}`,
  },
  rescopes: { pack: 'another rule pack', parameters: 'other parameters', 'not-in-force': 'target no longer in force' },
  returns: {
    gap: 'the ledger shows the gap again; open again',
    unknown: 'the ledger does not prove it; open again',
    missing: 'the unit is not in the ledger; open again',
    refused: 'refused by the reviewer; open again',
  },
  verifiedBy: (by, on, reason) => `confirmed by ${by} on ${on}: ${reason}`,
  due: (date) => `due ${date}`,
  together: (words) => words.join(', '),
  joined: (parts) => parts.join('; '),
  grounds: (place, cells) => {
    if (place === null) return cells.join(', ')
    return cells.length === 0 ? `see ${place}` : `${cells.join(', ')} (${place})`
  },
  andCells: (cell, _all, rest) => `${cell} and ${rest} more`,
  cell: (cell, field, text) => {
    const name = fieldName(field, 'en')
    return cell === null ? `${name} (no such column)` : `${cell} ${name} ${shown(text ?? '')}`
  },
  signatures:
    'Filled in by:                              Checked by:                              Head of the unit (seal):                              Date:',
  notes: listNotesEn,
  sections: { targets: '3. The gaps', round: '4. What this round rests on', inputs: '5. The ledgers of this round' },
  pack: 'Rule pack',
  review: (required) => [
    'Cancellation',
    required ? 'a person confirms every cancellation' : 'cancelled as soon as the ledger proves it',
  ],
  reading: {
    open: 'The pale blue columns are filled in by the responsible unit; the others follow from the ledgers and are not read back. Days left: red is overdue, yellow within ten days.',
    cancelled: 'All gaps of these units are cancelled; one that relapses is open again under its number.',
    closed: 'What was struck off or re-scoped is no achievement and is counted apart from cancellations.',
    changes:
      'Every change of this round with what it rests on. Returned, awaiting review and likely renamed are not in the balance.',
    balance:
      'In items: before + registered + relapsed − cancelled − struck off − re-scoped = after. What awaits review is open.',
  },
  empty: '(none)',
  notice: (notice, column) => {
    switch (notice.code) {
      case 'unknown-number': {
        const values = notice.values === '' ? '' : `; “${notice.values}” was not taken in`
        return `${notice.file} ${notice.cell}: the register has no number “${notice.number}”${values}.`
      }
      case 'no-number':
        return `${notice.file} ${notice.cell}: “${notice.text}” stands in a row without a number and was not taken in.`
      case 'column-not-kept':
        return `${notice.file} ${notice.cell}: the column “${notice.heading}” is not part of the list and will not be in the next one.`
      case 'personal-number':
        return `${notice.file} ${notice.cell}: ${column(notice.column)} of ${notice.number} has an identity or telephone number; it was masked as *** and is not kept.`
      case 'error-cell':
        return `${notice.file} ${notice.cell}: the error “${notice.text}” was not taken in; what the register has stays.`
      case 'redacted-list':
        return `${notice.file} has masked names; what was filled in was not read back.`
      case 'conflict':
        return `${notice.file} ${notice.cell}: ${column(notice.column)} of ${notice.number} differs: the list says ${shown(notice.given)}, the register ${shown(notice.current)}; now ${shown(notice.value)}. Please decide.`
    }
  },
}
