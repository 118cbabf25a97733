import type { ReasonWording } from '../reason-wording.ts'

export const reason: ReasonWording = {
  cellSeparator: '; ',
  testSeparator: ', ',
  readFrom: (text, value) => `${text} (${value})`,
  span: (low, high) => (high === null ? `${low} or more` : `${low}–${high}`),
  should: (phrases) => ` (should be${phrases})`,
  undecided: (phrases) => (phrases === '' ? ': cannot tell' : `: cannot tell whether${phrases}`),
  unknown: (why, text) => (text === null ? why : `"${text}" ${why}`),
  absent: 'no such column in the ledger',
  assumed: (value) => `taken as ${value} (no such column)`,
  fromContext: (value) => `${value} (from sheet name, heading or code)`,
  alternatives: ({ holding, unknown, all, least }) =>
    `${holding} of ${all} measures${unknown === 0 ? '' : `, ${unknown} unknown`} (at least ${least})`,
  alternativesWith: (head, cells) => `${head}: ${cells}`,
  toCheck: (cell, why) => `${cell} (${why})`,
  noCell: 'the ledger does not say enough',
}
