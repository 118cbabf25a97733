import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cell, Workbook } from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issuesOf, ledgers, markedCopyOf, notesIn, partsOf, workbookOf } from './open-copy.ts'

const red = 'FFF4C4BE'
const yellow = 'FFFDE9B3'
const blue = 'FFD5E5F6'

/** What is wrong with the ledger, by hand: see fixtures/marked-copy/make.py. */
const expectedFills = {
  C5: yellow, // a check character that does not fit
  G6: yellow, // about 50
  K6: red, // no organization, and yet a form
  G7: yellow, // "quite a lot"
  H8: blue, // members left blank at 80 staff
  J8: blue, // floating members left blank
  G9: yellow, // one number for two units
  C11: red, // a code that became a number
  I11: red, // more full members than members
}

interface Copy {
  readonly file: string
  readonly path: string
  readonly copy: string
  readonly before: Workbook
  readonly after: Workbook
  readonly partsBefore: ReadonlyMap<string, string>
  readonly partsAfter: ReadonlyMap<string, string>
}

const copies = new Map<string, Copy>()
const folder = mkdtempSync(join(tmpdir(), 'liangxin-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  for (const file of ['openpyxl', 'libreoffice']) {
    const path = `${ledgers}/${file}.xlsx`
    const copy = await markedCopyOf(path, { folder })
    const [before, after] = [await workbookOf(path), await workbookOf(copy)]
    copies.set(file, {
      file,
      path,
      copy,
      before,
      after,
      partsBefore: await partsOf(path),
      partsAfter: await partsOf(copy),
    })
  }
}, 60_000)

function cellsOf(workbook: Workbook, sheet: number): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>()
  workbook.worksheets[sheet]?.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => cells.set(cell.address, cell))
  })
  return cells
}

function fillOf(cell: Cell | undefined): string | undefined {
  const fill = cell?.style.fill
  return fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.argb : undefined
}

