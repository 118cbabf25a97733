import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Fault } from '../../src/domain/fault.ts'
import { coerce } from '../../src/ledger/coerce.ts'
import { parseValues } from '../../src/ledger/parse-values.ts'
import { withAmountUnit } from '../../src/ledger/values.ts'
import { numberCell, textCell, values } from '../support/cells.ts'

type Json = Record<string, unknown>

const text = readFileSync('rules/values.json', 'utf8')

function faultOf(change: (raw: Json) => Json): Fault<'dictionary-invalid'>['args'] {
  try {
    parseValues('values.json', JSON.stringify(change(JSON.parse(text) as Json)))
  } catch (fault) {
    expect(fault).toBeInstanceOf(Fault)
    expect((fault as Fault).code).toBe('dictionary-invalid')
    return (fault as Fault<'dictionary-invalid'>).args
  }
  throw new Error('no fault')
}

describe('a file of spellings that cannot be used names the place', () => {
  test('broken JSON', () => {
    expect(() => parseValues('values.json', '{')).toThrow(Fault)
  })

  test('a missing key', () => {
    expect(faultOf(({ marks, ...rest }) => (marks === undefined ? {} : rest))).toMatchObject({
      file: 'values.json',
      pointer: '/marks',
    })
  })

  test('an unknown field', () => {
    expect(faultOf((raw) => ({ ...raw, linked: { partyOrgFrom: [] } }))).toMatchObject({
      pointer: '/linked/partyOrgFrom',
      problem: { given: 'partyOrgFrom' },
    })
  })

  test('an unknown option', () => {
    expect(faultOf((raw) => ({ ...raw, choices: { status: [{ options: ['asleep'] }] } }))).toMatchObject({
      pointer: '/choices/status/0/options',
      problem: { given: 'asleep' },
    })
  })

  test('a spelling with two meanings', () => {
    const status = [
      { options: ['operating'], is: ['正常'] },
      { options: ['shell'], is: ['正 常'] },
    ]
    expect(faultOf((raw) => ({ ...raw, choices: { status } }))).toMatchObject({
      pointer: '/choices/status/1/is',
      problem: { given: '正常' },
    })
  })

  test('an unknown kind of a code prefix', () => {
    expect(faultOf((raw) => ({ ...raw, codePrefixes: { '91': ['firm'] } }))).toMatchObject({
      pointer: '/codePrefixes/91',
      problem: { given: 'firm' },
    })
  })
})

test('no mark has two meanings', () => {
  const { blank, none, nonAnswers, ditto } = values.marks
  const all = [blank, none, nonAnswers, ditto, values.answers.yes, values.answers.no].flatMap((set) => [...set])
  expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([])
})

test('a column headed in yuan counts its bare numbers in yuan', () => {
  const inYuan = withAmountUnit(values, '元')
  expect(coerce('annualRevenue', numberCell(5_000_000), inYuan).value).toMatchObject({ low: 500, high: 500 })
  expect(coerce('annualRevenue', textCell('500万'), inYuan).value).toMatchObject({ low: 500, high: 500 })
  expect(withAmountUnit(values, '斤')).toBe(values)
})
