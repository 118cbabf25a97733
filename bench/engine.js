// @ts-check
import { fileURLToPath } from 'node:url'
import { createLargeLedger } from '../fixtures/county/county.js'
import { csvText } from '../fixtures/county/write.js'
import { median } from './measure.js'
import { judgePlainly } from './two-valued.js'

/**
 * node bench/engine.js: how many units a second the engine judges by the default pack, base, targets and indicators together, beside the
 * same conditions written by hand with two values, in turns. Both have to find the same gaps. Prints JSON.
 */
const units = 1000
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 15)
const dist = process.env['BENCH_DIST'] ?? '../dist'
const product = await import(`${dist}/index.js`)
const { nodeFiles } = await import(`${dist}/cli/node-files.js`)

const files = nodeFiles(fileURLToPath(new URL('..', import.meta.url)), process.stdin)
const resolved = product.resolveLoaded(await product.loadPack('guiding-opinion-2012', files), '2012-06-15', new Map())
const [tidy, messy] = [await read(0), await read(0.2)]
const plain = tidy.records.map(plainUnit)
const own = (/** @type {any} */ record) => product.assess(tidy.compiled, record)
const [ownGaps, plainGaps] = [gapsOf(tidy.records.map(own)), gapsOf(plain.map(judgePlainly))]
if (ownGaps !== plainGaps) throw new Error(`the engine finds ${ownGaps} gaps, the conditions by hand ${plainGaps}`)

const speeds = {
  own: /** @type {number[]} */ ([]),
  plain: /** @type {number[]} */ ([]),
  messy: /** @type {number[]} */ ([]),
}
for (let round = 0; round < rounds; round++) {
  speeds.own.push(speedOf(tidy.records, own))
  speeds.plain.push(speedOf(plain, judgePlainly))
  speeds.messy.push(speedOf(messy.records, (record) => product.assess(messy.compiled, record)))
}
// The first rounds are compiled while they run.
const settled = (/** @type {number[]} */ each) => median(each.slice(Math.min(3, rounds - 1)))
console.log(
  JSON.stringify({
    own: settled(speeds.own),
    plain: settled(speeds.plain),
    messy: settled(speeds.messy),
    gaps: ownGaps,
  }),
)

/** Units a second over ten times the ledger. Every answer is kept, so that none can be left unmade. @template Unit @param {readonly Unit[]} all @param {(unit: Unit) => unknown} judge */
function speedOf(all, judge) {
  const answers = new Array(all.length)
  const start = process.hrtime.bigint()
  for (let time = 0; time < 10; time++) for (const [at, unit] of all.entries()) answers[at] = judge(unit)
  const nanoseconds = Number(process.hrtime.bigint() - start)
  if (answers.includes(undefined)) throw new Error('a unit without an answer')
  return (10 * all.length * 1e9) / nanoseconds
}

/** @param {readonly { verdicts: readonly string[] }[]} answers */
function gapsOf(answers) {
  return answers.reduce((sum, { verdicts }) => sum + verdicts.filter((verdict) => verdict === 'gap').length, 0)
}

/** A record that leaves nothing open, as somebody writes it who knows no doubt. @param {any} record @returns {import('./two-valued.js').PlainUnit} */
function plainUnit(record) {
  const seenIn = (/** @type {string} */ field) => record.values[product.fieldIds.indexOf(field)]?.value
  const number = (/** @type {string} */ field) => seenIn(field)?.low ?? 0
  const option = (/** @type {string} */ field) => seenIn(field)?.options?.[0] ?? ''
  const text = (/** @type {string} */ field) => seenIn(field)?.text ?? ''
  const holds = (/** @type {string} */ field) => option(field) === 'yes'
  return {
    sector: option('sector'),
    kind: option('kind'),
    status: option('status'),
    employees: number('employees'),
    regularEmployees: number('regularEmployees'),
    fullTimeStaff: number('fullTimeStaff'),
    memberUnits: number('memberUnits'),
    members: number('members'),
    floatingMembers: number('floatingMembers'),
    activists: number('activists'),
    activities: number('activities'),
    foundedOn: seenIn('partyOrgFoundedOn')?.low ?? Number.NEGATIVE_INFINITY,
    established: holds('partyOrgEstablished'),
    form: option('partyOrgForm'),
    secretary: text('secretary'),
    park: text('park'),
    chamber: text('chamber'),
    instructor: holds('instructor'),
    liaison: holds('liaison'),
    union: holds('union'),
    youthLeague: holds('youthLeague'),
    ownerTrained: holds('ownerTrained'),
    linkedBranch: holds('linkedBranch'),
  }
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
  const records = batches.flatMap((batch) => batch.records)
  return { records, compiled: product.compilePack(resolved, batches[0].layout.present) }
}
