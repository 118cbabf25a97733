// @ts-check
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'

/**
 * node bench/zip.js [WORKBOOK] [COUNT]: what zip libraries make of workbooks that a mailbox or a stick has damaged. Flips one bit of a
 * copy of the workbook, COUNT times (2,000), at seeded places, and reads the first worksheet and the shared strings of each: are they refused,
 * the same all the same, or silently other than they were? Then the time for reading both parts of the sound workbook, in turns.
 */
const [file = new URL('../fixtures/county/ledgers/01-泉溪镇.xlsx', import.meta.url), times = '2000'] =
  process.argv.slice(2)
const parts = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']
const whole = readFileSync(file)
const peers = createRequire(new URL('./package.json', import.meta.url))
const dist = process.env['BENCH_DIST'] ?? '../dist'
const { openArchive, partBytes } = await import(`${dist}/readers/zip-archive.js`)
const { unzipSync } = peers('fflate')
const open = promisify(peers('yauzl').fromBuffer)

/** Each gives the bytes of the parts one behind the other, or throws. @type {Record<string, (bytes: Buffer) => Promise<Buffer> | Buffer>} */
const readers = { ours, yauzl, fflate }
for (const [name, read] of Object.entries(readers)) console.log(name, await damaged(read))
console.log('ms', await timed())

/** @param {Buffer} bytes */
async function ours(bytes) {
  const archive = openArchive('damaged.xlsx', bytes)
  const chunks = []
  for (const name of parts) {
    const entry = archive.entries.get(name.toLowerCase())
    if (entry === undefined) throw new Error(`no ${name}`)
    for await (const chunk of partBytes(archive, entry)) chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** @param {Buffer} bytes */
async function yauzl(bytes) {
  const archive = await open(bytes, { lazyEntries: true, validateEntrySizes: true })
  const found = new Map()
  await new Promise((resolve, reject) => {
    archive.on('error', reject).on('end', resolve)
    archive.on('entry', (/** @type {{ fileName: string }} */ entry) => {
      found.set(entry.fileName, entry)
      archive.readEntry()
    })
    archive.readEntry()
  })
  const chunks = []
  for (const name of parts) {
    const stream = await promisify(archive.openReadStream.bind(archive))(found.get(name))
    for await (const chunk of stream) chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** @param {Buffer} bytes */
function fflate(bytes) {
  const found = unzipSync(bytes, { filter: (/** @type {{ name: string }} */ { name }) => parts.includes(name) })
  return Buffer.concat(parts.map((name) => found[name]))
}

/** @param {(bytes: Buffer) => Promise<Buffer> | Buffer} read */
async function damaged(read) {
  const sound = await read(whole)
  const counts = { refused: 0, same: 0, silentlyOther: 0 }
  let seed = 1
  for (let time = 0; time < Number(times); time++) {
    const bytes = Buffer.from(whole)
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    const at = seed % bytes.length
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (time % 8)), at)
    counts[await outcome(read, bytes, sound)]++
  }
  return counts
}

/** @param {(bytes: Buffer) => Promise<Buffer> | Buffer} read @param {Buffer} bytes @param {Buffer} sound @returns {Promise<'refused' | 'same' | 'silentlyOther'>} */
async function outcome(read, bytes, sound) {
  try {
    return (await read(bytes)).equals(sound) ? 'same' : 'silentlyOther'
  } catch {
    return 'refused'
  }
}

/** The median of nine. */
async function timed() {
  const lists = Object.keys(readers).map((name) => ({ name, list: /** @type {number[]} */ ([]) }))
  for (let turn = 0; turn < 9; turn++)
    for (const { name, list } of lists) {
      const begin = performance.now()
      await readers[name]?.(whole)
      list.push(performance.now() - begin)
    }
  return Object.fromEntries(lists.map(({ name, list }) => [name, list.sort((a, b) => a - b)[4]?.toFixed(1)]))
}
