import { beforeAll, describe, expect, it } from 'vitest'
import { productOf } from '../../fixtures/ugly/product.js'
import { type Score, scoreShape } from '../../fixtures/ugly/score-shapes.js'
import { batches } from '../../fixtures/ugly/shapes.js'
import { judge } from '../../fixtures/ugly/truth.js'
import { loadVocabulary } from '../../src/app/load-dictionary.ts'
import { Fault } from '../../src/domain/fault.ts'
import { choicesOf, fields } from '../../src/domain/field.ts'
import { createIdentities } from '../../src/ledger/identity.ts'
import { readLedger } from '../../src/ledger/read-ledger.ts'
import { openGrid } from '../../src/readers/reader.ts'

/**
 * Cells that stay in doubt although an official can tell what they say: how many a ledger of the kind has, and why. A kind that is not
 * listed has none. The list only ever gets shorter.
 */
const needless: Readonly<Record<string, readonly [cells: number, because: string]>> = {
  transposed: [25, 'units stand in columns; the ledger is refused, and the message says that no headings were found'],
  'boxes to tick in the form cell': [2, 'one tick before several words: √单独 联合 未建'],
  'boxes to tick for yes and no': [1, '是√ 否 without its blank may be either'],
  'prose on members': [1, 'a number with the names of the members behind it'],
  'prose on employees': [7, 'footnote marks, numbers of two seasons or two years, estimates in brackets'],
  'revenue in words and money of others': [1, 'a year before the amount'],
  'dates in prose': [5, 'two dates in a cell, 98.5, zeros within Chinese numerals, 上世纪90年代'],
  'mass organizations in prose': [1, '应建未建 of a union'],
  'instructors in prose': [1, 'a no with a remark that speaks of an organization'],
  'employees and members in one column': [24, 'two numbers below one heading; the ledger is refused'],
  'legend in a note at the bottom': [
    12,
    'codes are explained below the table, where nobody looks before the rows are read',
  ],
  'legend in a note at the top': [12, 'codes are explained in a sentence above the table'],
  'headings as questions': [28, 'no heading is known; the ledger is refused'],
  'two years side by side': [6, 'two columns for one field are a finding, not a silent choice'],
  'two tables side by side': [24, 'refused, with what to do: a row of it is two units'],
  'a card for each unit': [15, 'no table; the ledger is refused'],
}

const shapes = Object.values(batches).flatMap((batch) => Object.entries(batch))
const index = { loadVocabulary, Fault, fields, createIdentities, readLedger, openGrid }

describe('ledgers as ugly as clerks keep them', () => {
  const scores: Score[] = []

  beforeAll(async () => {
    const product = await productOf({ index, choicesOf })
    for (const [name, make] of shapes) scores.push(await scoreShape(name, make, [1], product))
  }, 60_000)

  it('are of many kinds', () => {
    expect(scores.length).toBeGreaterThan(140)
    expect(scores.reduce((sum, score) => sum + score.cells, 0)).toBeGreaterThan(6_000)
  })

  it('are never read wrongly', () => {
    expect(scores.flatMap((score) => score.wrong)).toEqual([])
  })

  it('lose no unit and gain none', () => {
    const told = scores.filter(({ missed, invented }) => missed + invented > 0).map(({ shape }) => shape)
    expect(told).toEqual([])
  })

  it('leave only those doubts that are listed with their reason', () => {
    const found = scores.filter((score) => score.needless.length > 0)
    const told = Object.fromEntries(found.map((score) => [score.shape, score.needless.length]))
    expect(told).toEqual(Object.fromEntries(Object.entries(needless).map(([shape, [cells]]) => [shape, cells])))
  })
})

describe('the judge of a reading', () => {
  const judged = (truth: Parameters<typeof judge>[0], low: number, high: number) =>
    judge(truth, { type: 'span', low, high }, [])

  it('finds a reading wrong that leaves out what the cell may say', () => {
    expect(judged({ is: 'span', low: 30, high: 39 }, 30, 39)).toBe('right')
    expect(judged({ is: 'span', low: 30, high: 39 }, 30, 30)).toBe('wrong')
    expect(judged({ is: 'span', low: 30, high: 30 }, 30, 39)).toBe('needless')
    expect(judged({ is: 'unknown' }, 0, Number.POSITIVE_INFINITY)).toBe('due')
    expect(judged({ is: 'unknown' }, 1, Number.POSITIVE_INFINITY)).toBe('wrong')
  })

  it('takes an option for wrong where another one is possible, and too many for a doubt', () => {
    const choices = ['joint', 'none']
    const truth = { is: 'options', options: ['joint'] } as const
    expect(judge(truth, { type: 'options', options: ['joint'] }, choices)).toBe('right')
    expect(judge(truth, { type: 'options', options: ['none'] }, choices)).toBe('wrong')
    expect(judge(truth, { type: 'options', options: choices }, choices)).toBe('needless')
    expect(judge(truth, undefined, choices)).toBe('needless')
  })
})
