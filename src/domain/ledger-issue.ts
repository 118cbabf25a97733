/**
 * 台账疑点: what is wrong with a ledger, as data. Each code has its own arguments; the sentence is
 * made in `wording`. Codes are stable: other programs match on them.
 */
export interface LedgerIssueArgs {
  'duplicate-organization': {
    name: string
    by: 'code' | 'name'
    firstCell: string
    firstFile: string
    firstSheet: string
    differs: string
    /** The townships of both rows, where each names another one. */
    township?: string
    firstTownship?: string
  }
  'duplicate-likely': {
    name: string
    other: string
    otherCell: string
    otherSheet: string
    otherFile?: string
    /** The townships of both rows, where they are not the same. */
    township?: string | null
    otherTownship?: string | null
  }
  /** `written` is the code as it stands in the cell where it was corrected, else null. */
  'credit-code-check': { code: string; scheme: string; expected: string; written: string | null }
  'credit-code-damaged': { text: string }
  'credit-code-format': { text: string }
  'cell-unreadable': { text: string }
  'cell-approximate': { text: string; low: number; high: number | null }
  'cell-error': { text: string }
  'cell-ignored-note': { text: string; note: string }
  /** One number for several units together. */
  'cell-shared': { text: string }
  contradiction: { first: string; firstCell: string; second: string; secondCell: string; rule: string }
  'pack-check': { check: string; zh: string; en: string }
  /** Rows of one file that share a value, with how many they make and their cells. */
  'pack-check-across': { check: string; zh: string; en: string; value: string; count: number; cells: string }
  'column-duplicate': { heading: string; otherHeading: string; otherCell: string; used: string }
  'column-dropped': { heading: string; why: 'identity-number' | 'phone' }
  'heading-unknown': { heading: string; nearest: string | null; nearestField: string | null }
  'column-missing': { targets: string }
  'row-skipped': { why: SkipReason; rows: number; lastRow: number }
  'sheet-skipped': { why: SheetSkipReason }
  'nature-unknown': { name: string }
  'nature-from-code': { code: string; kind: string }
  'outside-two-new': { name: string; kind: string }
  /** A status that stands behind a name: 甲厂（停业）. The units without one are then operating. */
  'status-in-name': { name: string; note: string }
  /** One that was not read as such, because the first rows of its table have none. */
  'status-in-name-unread': { name: string; note: string }
  'township-unknown': { name: string }
  /** What a list of answers said was used; `answerCell` names file and cell. */
  'answer-used': { answer: string; answerCell: string }
  /** The ledger says something else, which stays. */
  'answer-conflict': { answer: string; answerCell: string }
  /** The ledger has no column for it. */
  'answer-no-column': { answer: string; answerCell: string }
  /** No exact answer to its question. */
  'answer-unreadable': { text: string }
  /** What is asked there is no field. */
  'answer-field-unknown': { text: string }
  /** No ledger has the unit. */
  'answer-unit-unknown': { name: string; township: string; code: string }
  /** Two answers to one question that differ: none is used. */
  'answer-repeated': { first: string; firstCell: string; second: string }
  /** The ledger states another township than `--township`; what it states counts. */
  'township-contradicted': {
    given: string
    stated: string
    from: 'column' | 'title' | 'sheet-name' | 'file-name' | 'flag'
  }
}

export type LedgerIssueCode = keyof LedgerIssueArgs

export const severities = ['error', 'warning', 'info'] as const

export type Severity = (typeof severities)[number]

/** One issue of one code, with its place. `cell` is an address such as `D17`. */
export type LedgerIssue<Code extends LedgerIssueCode = LedgerIssueCode> = {
  readonly [Each in Code]: {
    readonly code: Each
    readonly severity: Severity
    readonly file: string
    readonly sheet: string
    readonly cell: string | null
    readonly row: number | null
    readonly field: string | null
    readonly text: string | null
    readonly args: LedgerIssueArgs[Each]
  }
}[Code]

/** Why a row is not an organization. */
export const skipReasons = [
  'blank',
  'serial-only',
  'code-row',
  'repeated-heading',
  'total',
  'footer',
  'example',
  'no-name',
  'divider',
  'no-data',
] as const

export type SkipReason = (typeof skipReasons)[number]

/** Why a sheet is not read. */
const sheetSkipReasons = ['hidden', 'empty', 'code-list', 'no-headings', 'no-rows', 'not-chosen'] as const

export type SheetSkipReason = (typeof sheetSkipReasons)[number]

/** Every issue code with the severity it has unless a place says otherwise. */
export const issueSeverities: Readonly<Record<LedgerIssueCode, Severity>> = Object.freeze({
  'duplicate-organization': 'warning',
  'duplicate-likely': 'info',
  'credit-code-check': 'warning',
  'credit-code-damaged': 'error',
  'credit-code-format': 'warning',
  'cell-unreadable': 'warning',
  'cell-approximate': 'info',
  'cell-error': 'warning',
  'cell-ignored-note': 'info',
  'cell-shared': 'warning',
  contradiction: 'error',
  'pack-check': 'warning',
  'pack-check-across': 'warning',
  'column-duplicate': 'warning',
  'column-dropped': 'info',
  'heading-unknown': 'info',
  'column-missing': 'warning',
  'row-skipped': 'info',
  'sheet-skipped': 'info',
  'nature-unknown': 'warning',
  'nature-from-code': 'info',
  'outside-two-new': 'info',
  'status-in-name': 'info',
  'status-in-name-unread': 'warning',
  'township-unknown': 'info',
  'answer-used': 'info',
  'answer-conflict': 'warning',
  'answer-no-column': 'info',
  'answer-unreadable': 'warning',
  'answer-field-unknown': 'warning',
  'answer-unit-unknown': 'warning',
  'answer-repeated': 'warning',
  'township-contradicted': 'warning',
})
