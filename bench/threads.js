// @ts-check
import { mkdirSync, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLargeLedger } from '../fixtures/county/county.js'
import { workbookBytes } from '../fixtures/county/write.js'
import { median, timeInTurns } from './measure.js'

/** Many ledgers: one audit of 20 workbooks with 1,000 rows each, in threads, beside the same in one thread and one process for each. */
const ledgers = 20
const units = 1000
const bar = 0.6
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))

/** Measures in a folder, or on the workbooks that BENCH_LEDGERS keeps; true if the bar is kept. @param {string} folder @param {number} runs */
export async function measureThreads(folder, runs) {
  const stored = process.env['BENCH_LEDGERS'] ?? join(folder, 'ledgers')
  await writeLedgers(stored)
  const audit = (/** @type {string} */ input, /** @type {string[]} */ ...args) => {
    const out = ['--as-of', '2012-06-15', '--quiet', '--register', join(folder, `${process.hrtime.bigint()}.jsonl`)]
    return [
      process.execPath,
      here('../bin/liangxin.js'),
      'audit',
      input,
      '-o',
      join(folder, 'threads'),
      ...out,
      ...args,
    ]
  }
  const plain = ['--no-register', '-f', 'json']
  const timings = timeInTurns(
    [
      { name: 'all documents, threads', command: audit(stored) },
      { name: 'all documents, one thread', command: audit(stored, '--threads', '1') },
      { name: 'audit.json alone, threads', command: withoutRegister(audit(stored, ...plain)) },
      { name: 'audit.json alone, one thread', command: withoutRegister(audit(stored, '--threads', '1', ...plain)) },
      { name: 'audit.json alone, one process after the other', command: oneByOne(stored, folder, 'each') },
      { name: 'audit.json alone, two processes, half each', command: oneByOne(stored, folder, 'halves') },
    ],
    runs,
  )
  for (const { name, seconds } of timings)
    console.log(`${name.padEnd(48)} median ${median(seconds).toFixed(2)} s  (${seconds.length} runs)`)
  const medians = timings.map(({ seconds }) => median(seconds))
  const [all = 0, allInOne = 1, json = 0, jsonInOne = 1, each = 1, halves = 0] = medians
  const ratios = [all / allInOne, json / jsonInOne].map((ratio) => ratio.toFixed(2))
  console.log(
    `audit.json alone: ${(json / each).toFixed(2)} of one process a workbook; two processes that share nothing: ${(halves / jsonInOne).toFixed(2)} of one thread`,
  )
  const isKept = all / allInOne <= bar
  console.log(
    `${ledgers} workbooks of ${units} rows: ${ratios.join(' and ')} of one thread, bar ${bar}: ${isKept ? 'kept' : 'MISSED'}`,
  )
  return isKept
}

/** @param {string} ledgers @param {string} folder @param {'each' | 'halves'} how */
function oneByOne(ledgers, folder, how) {
  return [process.execPath, here('./one-by-one.js'), ledgers, join(folder, 'one-by-one'), how]
}

/** @param {readonly string[]} command */
function withoutRegister(command) {
  const at = command.indexOf('--register')
  return [...command.slice(0, at), ...command.slice(at + 2)]
}

/** @param {string} folder */
async function writeLedgers(folder) {
  mkdirSync(folder, { recursive: true })
  if (readdirSync(folder).length === ledgers) return
  for (let seed = 1; seed <= ledgers; seed++)
    await writeFile(
      join(folder, `第${seed}镇.xlsx`),
      await workbookBytes([createLargeLedger({ seed, units, mess: 0.2 })]),
    )
}
