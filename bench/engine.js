// @ts-check

import { createLargeLedger } from '../fixtures/county/county.js'
import { csvText } from '../fixtures/county/write.js'
import { median } from './measure.js'

/** node bench/engine.js: how many units a second the engine judges by the default pack, base, targets and indicators together. */
const units = 1000
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 15)
const dist = process.env['BENCH_DIST'] ?? '../dist'
const product = await import(`${dist}/index.js`)
const { nodeFiles } = await import(`${dist}/cli/node-files.js`)

const files = nodeFiles('.', process.stdin)
const resolved = product.resolveLoaded(await product.loadPack('guiding-opinion-2012', files), '2012-06-15', new Map())
const { layout, records } = await read(0.2)
const compiled = product.compilePack(resolved, layout.present)
const speeds = Array.from({ length: rounds }, judgeAll)
console.log(`${records.length} units, ${(median(speeds) / 1000).toFixed(0)} thousand units/s (median of ${rounds})`)

/** Units a second over ten times the ledger. */
function judgeAll() {
  const start = process.hrtime.bigint()
  for (let time = 0; time < 10; time++) for (const record of records) product.assess(compiled, record)
  return (10 * records.length * 1e9) / Number(process.hrtime.bigint() - start)
}

/** The records of a large ledger. @param {number} mess */
async function read(mess) {
  const bytes = new TextEncoder().encode(csvText(createLargeLedger({ seed: 7, units, mess })))
  const source = {
    name: '桐琴镇.csv',
    path: '桐琴镇.csv',
    size: bytes.length,
    chunks: async function* () {
      yield bytes
    },
    bytes: async () => bytes,
  }
  const grid = await product.openGrid(source, { encoding: null })
  const reading = { sheet: null, township: null, blankAsZero: new Set(), identities: product.createIdentities() }
  const batches = []
  for await (const event of product.readLedger(grid, { ...(await product.loadVocabulary([], files)), ...reading })) {
    if (event.type === 'batch') batches.push(event.batch)
  }
  return { layout: batches[0].layout, records: batches.flatMap((batch) => batch.records) }
}
