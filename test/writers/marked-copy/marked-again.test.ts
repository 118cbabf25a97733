import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openArchive } from '../../../src/readers/zip-archive.ts'
import { storeZip } from '../../../src/readers/zip-store.ts'
import { createParts } from '../../../src/writers/marked-copy/package-parts.ts'
import { temporaryFolder } from '../../cli/temporary-folder.ts'
import { issuesOf, ledgers, markedCopyOf, notesIn, partsOf, workbookOf } from './open-copy.ts'

/** The marked copy of openpyxl.xlsx, opened in LibreOffice and saved there. */
const saved = `${ledgers}/saved-by-libreoffice.xlsx`

test('a marked copy that LibreOffice saved has the same doubts as the ledger', async () => {
  const issues = await issuesOf(saved)
  expect(issues.length).toBeGreaterThan(10)
  expect(issues).toEqual(await issuesOf(`${ledgers}/openpyxl.xlsx`))
})

test('a marked copy that is marked again has one list, and every note once', async () => {
  const copy = await markedCopyOf(saved)
  const again = await workbookOf(copy)
  const text = (await notesIn(copy)).get('G6')
  expect(again.worksheets.map(({ name }) => name)).toEqual(['疑点清单', "企业'台账", '说明', '代码'])
  expect(text).toMatch(/^电话问过\n\n【警告】/)
  expect(text?.match(/约50/g)).toHaveLength(1)
})

test('a cell that was mended loses its color and its note when the copy is marked again', async () => {
  const parts = createParts(openArchive(saved, readFileSync(saved)))
  const strings = (await parts.text('xl/sharedStrings.xml')) ?? ''
  expect(strings).toContain('>好多<')
  parts.put('xl/sharedStrings.xml', strings.replaceAll('>好多<', '>12<'))
  const path = join(temporaryFolder(), 'mended.xlsx')
  writeFileSync(path, parts.bytes())
  const copy = await markedCopyOf(path)
  const sheet = (await workbookOf(copy)).worksheets[1]
  expect(sheet?.getCell('G7').style.fill).not.toMatchObject({ pattern: 'solid' })
  expect(sheet?.getCell('I11').style.fill).toMatchObject({ fgColor: { argb: 'FFF4C4BE' } })
  const notes = await notesIn(copy)
  expect(notes.has('G7')).toBe(false)
  expect(notes.has('I11')).toBe(true)
})

test('what the clerk wrote behind our note stays when the copy is marked again', async () => {
  const parts = createParts(openArchive(saved, readFileSync(saved)))
  const notes = (await parts.text('xl/comments2.xml')) ?? ''
  parts.put('xl/comments2.xml', notes.replaceAll('>liangxin<', '>liangxin\n已问过厂长<'))
  const path = join(temporaryFolder(), 'answered.xlsx')
  writeFileSync(path, parts.bytes())
  const again = await notesIn(await markedCopyOf(path))
  expect(again.get('H8')).toMatch(/^\n已问过厂长\n\n【待补】\n/)
})

test('the cells of a text become texts of a workbook in the same places, marked the same way', async () => {
  const path = `${ledgers}/text.csv`
  const copy = await markedCopyOf(path)
  const sheet = (await workbookOf(copy)).worksheets[1]
  expect(sheet?.name).toBe('text')
  expect(sheet?.getCell('B4').value).toBe('单位名称')
  expect(sheet?.getCell('G5').value).toBe('45')
  // A workbook spoiled this code; a text did not.
  expect(sheet?.getCell('C11').value).toBe('913300001234567890')
  expect(sheet?.getCell('C11').numFmt).toBe('@')
  expect(sheet?.getCell('I11').style.fill).toMatchObject({ fgColor: { argb: 'FFF4C4BE' } })
  expect(await issuesOf(copy)).toEqual(await issuesOf(path))
})

test('a workbook with prefixes, without styles, and without addresses is marked, too', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const row = (...texts: readonly string[]) =>
    `<x:row>${texts.map((text) => (text === '' ? '<x:c/>' : `<x:c t='inlineStr'><x:is><x:t>${text}</x:t></x:is></x:c>`)).join('')}</x:row>`
  const rows = row('单位名称', '单位类型', '职工人数', '党员数') + row('甲纺织有限公司', '私营企业', '', '好多')
  const path = join(temporaryFolder(), 'prefixed.xlsx')
  const parts = new Map([
    ['[Content_Types].xml', '<Types/>'],
    [
      'xl/workbook.xml',
      `<x:workbook xmlns:x='${main}' xmlns:rel='${office}'><x:sheets><x:sheet name='台账' sheetId='7' rel:id='a'/></x:sheets></x:workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id='a' Type='${office}/worksheet' Target='/xl/worksheets/Ledger.xml'/></Relationships>`,
    ],
    ['xl/worksheets/Ledger.xml', `<x:worksheet xmlns:x='${main}'><x:sheetData>${rows}</x:sheetData></x:worksheet>`],
  ])
  writeFileSync(path, storeZip(parts))
  const copy = await markedCopyOf(path)
  expect(await issuesOf(copy)).toEqual(await issuesOf(path))
  const sheet = (await partsOf(copy)).get('xl/worksheets/Ledger.xml') ?? ''
  // C2 is blank and waited for, D2 cannot be read; both get a style.
  expect(sheet.match(/<x:c s="\d+"/g)).toHaveLength(2)
  expect(sheet.match(/<x:c s="\d+" t='inlineStr'/g)).toHaveLength(1)
  expect(sheet).toMatch(/<x:legacyDrawing xmlns:r="[^"]*" r:id="rId2"\/><\/x:worksheet>$/)
})

test('in English the list, the notes and the name of the copy are English', async () => {
  const copy = await workbookOf(await markedCopyOf(`${ledgers}/openpyxl.xlsx`, { language: 'en' }))
  expect(copy.worksheets[0]?.name).toBe('Doubts')
  expect(copy.worksheets[0]?.getCell('H5').value).toBe('What is wrong')
})
