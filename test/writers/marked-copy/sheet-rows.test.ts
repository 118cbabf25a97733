import { describe, expect, test } from 'vitest'
import type { Mark } from '../../../src/writers/marked-copy/mark.ts'
import { addNotes, emptyNotes } from '../../../src/writers/marked-copy/notes-part.ts'
import { markSheet, splitSheet, withNoteDrawing } from '../../../src/writers/marked-copy/sheet-part.ts'

const mark = (row: number, column: number): Mark => ({ row, column, kind: 'waiting', doubts: [] })

/** Marks cells; a marked cell has the style that it had, and 100 more. */
function marked(sheet: string, ...marks: readonly Mark[]): string {
  const text = splitSheet(sheet)
  if (text === undefined) throw new Error('a sheet has rows')
  const { head, rows, tail } = markSheet(text, marks, (style) => style + 100)
  return head + rows + tail
}

const sheetOf = (rows: string, before = '') => `<worksheet>${before}<sheetData>${rows}</sheetData></worksheet>`

describe('a marked cell', () => {
  test('keeps its value and everything but its style', () => {
    const rows = '<row r="2"><c r="A2" s="3" t="s"><v>5</v></c><c r="B2"><f t="shared" si="0"/><v>1</v></c></row>'
    expect(marked(sheetOf(rows), mark(2, 0), mark(2, 1))).toBe(
      sheetOf(
        '<row r="2"><c r="A2" s="103" t="s"><v>5</v></c><c s="100" r="B2"><f t="shared" si="0"/><v>1</v></c></row>',
      ),
    )
  })

  test('that nobody wrote stands in its order among the others, in the style of its row, else of its column', () => {
    const columns = '<cols><col min="2" max="3" style="7"/></cols>'
    const rows = '<row r="2"><c r="A2"/><c r="D2"/></row><row r="3" s="9" customFormat="1"><c r="D3"/></row>'
    expect(marked(sheetOf(rows, columns), mark(2, 1), mark(2, 4), mark(3, 2))).toBe(
      sheetOf(
        '<row r="2"><c r="A2"/><c r="B2" s="107"/><c r="D2"/><c r="E2" s="100"/></row>' +
          '<row r="3" s="9" customFormat="1"><c r="C3" s="109"/><c r="D3"/></row>',
        columns,
      ),
    )
  })

  test('in a row that nobody wrote gets a row, before, between and behind the others', () => {
    const rows = '<row r="3"><c r="A3"/></row><row r="7"/>'
    expect(marked(sheetOf(rows), mark(1, 0), mark(5, 1), mark(7, 0), mark(9, 2))).toBe(
      sheetOf(
        '<row r="1"><c r="A1" s="100"/></row><row r="3"><c r="A3"/></row><row r="5"><c r="B5" s="100"/></row>' +
          '<row r="7"><c r="A7" s="100"/></row><row r="9"><c r="C9" s="100"/></row>',
      ),
    )
  })

  test('is found by its place where rows and cells say no address', () => {
    expect(marked(sheetOf('<row><c/></row><row><c><v>1</v></c><c/></row>'), mark(2, 1), mark(2, 3))).toBe(
      sheetOf('<row><c/></row><row><c><v>1</v></c><c s="100"/><c r="D2" s="100"/></row>'),
    )
  })

  test('widens the area that the sheet and the row say they use', () => {
    const sheet = sheetOf('<row r="2" spans="1:2"><c r="A2"/></row>', '<dimension ref="A2:B2"/>')
    expect(marked(sheet, mark(2, 3), mark(4, 0))).toBe(
      sheetOf(
        '<row r="2" spans="1:4"><c r="A2"/><c r="D2" s="100"/></row><row r="4"><c r="A4" s="100"/></row>',
        '<dimension ref="A2:D4"/>',
      ),
    )
  })

  test('of an empty sheet is its first', () => {
    expect(marked('<worksheet><sheetData/></worksheet>', mark(1, 0))).toBe(
      sheetOf('<row r="1"><c r="A1" s="100"/></row>'),
    )
  })
})

test('the drawing of the notes stands where the format wants it: before tables and extensions, behind everything else', () => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing'
  const tail =
    '</sheetData><pageSetup/><drawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts><extLst><ext><legacyDrawing/></ext></extLst></worksheet>'
  const head = `<worksheet xmlns:r="${type.replace('/vmlDrawing', '')}"><sheetData>`
  const { tail: drawn } = withNoteDrawing({ prefix: '', head, rows: '', tail }, 'rId3', type)
  expect(drawn).toBe(tail.replace('<tableParts', '<legacyDrawing r:id="rId3"/><tableParts'))
})

describe('a note', () => {
  const note = { cell: 'B2', title: '[Error]', text: 'a < b' }

  test('escapes what XML takes for its own', () => {
    expect(addNotes(emptyNotes(undefined), [note], 'Arial').xml).toContain('>\na &lt; b\n—— liangxin</t>')
  })

  test('is not put into a conversation, which no program would show', () => {
    const conversation =
      '<comments><authors><author>tc={1}</author></authors><commentList><comment ref="B2" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>'
    const { xml, changed } = addNotes(conversation, [note], 'Arial')
    expect(changed).toEqual([])
    expect(xml).toContain('<text><t>[Threaded comment]</t></text>')
  })
})
