import { expect, test } from 'vitest'
import { createUnitSearch } from '../../src/app/find-unit.ts'
import type { SheetLayout } from '../../src/domain/reading.ts'
import type { OrgRecord } from '../../src/domain/record.ts'

const layout: SheetLayout = {
  file: '台账.xlsx',
  sheet: '企业',
  headerFirst: 1,
  headerLast: 2,
  columns: [],
  present: new Set(),
  title: null,
}

const unit = (name: string, row: number, part: Partial<OrgRecord> = {}): OrgRecord => ({
  file: '台账.xlsx',
  sheet: '企业',
  row,
  key: name,
  name,
  creditCode: null,
  township: null,
  duplicateOf: null,
  values: [],
  ...part,
})

function search(asked: string, ...records: readonly OrgRecord[]) {
  const searching = createUnitSearch(asked)
  for (const record of records) searching.look(record, layout)
  return searching.result('台账.xlsx').record
}

const units = [
  unit('甲纺织有限公司', 3, { creditCode: '91110000101623741K' }),
  unit('甲纺织有限公司分公司', 4),
  unit('12', 17),
  unit('乙印染厂', 12),
]

test('a whole name goes before a part of a longer name', () => {
  expect(search('甲纺织有限公司', ...units).row).toBe(3)
})

test('a part of a name is enough where only one unit has it', () => {
  expect(search('印染', ...units).row).toBe(12)
})

test('a credit code is found in any case, with blanks and full-width letters', () => {
  expect(search(' 91110000101623741ｋ', ...units).row).toBe(3)
})

test('a name that looks like a row number is a name first', () => {
  expect(search('12', ...units).row).toBe(17)
  expect(search('4', ...units).row).toBe(4)
})

test('two units with the same part of a name are listed', () => {
  expect(() => search('甲纺织', ...units)).toThrow(
    expect.objectContaining({
      code: 'usage-unit-ambiguous',
      args: expect.objectContaining({ candidates: expect.stringContaining('甲纺织有限公司分公司') }),
    }),
  )
})

test('a row that repeats a unit is not another unit', () => {
  const first = { file: '台账.xlsx', sheet: '企业', row: 3 }
  expect(search('丙厂', unit('丙厂', 3), unit('丙厂', 9, { duplicateOf: first })).row).toBe(3)
})

test('a repeating row can still be asked for by its row', () => {
  const first = { file: '台账.xlsx', sheet: '企业', row: 3 }
  expect(search('9', unit('丙厂', 3), unit('丙厂', 9, { duplicateOf: first })).row).toBe(9)
})

test('a unit that is not there is told with the nearest name', () => {
  expect(() => search('乙印染长', ...units)).toThrow(
    expect.objectContaining({ code: 'usage-unit-not-found', args: expect.objectContaining({ nearest: '乙印染厂' }) }),
  )
  expect(() => search('', ...units)).toThrow(expect.objectContaining({ code: 'usage-unit-not-found' }))
})
