// @ts-check
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eightClears } from '../fixtures/county/forms.js'
import { createRandom } from '../fixtures/county/random.js'
import { layOut } from '../fixtures/county/sheet.js'
import { createUnits } from '../fixtures/county/units.js'
import { csvText } from '../fixtures/county/write.js'

/**
 * node bench/merge-reports.js FOLDER FIRST END UNITS: writes the `audit.json` of townships FIRST to END (that one not), each of as many
 * seeded units; one that is there already is kept.
 */
const [folder = '', first = '', end = '', units = ''] = process.argv.slice(2)
const dist = process.env['BENCH_DIST'] ?? '../dist'
const [product, { nodeFiles }, { memorySource }, { renderReport }, { readTool }] = await Promise.all([
  import(`${dist}/index.js`),
  import(`${dist}/cli/node-files.js`),
  import(`${dist}/app/memory-source.js`),
  import(`${dist}/app/render-report.js`),
  import(`${dist}/cli/tool.js`),
])
const disk = nodeFiles('.', process.stdin)
const tool = await readTool()
const progress = { step: () => {}, done: () => {} }

for (let number = Number(first); number < Number(end); number++) await write(number)

/** @param {number} number */
async function write(number) {
  const path = join(folder, String(number).padStart(3, '0'), 'audit.json')
  if (existsSync(path)) return
  const township = townshipOf(number)
  const name = `${township}.csv`
  const facts = await product.runAudit(requestOf(name), { files: filesOf(name, ledgerOf(number, township)), progress })
  mkdirSync(join(folder, String(number).padStart(3, '0')), { recursive: true })
  const [json] = await renderReport(product.wordReport(facts, 'zh'), ['json'], 'zh')
  writeFileSync(path, Buffer.concat([json.bytes, ...(json.more ?? [])]))
}

/** @param {number} number @param {string} township */
function ledgerOf(number, township) {
  const listed = createUnits(createRandom(number), township, Number(units), 0.2)
  const sheet = layOut(eightClears, listed, { name: '台账', township, seed: number, mess: 0.2, merged: false })
  return new TextEncoder().encode(`\ufeff${csvText(sheet)}`)
}

/** A hundred names that no two townships share. @param {number} number */
function townshipOf(number) {
  return `${'云禾锦鸿白明安瑞新宏'[Math.floor(number / 10) % 10]}${'溪坪堰松垅樟泉屏岭桐'[number % 10]}镇`
}

/** @param {string} name @param {Uint8Array} bytes */
function filesOf(name, bytes) {
  return { ...disk, open: async () => memorySource(name, bytes) }
}

/** @param {string} name */
function requestOf(name) {
  return {
    ledgers: [{ path: name, name }],
    ...{ columns: [], sheet: null, township: null, encoding: null, blankAsZero: [], pack: 'guiding-opinion-2012' },
    ...{ set: new Map(), asOf: '2012-06-15', by: ['township'], previous: null, redact: false },
    tool,
  }
}
