import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect } from 'vitest'
import { openArchive, wholePart } from '../../../src/readers/zip-archive.ts'
import { createParts } from '../../../src/writers/marked-copy/package-parts.ts'
import { runIn } from '../../cli/memory-host.ts'
import { temporaryFolder } from '../../cli/temporary-folder.ts'

export const ledgers = 'fixtures/marked-copy'

/** Marks a ledger and gives the path of the copy. */
export async function markedCopyOf(
  path: string,
  { folder = temporaryFolder(), language = 'zh' }: { readonly folder?: string; readonly language?: 'zh' | 'en' } = {},
): Promise<string> {
  const argv = ['check', path, '--annotate', '-o', folder, '--as-of', '2012-06-15', '-q', '--lang', language]
  const { exitCode, stderr } = await runIn({ folder: process.cwd() }, ...argv)
  expect(stderr).toBe('')
  expect(exitCode).toBe(0)
  return join(folder, `${basename(path).replace(/\.\w+$/, '')}${language === 'en' ? '-marked' : '-标注'}.xlsx`)
}

/** The text of every part by its name. */
export async function partsOf(path: string): Promise<ReadonlyMap<string, string>> {
  const archive = openArchive(path, readFileSync(path))
  const parts = new Map<string, string>()
  for (const entry of archive.entries.values()) {
    const isText = /\.(xml|rels|vml)$/.test(entry.name)
    parts.set(entry.name, isText ? await wholePart(archive, entry, 1e9) : `${entry.crc} ${entry.unpacked}`)
  }
  return parts
}

/** Cells and styles as exceljs reads them, which stumbles over the drawings, notes and links of other writers. */
export async function workbookOf(path: string): Promise<ExcelJS.Workbook> {
  const archive = openArchive(path, readFileSync(path))
  const parts = createParts(archive)
  const names = [...archive.entries.values()].map(({ name }) => name)
  for (const name of names) if (/worksheets\/_rels|xl\/drawings|xl\/comments/.test(name)) parts.remove(name)
  const workbook = new ExcelJS.Workbook()
  const ignoreNodes = ['dataValidations', 'hyperlinks', 'drawing', 'legacyDrawing']
  return workbook.xlsx.load(Uint8Array.from(parts.bytes()).buffer, { ignoreNodes })
}

/** The plain text of every note in a workbook, by its cell. */
export async function notesIn(path: string): Promise<ReadonlyMap<string, string>> {
  const parts = [...(await partsOf(path))].filter(([name]) => /^xl\/comments/.test(name))
  const notes = parts.flatMap(([, xml]) => [...xml.matchAll(/<comment ref="(\w+)".*?<\/comment>/gs)])
  return new Map(
    notes.map(([xml, cell = '']) => {
      const texts = [...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)</g)].map(([, text = '']) => text)
      return [cell, texts.join('').replaceAll('&#10;', '\n')]
    }),
  )
}

/** What `check` finds in a ledger, its file called `ledger`. */
export async function issuesOf(path: string): Promise<readonly object[]> {
  const argv = ['check', path, '--json', '--as-of', '2012-06-15', '-q']
  const { stdout } = await runIn({ folder: process.cwd() }, ...argv)
  const { issues } = JSON.parse(stdout) as { readonly issues: readonly object[] }
  return issues.map((issue) => ({ ...issue, file: 'ledger' }))
}
