import { describe, expect, it } from 'vitest'
import { fieldOf } from '../../src/domain/record.ts'
import { onlyOption } from '../../src/domain/value.ts'
import { gather, gridOf } from './read-fixture.ts'

const formsIn = async (rows: readonly (readonly string[])[]) =>
  (await gather(gridOf(rows))).records.map((record) => onlyOption(fieldOf(record, 'partyOrgForm')?.value))

describe('单独, 联合 and 未建 side by side without a heading above', () => {
  const headings = ['企业名称', '职工人数', '单独', '联合', '未建']

  it('are the form of the organization where they are ticked', async () => {
    expect(await formsIn([headings, ['甲', '30', '√', '', ''], ['乙', '30', '', '', '√']])).toEqual([
      'independent',
      'none',
    ])
  })

  it('say nothing where they are answered in words or numbers', async () => {
    expect(await formsIn([headings, ['甲', '30', '2', '', '5']])).toEqual([undefined])
    expect(await formsIn([headings, ['甲', '30', '甲支部', '', '']])).toEqual([undefined])
  })

  it('say nothing beside a column that answers the question, or alone', async () => {
    expect(
      await formsIn([
        [...headings, '组建方式'],
        ['甲', '30', '√', '', '', '联合'],
      ]),
    ).toEqual(['joint'])
    expect(
      await formsIn([
        ['企业名称', '职工人数', '联合'],
        ['甲', '30', '√'],
      ]),
    ).toEqual([undefined])
  })
})
