// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLargeLedger } from '../fixtures/county/county.js'
import { workbookBytes } from '../fixtures/county/write.js'
import { median, timeInTurns } from './measure.js'
import { measureMerge } from './merge.js'
import { measureRegister } from './register.js'
import { measureThreads } from './threads.js'

/** npm run bench: the township case, whole processes in turns, with the ratio of the medians; then the register of a county, merging, and many ledgers. */
const rows = 1000
const runs = Number(process.env['BENCH_RUNS'] ?? 7)
const bar = 2.5
const folder = mkdtempSync(join(tmpdir(), 'liangxin-bench-'))
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))

try {
  const ledger = join(folder, '桐琴镇.xlsx')
  await writeFile(ledger, await workbookBytes([createLargeLedger({ seed: 7, units: rows, mess: 0.2 })]))
  const audit = [
    process.execPath,
    here('../bin/liangxin.js'),
    'audit',
    ledger,
    '--as-of',
    '2012-06-15',
    '-o',
    join(folder, 'out'),
    '--quiet',
  ]
  const peer = [process.execPath, here('./exceljs-read-write.js'), ledger, join(folder, 'again.xlsx')]
  const timings = timeInTurns(
    [
      { name: 'liangxin audit, both workbooks and audit.json', command: audit },
      { name: 'exceljs reads and writes the ledger', command: peer },
    ],
    runs,
  )
  for (const { name, seconds } of timings) {
    console.log(
      `${name.padEnd(48)} median ${median(seconds).toFixed(2)} s  (${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}, ${seconds.length} runs)`,
    )
  }
  const [own, other] = timings.map(({ seconds }) => median(seconds))
  const ratio = (own ?? 0) / (other ?? 1)
  console.log(`ratio ${ratio.toFixed(2)}, bar ${bar}: ${ratio <= bar ? 'kept' : 'MISSED'} (${rows} rows)`)
  const isKept = measureRegister(folder, Math.min(runs, 3))
  const isMerged = await measureMerge(folder, Math.min(runs, 5))
  const isThreaded = await measureThreads(folder, Math.min(runs, 3))
  process.exitCode = ratio <= bar && isKept && isMerged && isThreaded ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
