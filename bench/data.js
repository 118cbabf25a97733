// @ts-check
import { createWriteStream, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { eightClears } from '../fixtures/county/forms.js'
import { createRandom } from '../fixtures/county/random.js'
import { layOut } from '../fixtures/county/sheet.js'
import { createUnits } from '../fixtures/county/units.js'
import { csvText, workbookBytes } from '../fixtures/county/write.js'

/**
 * The ledgers that are measured: 30 columns of a county's survey, made of a seed and kept outside the repository, so that they are made
 * once. Units of a township stand together; no two units of a file share a code.
 */

/** @typedef {{ rows: number, mess: number }} Size  `mess` 0 is a tidy clerk: then SQL can read the cells, too */

const seed = 7
/** To be raised with whatever changes the bytes. */
const edition = 1
const unitsPerTownship = 10_000

/** Where generated files are kept: BENCH_CACHE, else the cache folder of the user. */
export const cache =
  process.env['BENCH_CACHE'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'liangxin-bench')

/** @param {string} heading @param {(unit: import('../fixtures/county/units.js').Unit) => string} text @returns {import('../fixtures/county/forms.js').FormColumn} */
const plain = (heading, text) => ({ path: [heading], write: (unit) => ({ text: text(unit) }) })

/** Columns of the township's form that are another one here, or none. @type {Readonly<Record<string, readonly import('../fixtures/county/forms.js').FormColumn[]>>} */
const others = {
  '所属村（社区）': [
    plain('所属乡镇', (unit) => unit.township),
    plain(
      '单位地址',
      (unit) => `浙江省金华市武义县${unit.township}${unit.village}${unit.industry}集聚区${unit.employees}号`,
    ),
  ],
  业主姓名: [],
  业主身份: [
    plain(
      '主要产品或业务',
      (unit) =>
        `${unit.industry}：${unit.name.slice(-6)}的生产、加工、销售、安装、维修与技术服务，货物进出口，以及与此有关的咨询服务`,
    ),
  ],
  备注: [],
}

/** The full form of a county, 30 columns: with one of townships and two of long texts, which ledgers have and nobody judges. @type {import('../fixtures/county/forms.js').Form} */
export const countyForm = {
  ...eightClears,
  title: () => '武义县两新组织党建“八个清”台账',
  columns: eightClears.columns.flatMap((column) => others[column.path.at(-1) ?? ''] ?? [column]),
}

/** Path of a UTF-8 ledger as text, made if it is not there. @param {Size} size */
export async function csvLedger(size) {
  return made(`county-${nameOf(size)}.csv`, async (path) => {
    const file = createWriteStream(path)
    file.write('\ufeff')
    for (const rows of blocksOf(size))
      if (!file.write(csvText(sheetOf(rows)))) await new Promise((resolve) => file.once('drain', () => resolve(null)))
    file.end()
    await finished(file)
  })
}

/** Path of a workbook with shared strings, made if it is not there. @param {Size} size */
export async function workbookLedger(size) {
  return made(`county-${nameOf(size)}.xlsx`, async (path) => {
    const rows = [...blocksOf(size)].flat()
    writeFileSync(path, await workbookBytes([sheetOf(rows)]))
  })
}

/** @param {(string | number)[][]} rows @returns {import('../fixtures/county/sheet.js').SheetData} */
function sheetOf(rows) {
  return { name: '台账', rows, merges: [], seen: [], headingRows: 3 }
}

/** @param {Size} size */
function nameOf({ rows, mess }) {
  return `${rows}-${mess}-${edition}`
}

/** @param {string} name @param {(path: string) => Promise<void>} write */
async function made(name, write) {
  const path = join(cache, name)
  if (existsSync(path)) return path
  mkdirSync(cache, { recursive: true })
  process.stderr.write(`making ${path}\n`)
  await write(`${path}.new`)
  renameSync(`${path}.new`, path)
  return path
}

/** Rows of cells, township by township; the first ones are the title and the headings. @param {Size} size */
function* blocksOf({ rows, mess }) {
  const headings = 1 + Math.max(...countyForm.columns.map(({ path }) => path.length))
  for (let from = 0; from < rows; from += unitsPerTownship) {
    const number = from / unitsPerTownship
    const name = townshipName(number)
    const units = createUnits(createRandom(seed + number), name, Math.min(unitsPerTownship, rows - from)).map(
      (unit, at) => ({
        ...unit,
        name: unit.name.replace('武义', `武义${name.slice(0, 2)}`),
        code: withSerial(unit.code ?? '', from + at),
      }),
    )
    const sheet = layOut(countyForm, units, { name: '台账', township: name, seed: seed + number, mess, merged: false })
    yield from === 0 ? sheet.rows : sheet.rows.slice(headings)
  }
}

/** A hundred names that no two townships share. @param {number} number */
export function townshipName(number) {
  return `${'云禾锦鸿白明安瑞新宏'[Math.floor(number / 10) % 10]}${'溪坪堰松垅樟泉屏岭桐'[number % 10]}镇`
}

const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The same kind of credit code with a number of its own, and its check character (GB 32100-2015). @param {string} code @param {number} serial */
function withSerial(code, serial) {
  const body = `${code.slice(0, 8)}${String(serial).padStart(9, '0')}`
  const sum = weights.reduce((total, weight, at) => total + weight * characters.indexOf(body[at] ?? ''), 0)
  return body + characters[(31 - (sum % 31)) % 31]
}
