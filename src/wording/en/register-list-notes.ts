import type { RegisterListWording } from '../register-list.ts'

export const listNotesEn: RegisterListWording['notes'] = [
  {
    heading: '1. How to fill it in',
    lines: [
      'Only the seven pale blue columns are filled in. Save the list and leave it where it was: the next round reads it back by number, and nothing typed there is lost.',
      'All other columns follow from the ledgers and the log; what is changed there is not read back.',
      'Sort, filter, hide, delete and insert rows and move columns as you like. Do not change the numbers. Columns and sheets that you add are not read back.',
      'An emptied cell empties what was there. Where two people wrote different things both are kept with “｜” between them: leave the one that is right.',
      'Several people may fill in a copy each; hand in all of them. The register voucher under the title says when a list was made: do not change it.',
      'No identity or telephone numbers.',
    ],
  },
  {
    heading: '2. Where the states come from',
    lines: [
      'Registered: the gap was found in this round. Carried: it is still there. Relapsed: it is there again after a cancellation, under the same number; relapses are counted.',
      'To be checked: the ledger does not say it clearly, so that nothing is cancelled. Missing: the unit is not in the ledger, which never cancels.',
      'Awaiting review: the ledger shows the gap closed, a person has to confirm it; until then it is open. Returned: the ledger no longer says so, or the reviewer refused.',
      'Cancelled: the ledger proves that the gap is closed, with its cells. Struck off: the unit left the base, the target no longer applies, or it was merged into another number. Re-scoped: pack or parameters changed. Neither is an achievement.',
      'Overdue: past the due date; without one, past the deadline if it is a date. Waived: not pressed for until a day, after which it is open again by itself.',
      'One unit, one number, for ever. A likely rename is only proposed; a person confirms it (liangxin register link).',
    ],
  },
]
