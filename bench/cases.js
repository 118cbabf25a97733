// @ts-check
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { csvLedger, workbookLedger } from './data.js'
import { median, timeInTurns } from './measure.js'
import { isInstalled } from './peer.js'
import { sameAnswers } from './same-answers.js'

/**
 * The cases that have a bar: what is run beside what on the same file, and what is asked of the medians.
 *
 * @typedef {{ id: string, name: string, command: readonly string[], role: 'own' | 'peer' | 'least' }} Runner
 * @typedef {{ id: string, name: string, role: Runner['role'], seconds: number[], megabytes: number[] }} Result  no seconds: not installed
 * @typedef {{ what: string, value: number | null, bar: number, most: boolean, unit: string }} Bar  `most`: the value may be at most the bar
 * @typedef {{ id: string, title: string, results: Result[], bars: Bar[], notes: string[] }} Measured
 * @typedef {{ folder: string, runs: number, rows: number | null, mess: number }} Options
 */

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))
const program = here('../bin/liangxin.js')

/** @param {string} file @param {string} out @param {readonly string[]} formats */
function audit(file, out, formats) {
  const options = ['--as-of', '2012-06-15', '--no-register', '--quiet', '-o', out]
  return [process.execPath, program, 'audit', file, ...options, ...formats.flatMap((format) => ['-f', format])]
}

/** @param {string} id @param {string} name @param {string} file @param {string} [out] @returns {Runner} */
function peer(id, name, file, out = '') {
  return { id, name, role: 'peer', command: [process.execPath, here('./peer.js'), id, file, out] }
}

/** @param {string} id @param {string} name @param {string} file @returns {Runner} */
function least(id, name, file) {
  return { ...peer(id, name, file), role: 'least' }
}

const python = '/usr/bin/python3'

/** @param {Runner} runner */
function isThere({ id }) {
  if (id !== 'openpyxl') return isInstalled(id)
  return spawnSync(python, ['-c', 'import openpyxl'], { encoding: 'utf8' }).status === 0
}

/** Runs in turns whoever is installed; whoever saw other rows than the ledger has is no peer. @param {readonly Runner[]} runners @param {number} runs @param {number} rows */
function runAll(runners, runs, rows) {
  const present = runners.filter(isThere)
  const timings = timeInTurns(present, runs)
  const saw = new Map(present.map(({ id }, at) => [id, timings[at]]))
  const results = runners.map(({ id, name, role }) => {
    const { seconds = [], megabytes = [], stdout = '' } = saw.get(id) ?? {}
    if (role === 'peer' && stdout.startsWith('{')) {
      const { rows: seen, counts } = JSON.parse(stdout)
      if (counts === undefined && seen !== rows) throw new Error(`${name} saw ${seen} of ${rows} rows`)
    }
    return { id, name, role, seconds, megabytes }
  })
  return { results, stdoutOf: (/** @type {string} */ id) => saw.get(id)?.stdout ?? '' }
}

/** @param {readonly Result[]} results @param {string} id */
function secondsOf(results, id) {
  const { seconds = [] } = results.find((result) => result.id === id) ?? {}
  return seconds.length === 0 ? null : median(seconds)
}

/** @param {readonly Result[]} results @param {string} own @param {string} other @param {number} bar @returns {Bar} */
function ratioBar(results, own, other, bar) {
  const [mine, theirs] = [secondsOf(results, own), secondsOf(results, other)]
  const nameOf = (/** @type {string} */ wanted) => results.find(({ id }) => id === wanted)?.name ?? wanted
  return {
    what: `${own === 'own' ? 'time' : nameOf(own)} / ${nameOf(other)}`,
    value: mine === null || theirs === null ? null : mine / theirs,
    bar,
    most: true,
    unit: '×',
  }
}

/** @param {readonly Result[]} results @param {number} bar @returns {Bar} */
function memoryBar(results, bar) {
  const { megabytes = [] } = results.find(({ id }) => id === 'own') ?? {}
  return {
    what: 'peak memory',
    value: megabytes.length === 0 ? null : Math.max(...megabytes),
    bar,
    most: true,
    unit: 'MB',
  }
}

/** Title and headings of a ledger are rows, too. */
const headingRows = 3

