import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { answerLists } from '../../src/cli/answer-lists.ts'

const namesOf = (given: readonly string[], ...ledgers: readonly string[]) =>
  answerLists(given, { folder: '/县', ledgers: ledgers.map((name) => ({ path: `/x/${name}`, name })) }).map(
    ({ name }) => name,
  )

test('a list is called by its file name, wherever it lies', () => {
  expect(answerLists(['收回/答复.xlsx'], { folder: '/县', ledgers: [] })).toEqual([
    { path: resolve('/县/收回/答复.xlsx'), name: '答复.xlsx' },
  ])
})

test('a list of the file name of a ledger, or of another list, is called as it was given', () => {
  expect(namesOf(['收回/台账.csv'], '台账.csv')).toEqual(['收回/台账.csv'])
  expect(namesOf(['一/答复.csv', '二/答复.csv'])).toEqual(['答复.csv', '二/答复.csv'])
})

test('where that is a name of a ledger, too, it is counted, and stays a file of its kind', () => {
  expect(namesOf(['台账.tsv', '台账.tsv'], '台账.tsv')).toEqual(['台账 (2).tsv', '台账 (3).tsv'])
  expect(namesOf(['收回/台账.csv'], '台账.csv', '收回/台账.csv')).toEqual(['台账 (2).csv'])
})
