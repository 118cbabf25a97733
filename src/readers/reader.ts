import type { Source } from '../app/ports.ts'
import { Fault } from '../domain/fault.ts'
import type { Grid } from '../domain/grid.ts'
import { recognize } from './recognize.ts'

export interface ReadOptions {
  /** Encoding of text files as the user named it; null to find it. */
  readonly encoding: string | null
}

/** Reads one format; throws an `input-*` Fault if the file is not what it seemed. */
type Reader = (source: Source, options: ReadOptions) => Promise<Grid>

const readers = {
  csv: async () => (await import('./csv.ts')).readCsv,
  tsv: async () => (await import('./csv.ts')).readCsv,
  xlsx: async () => (await import('./xlsx.ts')).readXlsx,
} as const satisfies Record<string, () => Promise<Reader>>

export type FormatName = keyof typeof readers

/** The formats that can be read, in order of name. */
export const formatNames: readonly FormatName[] = ['csv', 'tsv', 'xlsx']

/** Which format a file has. The content decides, never the extension; throws a Fault for everything that is not a ledger. */
export async function detectFormat(source: Source): Promise<FormatName> {
  const found = await recognize(source)
  if (found === 'text') return /\.(tsv|tab)$/i.test(source.name) ? 'tsv' : 'csv'
  if (found === 'workbook') return 'xlsx'
  throw new Fault(found.code, { file: source.name, looksLike: found.looksLike })
}

/** Opens a ledger file as a grid of cells, whatever its format. */
export async function openGrid(source: Source, options: ReadOptions): Promise<Grid> {
  const read = await readers[await detectFormat(source)]()
  return read(source, options)
}
