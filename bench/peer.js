// @ts-check
import { createReadStream, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { inflateRawSync } from 'node:zlib'

/**
 * node bench/peer.js NAME FILE [OUT]: what others do with a file that is measured, each in a process of its own: a library that reads it,
 * or the least that any reader has to do. Prints how many rows it saw, so that nobody is measured who did not read them.
 */

const ours = createRequire(import.meta.url)
const peers = createRequire(new URL('./package.json', import.meta.url))

/** A library by its name, from the peers of the benches or from the product. @param {string} name @param {NodeJS.Require} [from] */
export async function library(name, from = peers) {
  return import(pathToFileURL(from.resolve(name)).href)
}

/** True if the library of a peer is there. @param {string} name */
export function isInstalled(name) {
  const needed = libraries[/** @type {keyof typeof libraries} */ (name)]
  if (needed === undefined) return true
  try {
    peers.resolve(needed)
    return true
  } catch {
    return false
  }
}

/** The library that a peer takes from bench/node_modules. */
const libraries = {
  hucre: 'hucre',
  'hucre-stream': 'hucre',
  'read-excel-file': 'read-excel-file/node',
  udsv: 'udsv',
  duckdb: '@duckdb/node-api',
}

/** @typedef {{ rows: number, counts?: Readonly<Record<string, number>> }} Seen  rows with anything in them, and verdicts counted by target */
/** @type {Record<string, (file: string, out: string) => Promise<number | Seen>>} */
const works = {
  nothing: async () => 0,

  exceljs: async (file) => {
    const { default: ExcelJS } = await library('exceljs', ours)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(file)
    return workbook.worksheets[0].actualRowCount
  },

  'exceljs-read-write': async (file, out) => {
    const { default: ExcelJS } = await library('exceljs', ours)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(file)
    await workbook.xlsx.writeFile(out)
    return workbook.worksheets[0].actualRowCount
  },

  hucre: async (file) => {
    const { readXlsx } = await library('hucre')
    const { sheets } = await readXlsx(readFileSync(file))
    return sheets[0].rows.length
  },

  'hucre-stream': async (file) => {
    const { streamXlsxRows } = await library('hucre')
    let rows = 0
    for await (const row of streamXlsxRows(readFileSync(file))) rows += row === undefined ? 0 : 1
    return rows
  },

  'read-excel-file': async (file) => {
    const { readSheet } = await library('read-excel-file/node')
    return (await readSheet(file)).length
  },

  inflate: async (file) => {
    const bytes = readFileSync(file)
    const parts = packedParts(bytes).filter(({ name }) => /^xl\/(worksheets\/sheet\d+|sharedStrings)\.xml$/.test(name))
    const size = parts.reduce((sum, { from, to }) => sum + inflateRawSync(bytes.subarray(from, to)).length, 0)
    return size > 0 ? 0 : -1
  },

  decode: async (file) => {
    const decoder = new TextDecoder('utf-8')
    let rows = 0
    for await (const chunk of createReadStream(file)) rows += decoder.decode(chunk, { stream: true }).length > 0 ? 0 : 1
    return rows
  },

  'csv-parse': async (file) => {
    const { parse } = await library('csv-parse', ours)
    let rows = 0
    await pipeline(createReadStream(file), parse({ bom: true, relax_column_count: true }), async (source) => {
      for await (const row of source) rows += row === undefined ? 0 : 1
    })
    return rows
  },

  udsv: async (file) => {
    const { inferSchema, initParser } = await library('udsv')
    const decoder = new TextDecoder('utf-8')
    /** @type {ReturnType<typeof initParser> | undefined} */
    let parser
    // The title in the first row would be taken for the only heading, and the next one is the heading.
    let rows = 2
    for await (const chunk of createReadStream(file)) {
      const text = decoder.decode(chunk, { stream: true })
      const begun = parser === undefined ? text.slice(text.indexOf('\n') + 1) : text
      parser ??= initParser(inferSchema(begun))
      parser.chunk(begun, parser.stringArrs, (/** @type {unknown[]} */ row) => {
        rows += row.length > 0 ? 1 : 0
      })
    }
    parser?.end()
    return rows
  },

  duckdb: async (file, out) => {
    const { auditBySql } = await import('./duckdb-audit.js')
    return auditBySql(await library('@duckdb/node-api'), file, out)
  },
}

/** Where the packed bytes of the parts of a zip file are. @param {Buffer} bytes */
function packedParts(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const parts = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    const local = bytes.readUInt32LE(at + 42)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      ...{ from, to: from + bytes.readUInt32LE(at + 20) },
    })
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return parts
}

if (process.argv[1] === import.meta.filename) {
  const [, , name = '', file = '', out = ''] = process.argv
  const work = works[name]
  if (work === undefined) throw new Error(`no peer ${name}; there are ${Object.keys(works).join(', ')}`)
  const seen = await work(file, out)
  console.log(JSON.stringify(typeof seen === 'number' ? { rows: seen } : seen))
}
