// @ts-check
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, timeInTurns } from './measure.js'

/**
 * Merging the audit.json of 100 townships with 1,000 units each: `rank -f json --dry-run` and `deadline`, under a bar; what writing 220 MB
 * safely to the disk takes beside it, and letter and workbook; and nothing but parsing them (of sealed reports less is parsed).
 */
const reports = 100
const units = 1000
const bar = 2
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))

/** Measures in a folder, or on the reports that BENCH_REPORTS keeps from an earlier run; true if the bar is kept. @param {string} folder @param {number} runs */
export async function measureMerge(folder, runs) {
  const stored = process.env['BENCH_REPORTS'] ?? join(folder, 'reports')
  await writeReports(stored)
  const files = readdirSync(stored)
    .sort()
    .map((name) => join(stored, name, 'audit.json'))
  const own = (/** @type {string[]} */ ...args) => [process.execPath, here('../bin/liangxin.js'), ...args, '--quiet']
  const floor = (/** @type {string} */ threads) => [process.execPath, here('./merge-floor.js'), stored, threads]
  const timings = timeInTurns(
    [
      {
        name: 'liangxin rank, ranking and combined report made and written',
        command: own('rank', ...files, '-f', 'json', '-o', join(folder, 'merged')),
      },
      {
        name: 'liangxin rank, the same made but not written',
        command: own('rank', ...files, '-f', 'json', '--dry-run'),
      },
      {
        name: 'liangxin rank, letter and workbook, too',
        command: own('rank', ...files, '-o', join(folder, 'rank')),
      },
      { name: 'liangxin deadline', command: own('deadline', ...files) },
      { name: 'JSON.parse alone, one thread', command: floor('1') },
      { name: 'JSON.parse alone, two threads', command: floor('2') },
    ],
    runs,
  )
  for (const { name, seconds } of timings) {
    const range = `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}`
    console.log(`${name.padEnd(60)} median ${median(seconds).toFixed(2)} s  (${range}, ${seconds.length} runs)`)
  }
  const isKept = [timings[1], timings[3]].every((timing) => timing !== undefined && median(timing.seconds) <= bar)
  console.log(`merging ${files.length} reports of ${units} units, bar ${bar} s: ${isKept ? 'kept' : 'MISSED'}`)
  return isKept
}

/** Writes the reports with every core; those that are there already are kept. @param {string} folder */
async function writeReports(folder) {
  const cores = availableParallelism()
  const share = Math.ceil(reports / cores)
  const ends = Array.from({ length: cores }, (_, core) => [core * share, Math.min(reports, (core + 1) * share)])
  await Promise.all(ends.map(([first = 0, end = 0]) => finished([folder, String(first), String(end), String(units)])))
}

/** @param {string[]} args @returns {Promise<void>} */
function finished(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [here('./merge-reports.js'), ...args], { stdio: 'inherit' })
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`merge-reports ended with ${code}`))))
  })
}
