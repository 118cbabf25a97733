import type { CommandTopic, CommandWording } from '../cli.ts'

const number = 'number, full name or credit code'
const numbers = `${number}; several may be given, and if one is wrong nothing is done`
const asOf = 'the day on which overdue and days left are reckoned (default: as-of date of the last round)'
const json = 'print JSON'
const done = 'print what was recorded as JSON'
const target = 'only these targets, e.g. E2, separated by commas'

/** Help of `register …`. */
export const registerCommands = {
  register: {
    summary: 'look into the register of open gaps, fill it in, verify it',
    description:
      'The register is register.jsonl, to which every liangxin audit adds a round: one number per organization; gaps are registered,\n' +
      'closed gaps are cancelled; lines are only added, each chained to the one before. Only look-back reads ledgers.\n' +
      'What writes needs a person (--person); with --dry-run nothing is written.',
    examples: [
      ['liangxin register list --overdue', 'gaps that are overdue'],
      ['liangxin register show Chengguan-2012-0001', 'the whole history of one number'],
      [
        'liangxin register verify Chengguan-2012-0001 --person "Li Si" --reason "seen on site"',
        'confirm an application',
      ],
    ],
  },
  'register list': {
    summary: 'list open gaps: number, unit, state, day of registration, due date, days left',
    description:
      'The table shows open items and applications unless --state says otherwise. --json without a filter prints every number and every\n' +
      'state; with filters, only the items that pass them. The balance is that of the last round, whatever the filters.',
    options: {
      state: 'only these states, separated by commas: open, awaitingReview, cancelled, struckOff, rescoped, all',
      township: 'only these townships, separated by commas',
      overdue: 'only what is overdue',
      asOf,
      json,
    },
    examples: [
      ['liangxin register list', 'the open gaps'],
      ['liangxin register list --township Chengguan,Hexi --overdue', 'what is overdue in two townships'],
      ['liangxin register list --state all --as-of 2012-06-30', 'all items, as of another day'],
      ['liangxin register list --json > register.json', 'the whole register, for programs'],
    ],
  },
  'register show': {
    summary: 'one number: its items, the cells they rest on, and its whole history',
    arguments: { number },
    options: { asOf, json },
    examples: [
      ['liangxin register show Chengguan-2012-0001', 'by number'],
      ['liangxin register show "Some Textile Ltd" --json', 'by name, for programs'],
    ],
  },
  'register annotate': {
    summary: 'fill in responsible person, measures and the like, or take in a list that was filled in',
    description:
      'With a number and --fill: fills in the columns of that number. With --list: reads lists (xlsx, csv) that people filled in.\n' +
      'Cells that nobody touched count for nothing; where register and list were both changed, both values are kept and the cell is named.',
    arguments: { number },
    options: {
      fill: 'fill in a column, e.g. responsiblePerson=Zhang; may be repeated; nothing behind the sign empties it',
      list: 'a list that was filled in; may be repeated',
      person: 'who fills it in; required',
      json: done,
    },
    examples: [
      [
        'liangxin register annotate Chengguan-2012-0001 --fill responsiblePerson=Zhang --fill deadline=2012-06-30 --person Li',
        'two columns',
      ],
      ['liangxin register annotate --list chengguan.xlsx --list hexi.xlsx --person Li', 'two lists'],
    ],
  },
  'register verify': {
    summary: 'confirm or refuse applications for cancellation',
    description:
      'After an audit with --require-review a closed gap awaits review; only a verification cancels it. Without --target all applications of the number.',
    arguments: { number: numbers },
    options: { target, refuse: 'refuse: back to open', json: done },
    examples: [
      [
        'liangxin register verify Chengguan-2012-0001 Chengguan-2012-0007 --person Zhang --reason "seen on site"',
        'confirm',
      ],
      [
        'liangxin register verify Chengguan-2012-0001 --target E2 --refuse --person Zhang --reason "no approval"',
        'refuse one',
      ],
    ],
  },
  'register extend': {
    summary: 'another due date for open items',
    arguments: { number: numbers },
    options: { target, until: 'the new due date, not before the day of the act', json: done },
    examples: [
      [
        'liangxin register extend Chengguan-2012-0001 --until 2012-09-30 --person Zhang --reason "plant is moving"',
        'all open items of the number',
      ],
    ],
  },
  'register waive': {
    summary: 'do not press for an item until a day; the waiver expires by itself',
    arguments: { number: numbers },
    options: { target, until: 'the last day of the waiver, not before the day of the act', json: done },
    examples: [
      [
        'liangxin register waive Chengguan-2012-0001 --target E1 --until 2012-12-31 --person Zhang --reason "seasonal stop"',
        'one item, until the end of the year',
      ],
    ],
  },
  'register link': {
    summary: 'two numbers are one organization (it was renamed)',
    description:
      'From the next round on the unit of the new number belongs to the old one; open items of the new number are struck off as merged.',
    arguments: { 'old-number': 'the number that stays', 'new-number': 'the number of the unit under its new name' },
    options: { json: done },
    examples: [
      [
        'liangxin register link Chengguan-2012-0003 Chengguan-2012-0041 --person Zhang --reason "new licence"',
        'a renamed firm',
      ],
    ],
  },
  'register look-back': {
    summary: 'look back: what was cancelled or newly formed in a period, and what the ledgers say of it today',
    description:
      'Units cancelled and Party organizations formed in a period, relapses by township, the “five ones” of joint organizations, joint\n' +
      'units that could now stand alone. Reads the ledgers of today (or an audit.json) and the register, and writes the\nlook-back list; the register stays as it is.',
    arguments: { ledger: 'the ledgers of today (files, folders or patterns), or one audit.json' },
    options: {
      since: 'from which day on (default: the day of the rule pack, else 1 January)',
      until: 'until which day (default: the as-of date)',
      out: 'folder to write into (default: that of the register); a register in this folder needs no --register',
      format: 'format of the list, may be given several times (default xlsx): xlsx, csv or json',
      json,
    },
    examples: [
      ['liangxin register look-back townships/', 'what was cancelled and formed lately'],
      [
        'liangxin register look-back liangxin-out/audit.json --since 2012-01-01 --until 2012-06-30',
        'half a year, without ledgers',
      ],
    ],
  },
  'register export': {
    summary: 'make the list again from the register alone, without ledgers',
    options: {
      out: 'folder to write into (default: that of the register); a register in this folder needs no --register',
      format: 'format of the list, may be repeated (default xlsx); json is what register list --json prints',
      asOf,
    },
    examples: [
      ['liangxin register export', 'the workbook again'],
      ['liangxin register export -f csv -o report --as-of 2012-06-30', 'as csv, as of another day'],
    ],
  },
  'register verify-log': {
    summary: 'prove that the register was not tampered with: check every line and replay it',
    description:
      'Names the line of every problem. Exit code 0 if there is none, else 4. With --expect it also looks for the line after which a list was printed; 4 if it is not there.',
    options: { json },
    examples: [
      ['liangxin register verify-log --register results/register.jsonl', 'check one register'],
      ['liangxin register verify-log --expect 3fa9c0d1e2f4', 'look for the voucher of a list'],
    ],
  },
  'register compact': {
    summary: 'begin a long register anew with a snapshot; the old one is kept beside it',
    options: { json: done },
    examples: [['liangxin register compact --person Zhang --reason "end of the year"', 'at the end of a year']],
  },
} satisfies Partial<Record<CommandTopic, CommandWording>>