/** @type {Record<string, { title: string, run: (options: Options) => Promise<Measured> }>} */
export const cases = {
  workbook: {
    title: 'audit of a workbook of 100,000 × 30, gap report as csv and audit.json',
    async run({ folder, runs, rows, mess }) {
      const size = { rows: rows ?? 100_000, mess }
      const file = await workbookLedger(size)
      const { results } = runAll(
        [
          {
            id: 'own',
            name: 'liangxin audit',
            role: 'own',
            command: audit(file, join(folder, 'workbook'), ['csv', 'json']),
          },
          peer('exceljs', 'exceljs, reading alone', file),
          peer('hucre', 'hucre, reading alone', file),
          peer('hucre-stream', 'hucre streaming, reading alone', file),
          peer('read-excel-file', 'read-excel-file, reading alone', file),
          {
            id: 'openpyxl',
            name: 'openpyxl read-only, reading alone',
            role: 'peer',
            command: [python, here('./openpyxl-read.py'), file],
          },
          least('inflate', 'inflating alone', file),
        ],
        runs,
        size.rows + headingRows,
      )
      const bars = [
        ratioBar(results, 'own', 'exceljs', 0.15),
        ratioBar(results, 'own', 'inflate', 5),
        memoryBar(results, 350),
      ]
      return { id: 'workbook', title: titleOf(this.title, size), results, bars, notes: [] }
    },
  },

  township: {
    title: 'audit of a township workbook of 1,000 rows, both workbooks written',
    async run({ folder, runs, rows, mess }) {
      const size = { rows: rows ?? 1000, mess }
      const file = await workbookLedger(size)
      const { results } = runAll(
        [
          {
            id: 'own',
            name: 'liangxin audit',
            role: 'own',
            command: audit(file, join(folder, 'township'), ['xlsx', 'json']),
          },
          peer('exceljs-read-write', 'exceljs, reading and writing the same sheet', file, join(folder, 'again.xlsx')),
        ],
        runs,
        size.rows + headingRows,
      )
      return {
        id: 'township',
        title: titleOf(this.title, size),
        results,
        bars: [ratioBar(results, 'own', 'exceljs-read-write', 0.8)],
        notes: [],
      }
    },
  },

  sheets: {
    title: 'audit of a workbook of 100,000 × 30, both workbooks and audit.json written',
    async run({ folder, runs, rows, mess }) {
      const size = { rows: rows ?? 100_000, mess }
      const file = await workbookLedger(size)
      const command = audit(file, join(folder, 'sheets'), ['xlsx', 'json'])
      const again = join(folder, 'sheets-again.xlsx')
      const { results } = runAll(
        [
          { id: 'own', name: 'liangxin audit', role: 'own', command },
          peer('exceljs-read-write', 'exceljs, reading and writing the same sheet', file, again),
        ],
        runs,
        size.rows + headingRows,
      )
      const notes = ['The bar is a guide of ours: memory is not to grow with the rows of a workbook.']
      return { id: 'sheets', title: titleOf(this.title, size), results, bars: [memoryBar(results, 400)], notes }
    },
  },

  csv: {
    title: 'audit of a UTF-8 CSV of 1,000,000 × 30 (430 MB), gap report as csv and audit.json',
    async run({ folder, runs, rows, mess }) {
      const size = { rows: rows ?? 1_000_000, mess }
      const [file, half] = [await csvLedger(size), await csvLedger({ ...size, rows: size.rows / 2 })]
      const out = join(folder, 'csv')
      const { results, stdoutOf } = runAll(
        [
          { id: 'own', name: 'liangxin audit', role: 'own', command: audit(file, out, ['csv', 'json']) },
          {
            id: 'half',
            name: 'liangxin audit, half of the rows',
            role: 'own',
            command: audit(half, join(folder, 'half'), ['csv', 'json']),
          },
          peer('csv-parse', 'csv-parse, parsing alone', file),
          peer('udsv', 'uDSV, parsing alone', file),
          peer('duckdb', 'DuckDB, the rules as SQL, 2 threads', file, join(folder, 'gaps-by-sql.csv')),
          least('decode', 'decoding UTF-8 alone', file),
        ],
        runs,
        size.rows + headingRows,
      )
      const bars = [
        ratioBar(results, 'own', 'csv-parse', 0.7),
        ratioBar(results, 'own', 'udsv', 1.8),
        ratioBar(results, 'own', 'half', 2.1),
        memoryBar(results, 800),
      ]
      return {
        id: 'csv',
        title: titleOf(this.title, size),
        results,
        bars,
        notes: await sameAnswers(stdoutOf('duckdb'), join(out, 'audit.json'), mess),
      }
    },
  },

  start: {
    title: 'liangxin --version and --help',
    async run({ runs }) {
      const node = [process.execPath, program]
      const { results } = runAll(
        [
          { id: 'own', name: 'liangxin --version', role: 'own', command: [...node, '--version'] },
          { id: 'help', name: 'liangxin --help', role: 'own', command: [...node, '--help'] },
          { id: 'node', name: 'node -e 0', role: 'least', command: [process.execPath, '-e', '0'] },
        ],
        Math.max(runs, 9),
        0,
      )
      const bars = [ratioBar(results, 'own', 'node', 1.6), ratioBar(results, 'help', 'node', 2.5)]
      return { id: 'start', title: this.title, results, bars, notes: ['The bar of `--help` is a guide of ours.'] }
    },
  },

  engine: {
    title: 'rules alone, three-valued: all targets and indicators of the default pack, one thread',
    async run() {
      const { status, stdout, stderr } = spawnSync(process.execPath, [here('./engine.js')], { encoding: 'utf8' })
      if (status !== 0) throw new Error(`engine.js ended with ${status}: ${stderr}`)
      const { own, plain, messy, gaps } = JSON.parse(stdout)
      const thousands = (/** @type {number} */ speed) =>
        `${Math.round(speed / 1000).toLocaleString('en-US')} thousand units/s`
      return {
        ...{ id: 'engine', title: this.title, results: [] },
        bars: [
          { what: 'speed / the conditions by hand, two-valued', value: own / plain, bar: 0.5, most: false, unit: '×' },
          { what: 'thousand units a second (guide)', value: own / 1000, bar: 400, most: false, unit: '' },
        ],
        notes: [
          `The engine ${thousands(own)}, on untidy cells ${thousands(messy)}; by hand ${thousands(plain)}; both find ${gaps} gaps in 1,000 units.`,
        ],
      }
    },
  },
}

/** @param {string} title @param {import('./data.js').Size} size */
function titleOf(title, { rows, mess }) {
  const plain = title.replace(/[\d,]+(?= ×| rows)/, rows.toLocaleString('en-US'))
  return mess === 0 ? plain : `${plain}, untidy cells ${mess}`
}
