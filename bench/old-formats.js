// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * node bench/old-formats.js FOLDER: what the library `hucre` makes of old workbooks. The folder has it in node_modules, the workbooks in
 * `xls` and `ods`, and what LibreOffice saved of these as .xlsx, under the same names, in `xls-as-xlsx` and `ods-as-xlsx`:
 * `soffice --headless --convert-to xlsx --outdir xls-as-xlsx xls/*.xls`. Counts what differs, then reads 10,000 damaged files.
 */
const dist = process.env['BENCH_DIST'] ?? '../dist'
const [{ memorySource }, { openGrid }] = await Promise.all([
  import(`${dist}/app/memory-source.js`),
  import(`${dist}/readers/reader.js`),
])
const folder = process.argv[2] ?? '.'
const library = createRequire(join(folder, 'package.json')).resolve('hucre')
const { read } = await import(pathToFileURL(library).href)

for (const format of ['xls', 'ods']) {
  const files = readdirSync(join(folder, format)).sort()
  console.log(format, await compared(format, files), await damaged(format, files))
}

/** @param {string} format @param {readonly string[]} files */
async function compared(format, files) {
  const counts = { files: files.length, cells: 0, differing: 0, hiddenSheets: 0, hiddenRows: 0 }
  for (const file of files) {
    const twin = join(folder, `${format}-as-xlsx`, file.replace(/\.\w+$/, '.xlsx'))
    const grid = await openGrid(memorySource(file, readFileSync(twin)), { encoding: null })
    const { sheets } = await read(readFileSync(join(folder, format, file)))
    for (const [at, sheet] of grid.sheets.entries()) {
      const found = sheets[at]
      counts.hiddenSheets += sheet.hidden && found.hidden !== true ? 1 : 0
      /** @type {Map<number, import('../src/domain/grid.ts').GridRow>} */
      const rows = new Map()
      for await (const batch of sheet.batches()) for (const row of batch) rows.set(row.row, row)
      for (let row = 1; row <= Math.max(found.rows.length, ...rows.keys()); row++) {
        const ours = rows.get(row)
        const theirs = found.rows[row - 1] ?? []
        counts.hiddenRows += ours?.hidden === true ? 1 : 0
        for (let column = 0; column < Math.max(ours?.cells.length ?? 0, theirs.length); column++) {
          const [own, other] = [ours?.cells[column], theirs[column] ?? undefined]
          if (own === undefined && (other === undefined || other === '')) continue
          counts.cells++
          counts.differing += isSame(own, other) ? 0 : 1
        }
      }
    }
  }
  return counts
}

/** @param {import('../src/domain/grid.ts').Cell | undefined} own @param {unknown} other */
function isSame(own, other) {
  if (own?.kind === 'number') {
    const near = typeof other === 'number' && Math.abs(other - own.number) <= Math.abs(own.number) * 1e-14
    return near && (own.text === String(other) || Math.abs(own.number) >= 1e15)
  }
  if (own?.kind === 'date') return other instanceof Date && Math.floor(other.getTime() / 86_400_000) === own.day
  if (own?.kind === 'boolean') return other === own.holds
  return own?.kind === 'text' && typeof other === 'string' && other.trim() === own.text.trim()
}

/** @param {string} format @param {readonly string[]} files */
async function damaged(format, files) {
  const shown = (/** @type {{ sheets: readonly { name: string, rows: unknown, merges: unknown }[] }} */ { sheets }) =>
    JSON.stringify(sheets.map(({ name, rows, merges }) => [name, rows, merges]))
  const seeds = []
  for (const file of files) {
    const bytes = readFileSync(join(folder, format, file))
    if (bytes.length < 40_000) seeds.push({ bytes, text: shown(await read(bytes)) })
  }
  const counts = { same: 0, altered: 0, refused: 0, longest: 0, megabytes: 0 }
  const state = { seed: 20_120_615 }
  const below = (/** @type {number} */ limit) => {
    state.seed = (Math.imul(state.seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return state.seed % limit
  }
  for (let round = 0; round < 10_000; round++) {
    const seed = seeds[below(seeds.length)]
    if (seed === undefined) break
    const whole = Uint8Array.from(seed.bytes)
    const bytes = below(10) === 0 ? whole.subarray(0, below(whole.length)) : whole
    for (let change = below(8); change >= 0 && bytes.length > 0; change--) bytes[below(bytes.length)] = below(256)
    const start = performance.now()
    try {
      const key = shown(await read(bytes)) === seed.text ? 'same' : 'altered'
      counts[key]++
    } catch {
      counts.refused++
    }
    counts.longest = Math.max(counts.longest, Math.round(performance.now() - start))
    if (round % 500 === 0) counts.megabytes = Math.max(counts.megabytes, Math.round(process.memoryUsage().rss / 1e6))
  }
  return counts
}
