import type { Buffer } from 'node:buffer'
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import type ExcelJS from 'exceljs'
import ExcelWorkbook from 'exceljs/lib/doc/workbook.js'
import { type Archive, openArchive, packedBytes } from '../readers/zip-archive.ts'
import type { ZipEntry } from '../readers/zip-directory.ts'
import { joinZip, type PackedPart } from '../readers/zip-store.ts'

/** The only door to exceljs: its types, and an empty workbook. */
export type Workbook = ExcelJS.Workbook
export type Worksheet = ExcelJS.Worksheet
export type CellStyle = Partial<ExcelJS.Style>

/** An empty workbook whose created and modified times are the start of a day. */
export function newWorkbook(asOf: string): Workbook {
  const workbook = new ExcelWorkbook()
  const day = new Date(`${asOf}T00:00:00Z`)
  workbook.creator = 'liangxin'
  workbook.lastModifiedBy = 'liangxin'
  workbook.created = day
  workbook.modified = day
  return workbook
}

/**
 * The bytes of a workbook. The library would deflate them in JavaScript, which takes as long as everything else about a long list:
 * it only stores its parts, and zlib deflates them, all at once and beside this thread.
 */
export async function packed(workbook: Workbook): Promise<Uint8Array> {
  const stored = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })
  const archive = openArchive('xlsx', new Uint8Array(stored))
  return joinZip(await Promise.all([...archive.entries.values()].map((entry) => deflated(archive, entry))))
}

const deflate = promisify<Uint8Array, Buffer>(deflateRaw)
const deflatedMethod = 8

async function deflated(archive: Archive, entry: ZipEntry): Promise<PackedPart> {
  const { name, crc, unpacked } = entry
  return { name, method: deflatedMethod, crc, unpacked, content: await deflate(packedBytes(archive, entry)) }
}
