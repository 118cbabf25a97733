import { readFileSync } from 'node:fs'
import type { Source } from '../../src/app/ports.ts'
import { Fault } from '../../src/domain/fault.ts'
import type { GridRow, Sheet } from '../../src/domain/grid.ts'
import { openGrid } from '../../src/readers/reader.ts'
import { memorySource } from '../support/memory-source.ts'

/** A file of fixtures/files, under its own name or another. */
export function fixture(file: string, name = file): Source {
  return memorySource(readFileSync(new URL(`../../fixtures/files/${file}`, import.meta.url)), name)
}

/** All rows of a sheet. */
export async function rowsOf(sheet: Sheet | undefined): Promise<readonly GridRow[]> {
  const rows: GridRow[] = []
  for await (const batch of sheet?.batches() ?? []) rows.push(...batch)
  return rows
}

/** The texts of a sheet by row number; an empty cell is an empty text. */
export async function textsOf(sheet: Sheet | undefined): Promise<Readonly<Record<number, readonly string[]>>> {
  const rows = await rowsOf(sheet)
  return Object.fromEntries(rows.map(({ row, cells }) => [row, Array.from(cells, (cell) => cell?.text ?? '')]))
}

/** The texts of a file that has one sheet, or of its first sheet. */
export async function textsIn(
  source: Source,
  encoding: string | null = null,
): Promise<Awaited<ReturnType<typeof textsOf>>> {
  return textsOf((await openGrid(source, { encoding })).sheets[0])
}

/** The fault that reading a whole file ends with, as code and arguments; undefined if it can be read. */
export async function faultOf(source: Source, encoding: string | null = null): Promise<unknown> {
  try {
    for (const sheet of (await openGrid(source, { encoding })).sheets) await rowsOf(sheet)
    return undefined
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { code: error.code, ...error.args }
  }
}
