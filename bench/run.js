// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cases } from './cases.js'
import { measureMerge } from './merge.js'
import { writePage } from './page.js'
import { measureRegister } from './register.js'
import { isKept, sectionOf } from './table.js'
import { measureThreads } from './threads.js'

/**
 * npm run bench -- [CASE …] [--runs N] [--rows N] [--mess N] [--write]: runs every case beside its peers, whole processes in turns on the
 * same file, and prints medians, ratios, peak memory and which bars are kept. How to read it: bench/README.md.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: process.env['BENCH_RUNS'] ?? '3' },
    rows: { type: 'string' },
    mess: { type: 'string', default: '0' },
    write: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
})

/** Cases that print for themselves. @type {Record<string, (folder: string, runs: number) => boolean | Promise<boolean>>} */
const others = { register: measureRegister, merge: measureMerge, threads: measureThreads }
const names = [...Object.keys(cases), ...Object.keys(others)]
const runs = Number(values.runs)
const rows = values.rows === undefined ? null : Number(values.rows)

const wanted = positionals.length === 0 ? names : positionals
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0 || !(runs >= 1) || Number.isNaN(Number(values.mess)) || Number.isNaN(rows ?? 0)) {
  console.error(`${unknown.join(', ')}: the cases are ${names.join(', ')}; --runs, --rows and --mess are numbers`)
  process.exitCode = 2
} else if (values.list) console.log(names.join('\n'))
else process.exitCode = (await measureAll()) ? 0 : 1

async function measureAll() {
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-bench-'))
  const measured = []
  let allKept = true
  try {
    for (const name of wanted) {
      const busy = (loadavg()[0] ?? 0).toFixed(1)
      if (Number(busy) > 0.7) console.error(`load ${busy}: something else is running, trust ratios only`)
      const own = cases[name]
      if (own === undefined) allKept = (await others[name]?.(folder, runs)) === true && allKept
      else {
        const result = await own.run({ folder, runs, rows, mess: Number(values.mess) })
        console.log(sectionOf(result))
        measured.push(result)
        allKept = isKept(result) && allKept
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  if (values.write) writePage(measured, Object.keys(cases))
  return allKept
}
