import type { BulletinWording } from '../bulletin-wording.ts'
import { bulletinColumnsEn } from './bulletin-columns.ts'

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

export const bulletinEn: BulletinWording = {
  fonts: {
    latin: 'Times New Roman',
    title: 'Times New Roman',
    body: 'Times New Roman',
    heading: 'Arial',
    lead: 'Times New Roman',
    table: 'Arial',
    pageNumber: 'Times New Roman',
    fallback: {},
  },
  indent: 0,
  space: ' ',
  blanks: {
    docNumber: 'No. ________',
    issuer: '(issued by: ____________)',
    to: '(addressed to: ____________)',
    deadline: '(date: __________)',
  },
  month: (iso) => `${months[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(0, 4)}`,
  docNumber: (given) => given,
  by: { township: 'township', sector: 'sector', kind: 'kind', industry: 'industry', park: 'park' },
  unknownGroup: '(not stated)',
  listSeparator: ', ',
  clauseSeparator: '; ',
  none: 'none',
  moreRows: (count) => `${count} more rows are in the workbook.`,
  andOthers: (list) => `${list} and others`,
  ranked: ({ name, rate, range }) =>
    `${name} (${rate}${range === null ? '' : `, ${range}, to be settled by checking`})`,
  openPlace: ({ name, range }) => `${name} (${range})`,
  range: (best, worst) => `place ${best}–${worst}`,
  toBeSettled: (range) => `${range}, to be settled by checking`,
  changed: ({ name, points }) => `${name} (${points})`,
  change: {
    rose: (points) => `rose by ${points} percentage points`,
    fell: (points) => `fell by ${points} percentage points`,
    unchanged: () => 'is unchanged',
  },
  movement: (places) => (places === null ? '—' : places === 0 ? '=' : places > 0 ? `↑${places}` : `↓${-places}`),
  newGroup: 'new',
  openMovement: 'open',
  places: (best, worst) => `${best}–${worst}`,
  part: {
    leftBase: 'left the base',
    becameUnknown: 'now to check',
    newlyCovered: 'newly covered',
    lostCoverage: 'coverage lost',
    becameKnown: 'checked and counted',
    enteredBase: 'entered the base',
  },
  partOf: ({ name, units, points }) => `${name}: ${counted(units, 'unit')} (${points})`,
  differs: {
    pack: 'rule pack',
    parameters: 'parameters',
    assumptions: 'assumptions',
    failures: 'set of readable ledgers',
  },
  shortfall: (name, needed) => `${name} (${needed} to go)`,
  items: (name, count) => `${name}: ${count}`,
  jointGroup: ({ name, township, units }) => `“${name}” of ${township} (${counted(units, 'unit')})`,
  suspicious: ({ name, left, base, points, fromLeaving }) =>
    `${name} (${left} of ${base} units left the base; the rate moved by ${points} points, ${fromLeaving} of them from units leaving)`,
  issueCount: ({ name, errors, warnings }) => `${name} (${counted(errors, 'error')}, ${counted(warnings, 'warning')})`,
  withContact: (township, contact) => `${township} (contact: ${contact})`,
  failure: (file, why) => (why.includes(file) ? why : `${file} (${why})`),
  attained: (target) => `attainment of “${target}”`,
  lookBack: (title, gaps) => `${title} (${counted(gaps, 'unit')})`,
  leftReasons: {
    vanished: 'not in the ledgers any more',
    'not-applicable': 'the indicator does not apply any more',
    'not-evaluated': 'not evaluated, because the ledger lacks a column',
  },
  movedTo: (by) => `moved to another ${by}`,
  section: (number, heading) => `${number}. ${heading}`,
  lead: (number, heading) => `(${number}) ${heading}`,
  leadEnd: '.',
  attachments: 'Attachments:',
  attachmentItem: (number, title, only) => (only ? title : `${number}. ${title}`),
  attachment: (number, only) => (only ? 'Attachment' : `Attachment ${number}`),
  pageNumber: ['— ', ' —'],
  workbook: 'ranking',
  tables: {
    ranking: {
      sheet: 'Ranking',
      notes: [
        'Ranked by the exact rate; equal rates share a place and the next place is skipped; groups without a base are not ranked. Places that units to check may change are shown as a range.',
        'Rate = covered ÷ decided base; units to check count in neither. Lowest and highest are the bounds once all of them are checked.',
      ],
    },
    changes: {
      sheet: 'Changes',
      notes: [
        'The change is split along one fixed path; the parts add up to the whole, but for rounding to two decimals.',
      ],
    },
    leftBase: {
      sheet: 'Left the base',
      notes: ['Units that counted in the last period and do not any more, with the reason.'],
    },
    suspicious: {
      sheet: 'Suspicious base cuts',
      notes: ['Groups whose rate rose mainly because units left the base, or that lost much of it.'],
    },
    trend: { sheet: 'Trend', notes: ['Each rate by the ledgers and the rules of its own period.'] },
    nearest: { sheet: 'To the goal', notes: ['Units lacking: how many more must be covered with the base as it is.'] },
    register: {
      sheet: 'Register',
      notes: ['Open items include those awaiting review; cancelled and struck off are counted apart.'],
    },
    joint: { sheet: 'Joint organizations', notes: ['Joint organizations over the limit come first.'] },
    issues: { sheet: 'Ledger issues', notes: ['Each of them is in the gap report of this period.'] },
  },
  columns: bulletinColumnsEn,
  yes: 'yes',
  no: 'no',
  total: 'total',
}
