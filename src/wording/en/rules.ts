import type { RulesWording } from '../rules.ts'

export const rulesEn: RulesWording = {
  standard: '(default)',
  targets: (count) => `${count} targets`,
  mustSet: (names) => `must be given with --set: ${names}`,
  valid: (file, id, version) => `✓ ${id} ${version}, ${file}: no mistakes`,
  passed: (pack, total) => `✓ ${pack}: all ${total} cases as expected`,
  failed: (pack, { failed, missing, total }) =>
    `✗ ${pack}: ${failed} of ${total} cases came out otherwise${missing === 0 ? '' : `, ${missing} are missing`}`,
  failedLine: ({ line, target, expected, got, note }) =>
    `  line ${line} ${target}: expected ${expected}, got ${got}${note === '' ? '' : ` (${note})`}`,
  missing: (target, what) => `  ${target} has no case that is ${what}`,
  missingSide: (target, { field, test, side }) =>
    `  ${target} has no case that just ${side === 'holds' ? 'meets' : 'misses'} the threshold "${field}${test}"`,
  unknownHeadings: (headings) => `  columns of the case file that mean no field: ${headings}`,
  got: {
    'not-evaluated': 'not evaluated',
    'row-not-read': 'the line could not be read',
    'no-such-target': 'there is no such target',
    'no-such-expectation': 'the column expect has an unknown word',
    'bad-parameter': 'a parameter is wrong',
    'bad-date': 'a date is wrong',
  },
  differences: { added: 'added', removed: 'removed', changed: 'changed' },
  difference: (kind, path, before, after) =>
    `${kind} ${path}${before === null ? '' : `\n    was: ${before}`}${after === null ? '' : `\n    now: ${after}`}`,
  same: (left, right) => `${left} and ${right} do not differ`,
}
