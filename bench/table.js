// @ts-check
import { median } from './measure.js'

/** @typedef {import('./cases.js').Measured} Measured */
/** @typedef {import('./cases.js').Bar} Bar */

const headings = ['', 'median s', 'from–to', 'runs', 'peak MB', 'we / this']

/** True if every bar of a case is kept; one that could not be measured is not. @param {Measured} measured */
export function isKept({ bars }) {
  return bars.every((bar) => verdictOf(bar) === 'kept')
}

/** @param {Bar} bar */
function verdictOf({ value, bar, most }) {
  if (value === null) return 'not measured'
  return (most ? value <= bar : value >= bar) ? 'kept' : 'MISSED'
}

/** A case as a Markdown section, which is also readable on a terminal. @param {Measured} measured */
export function sectionOf({ title, results, bars, notes }) {
  const own = results[0]?.seconds ?? []
  const rows = results.map((result) => rowOf(result, own.length === 0 ? null : median(own)))
  const table = results.length === 0 ? [] : [...tableOf([headings, ...rows]), '']
  const judged = bars.map((bar) => [
    bar.what,
    shown(bar.value, bar.unit),
    `${bar.most ? '≤' : '≥'} ${bar.bar} ${bar.unit}`.trim(),
    verdictOf(bar),
  ])
  return [
    `### ${title}`,
    '',
    ...table,
    ...tableOf([['bar', 'measured', 'asked', ''], ...judged]),
    '',
    ...notes.flatMap((note) => [note, '']),
  ].join('\n')
}

/** @param {import('./cases.js').Result} result @param {number | null} own */
function rowOf({ name, role, seconds, megabytes }, own) {
  const label = role === 'own' ? `**${name}**` : role === 'least' ? `_${name}_` : name
  if (seconds.length === 0) return [label, 'not installed', '', '', '', '']
  const ratio = own === null ? '' : (own / median(seconds)).toFixed(2)
  return [
    label,
    median(seconds).toFixed(2),
    `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}`,
    String(seconds.length),
    megabytes.length === 0 ? '–' : Math.max(...megabytes).toFixed(0),
    ratio,
  ]
}

/** @param {number | null} value @param {string} unit */
function shown(value, unit) {
  return value === null ? '–' : `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`.trim()
}

/** @param {readonly (readonly string[])[]} rows */
function tableOf(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)))
  const lineOf = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [heading = [], ...others] = rows
  return [lineOf(heading), lineOf(widths.map((width) => '-'.repeat(width))), ...others.map(lineOf)]
}