describe.each(['openpyxl', 'libreoffice'])('a ledger that %s wrote', (file) => {
  const of = () => copies.get(file) as Copy

  test('keeps every part that does not have to change, byte for byte', () => {
    const { partsBefore, partsAfter } = of()
    const changed = [...partsBefore].filter(([name, text]) => partsAfter.get(name) !== text).map(([name]) => name)
    const isExpected = (name: string) =>
      ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'].includes(name) ||
      ['xl/worksheets/sheet1.xml'].includes(name) ||
      /^xl\/(comments|drawings\/(commentsDrawing|vmlDrawing))/.test(name)
    expect(changed.filter((name) => !isExpected(name))).toEqual([])
    expect(partsBefore.size).toBeGreaterThan(12)
    const added = [...partsAfter.keys()].filter((name) => !partsBefore.has(name))
    expect(added).toEqual(['xl/worksheets/sheet4.xml'])
  })

  test('keeps everything of its sheet but the styles of doubtful cells: widths, drop-downs, filter, protection, print setup', () => {
    const { partsBefore, partsAfter } = of()
    const plain = (parts: ReadonlyMap<string, string>) =>
      (parts.get('xl/worksheets/sheet1.xml') ?? '')
        // Cells without content are left out of the comparison, and so are the numbers of styles.
        .replace(/<c(?=\s)[^>]*\/>|<c(?=\s)[^>]*><\/c>/g, '')
        .replace(/(<c\s[^>]*?)\ss="\d+"/g, '$1')
        .replace(/(<c\s[^>]*?)(\sr="[^"]*")/g, '<c$2')
    expect(plain(partsAfter)).toContain('<autoFilter')
    expect(plain(partsAfter)).toContain('<conditionalFormatting')
    expect(plain(partsAfter)).toContain('<dataValidation ')
    expect(plain(partsAfter).replace(/<c (?:r="\w+" )?/g, '<c ')).toBe(
      plain(partsBefore).replace(/<c (?:r="\w+" )?/g, '<c '),
    )
  })

  test('keeps values, formulas and merged areas', () => {
    const { before, after } = of()
    for (const sheet of [0, 1, 2]) {
      const [old, now] = [cellsOf(before, sheet), cellsOf(after, sheet + 1)]
      expect(old.size).toBeGreaterThan(0)
      for (const [address, cell] of old) {
        expect(now.get(address)?.value, address).toEqual(cell.value)
        expect(now.get(address)?.master.address, address).toBe(cell.master.address)
      }
    }
    expect(cellsOf(after, 1).get('H13')?.formula).toBe('SUM(H5:H12)')
  })

  test('colors exactly the doubtful cells, by how bad it is', () => {
    const { before, after } = of()
    const old = cellsOf(before, 0)
    const fresh = [...cellsOf(after, 1)].filter(
      ([address, cell]) => cell.master === cell && fillOf(cell) !== fillOf(old.get(address)),
    )
    expect(Object.fromEntries(fresh.map(([address, cell]) => [address, fillOf(cell)]))).toEqual(expectedFills)
  })

  test('keeps font, number format, borders and alignment of the colored cells, and every style of the others', () => {
    const { before, after } = of()
    const [old, now] = [cellsOf(before, 0), cellsOf(after, 1)]
    expect(now.get('G6')?.numFmt).toMatch(/^0"?人"?$/)
    for (const [address, cell] of old) {
      // H8 and J8 were never written, and have the style of nothing.
      if (Object.keys(cell.style).length === 0) continue
      const { fill: _old, ...kept } = cell.style
      const { fill: _new, ...still } = now.get(address)?.style ?? {}
      expect(still, address).toEqual(kept)
    }
  })

  test('has a note in every doubtful cell that says what is wrong and what would be accepted', async () => {
    const notes = await notesIn(of().copy)
    expect([...notes.keys()].sort()).toEqual([...Object.keys(expectedFills), 'B5'].sort())
    expect(notes.get('G7')).toBe(
      '【警告】\n职工人数“好多”看不懂，作待核实处理，请填写明确的内容。\n应填　职工人数：填 0 或正整数，只填数字。\n—— liangxin',
    )
    expect(notes.get('H8')).toContain('影响判定 4 项（E1、E2、E3、E4）')
  })

  test('keeps the notes of the clerk, and ours stands behind hers', async () => {
    const notes = await notesIn(of().copy)
    expect(notes.get('B5')).toBe('请核对营业执照')
    expect(notes.get('G6')).toMatch(/^电话问过\n\n【警告】\n职工人数“约50”是约数/)
  })

  test('gives every note a frame of its own', () => {
    const { partsAfter } = of()
    const drawing = [...partsAfter].find(([name]) => name.endsWith('.vml'))?.[1] ?? ''
    const places = [...drawing.matchAll(/:Row>(\d+)<.*?:Column>(\d+)</gs)].map(([, row, column]) => `${row} ${column}`)
    // Rows and columns from 0.
    const expected = ['4 1', '4 2', '5 6', '5 10', '6 6', '7 7', '7 9', '8 6', '10 2', '10 8']
    expect(places.toSorted()).toEqual(expected.toSorted())
    const ids = [...drawing.matchAll(/id="(_x0000_s\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('begins with a list of the doubts whose links lead to the cells', () => {
    const { after, partsAfter } = of()
    const [list] = after.worksheets
    expect(list?.name).toBe('疑点清单')
    const xml = partsAfter.get('xl/worksheets/sheet4.xml') ?? ''
    const links = new Map(
      [...xml.matchAll(/<hyperlink ref="(\w+)" location="([^"]*)"/g)].map(([, from = '', to = '']) => [from, to]),
    )
    const listed: string[] = []
    list?.eachRow((row, number) => {
      const cell = row.getCell(4).text
      if (number <= 5 || !/^[A-Z]+\d+$/.test(cell)) return
      expect(links.get(`D${number}`)).toBe(`'企业''台账'!${cell}`)
      listed.push(cell)
    })
    expect(listed.sort()).toEqual(Object.keys(expectedFills).sort())
  })

  test('says what the ids of targets stand for, for whoever reads them in the list', () => {
    const [list] = of().after.worksheets
    const legend = list?.getCell('A4').text ?? ''
    for (const title of ['E1 规模企业有党员', 'W1 未建党组织的单位实现工作覆盖']) expect(legend).toContain(title)
    expect(legend).not.toContain('…')
  })

  test('opens where it was open, and print titles and names still belong to their sheets', () => {
    const { partsBefore, partsAfter } = of()
    const [before, after] = [partsBefore, partsAfter].map((parts) => parts.get('xl/workbook.xml') ?? '') as [
      string,
      string,
    ]
    const tab = (xml: string) => Number(/activeTab="(\d+)"/.exec(xml)?.[1] ?? 0)
    expect(tab(after)).toBe(tab(before) + 1)
    const names = (xml: string) =>
      [...xml.matchAll(/<definedName ([^>]*)>([^<]*)</g)].map(([, attributes = '', formula = '']) => {
        const position = /localSheetId="(\d+)"/.exec(attributes)?.[1]
        const name = /name="([^"]*)"/.exec(attributes)?.[1]
        return [name, position === undefined ? undefined : sheetAt(xml, Number(position)), formula]
      })
    const fresh = names(after).filter(([, sheet]) => sheet !== '疑点清单')
    expect(fresh).toEqual(names(before))
    expect(fresh.length).toBeGreaterThanOrEqual(4)
    expect(names(after)).toContainEqual(['_xlnm.Print_Titles', '疑点清单', "'疑点清单'!$5:$5"])
  })

  test('is read again with the same doubts, its list being no ledger', async () => {
    const { path, copy } = of()
    expect(await issuesOf(copy)).toEqual(await issuesOf(path))
  })

  test('is the same bytes every time', async () => {
    const { path, copy } = of()
    expect(readFileSync(await markedCopyOf(path)).equals(readFileSync(copy))).toBe(true)
  })
})

function sheetAt(workbook: string, position: number): string | undefined {
  return [...workbook.matchAll(/<sheet [^>]*?name="([^"]*)"/g)][position]?.[1]
}
