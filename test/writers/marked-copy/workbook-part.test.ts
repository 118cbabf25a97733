import { describe, expect, test } from 'vitest'
import { addFirstSheet } from '../../../src/writers/marked-copy/workbook-part.ts'

const list = {
  name: '疑点清单',
  relation: 'rId9',
  namespace: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  titles: '$5:$5',
  filter: '$A$5:$J$9',
}

const workbook = (names: string) =>
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><bookViews><workbookView firstSheet="0" activeTab="0"/>' +
  `</bookViews><sheets><sheet name="台账" sheetId="1"/></sheets>${names}<calcPr calcId="1"/></workbook>`

describe('a workbook that gets the list of doubts as its first sheet', () => {
  test.each([
    ['none', ''],
    ['an empty element, as openpyxl writes it', '<definedNames/>'],
    ['an empty element with a space', '<definedNames />'],
    ['an empty pair', '<definedNames></definedNames>'],
    ['a name of its own', '<definedNames><definedName name="类型">台账!$A$1</definedName></definedNames>'],
  ])('has its names in one place, whatever it had before: %s', (_case, names) => {
    const xml = addFirstSheet(workbook(names), list)
    expect(xml.match(/<definedNames[\s/>]/g)).toHaveLength(1)
    expect(xml.match(/<definedName /g)).toHaveLength(names.includes('类型') ? 3 : 2)
    expect(xml).toMatch(/<\/sheets><definedNames>.*<\/definedNames><calcPr/)
  })

  test('opens where it was open, with its tabs shown from the first one', () => {
    expect(addFirstSheet(workbook(''), list)).toContain('<workbookView firstSheet="0" activeTab="1"/>')
  })
})
