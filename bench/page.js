// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cache } from './data.js'
import { sectionOf } from './table.js'

/** @typedef {import('./cases.js').Measured} Measured */

const page = fileURLToPath(new URL('./README.md', import.meta.url))
const begin = '<!-- figures: begin, written by `npm run bench -- --write` -->'
const end = '<!-- figures: end -->'

/** The last figures of every case stay, so that some cases can be measured anew. @param {readonly Measured[]} measured @param {readonly string[]} order */
export function writePage(measured, order) {
  const stored = join(cache, 'figures.json')
  /** @type {Record<string, { text: string }>} */
  const known = existsSync(stored) ? JSON.parse(readFileSync(stored, 'utf8')) : {}
  for (const each of measured) known[each.id] = { text: `${sectionOf(each)}\n_${machine()}_\n` }
  writeFileSync(stored, JSON.stringify(known, null, 2))
  const text = readFileSync(page, 'utf8')
  const [before = '', rest = ''] = text.split(begin)
  const figures = order.flatMap((id) => known[id]?.text ?? []).join('\n')
  writeFileSync(page, `${before}${begin}\n\n${figures}\n${end}${rest.split(end)[1] ?? '\n'}`)
}

/** Where and with what was measured. */
function machine() {
  const processors = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  const day = new Date().toISOString().slice(0, 10)
  return `${day}, commit ${commit()}, Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model.trim() ?? '?'}, ${memory} GB; ${versions()}`
}

function commit() {
  const { stdout } = spawnSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' })
  return stdout.trim() || '?'
}

function versions() {
  const versionsIn = (/** @type {string} */ path, /** @type {readonly string[]} */ names) => {
    const { dependencies } = createRequire(import.meta.url)(path)
    return names.map((name) => `${name} ${dependencies[name]}`)
  }
  const peers = ['hucre', 'read-excel-file', 'udsv', '@duckdb/node-api']
  return [...versionsIn('../package.json', ['exceljs', 'csv-parse']), ...versionsIn('./package.json', peers)].join(', ')
}
