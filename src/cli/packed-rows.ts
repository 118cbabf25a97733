import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { RowStore } from '../domain/rows.ts'

/** `few`: up to so many rows nothing is packed, because an array is faster; `perBlock`: so many are packed, and unpacked, at once. */
const usual = { few: 20_000, perBlock: 256 }

/** Rows that are packed where they are many: a report says the same of most of its units, so that they take less than a tenth of the memory. */
export function packedRows<Row>({ few, perBlock } = usual): RowStore<Row> {
  const blocks: Uint8Array[] = []
  const last: Row[] = []
  return {
    get length() {
      return blocks.length * perBlock + last.length
    },
    push(row) {
      last.push(row)
      if (last.length < (blocks.length === 0 ? Math.max(few, perBlock) : perBlock)) return
      while (last.length >= perBlock) blocks.push(packed(last.splice(0, perBlock)))
    },
    *[Symbol.iterator]() {
      for (const block of blocks) yield* unpacked<Row>(block)
      yield* last
    },
  }
}

function packed(rows: readonly unknown[]): Uint8Array {
  return deflateRawSync(JSON.stringify(rows), { level: 1 })
}

function unpacked<Row>(block: Uint8Array): readonly Row[] {
  return JSON.parse(inflateRawSync(block).toString('utf8'))
}
