import { expect, test } from 'vitest'
import { reasonOf } from '../../src/wording/reason.ts'
import { wordReport } from '../../src/wording/word-report.ts'
import { wordingOf } from '../../src/wording/wording.ts'
import { coverageSummary } from '../../src/writers/documents.ts'
import { cell, factsOf } from '../support/sample-report.ts'

const reason = (text: string) =>
  reasonOf(
    {
      verdict: 'unknown',
      alternatives: null,
      cells: [
        cell('employees', { text, value: { low: 20, high: 40 }, why: 'approximate', test: { holds: 'unknown' } }),
      ],
    },
    wordingOf('zh'),
  )

test('a span that the cell itself states is said once', () => {
  for (const text of ['20-40', '20～40人', '20 — 40']) expect(reason(text)).toContain('职工人数 20–40，无法判断')
  expect(reason('二四十人')).toContain('二四十人（20–40）')
})

test('blanks that were read as zero name their columns', () => {
  const text = (fields: string, language: 'zh' | 'en') =>
    wordReport(factsOf({ assumptions: [{ code: 'blank-as-zero', field: null, count: 5, args: { fields } }] }), language)
      .assumptions[0]?.text
  expect(text('members, activists', 'zh')).toBe('“党员数、入党积极分子数”栏的空白单元格按要求计为 0，共 5 格。')
  expect(text('members, activists', 'en')).toBe(
    'Blank cells of Party members, activists were counted as 0 as asked (5 cells).',
  )
})

test('the note on a document is said in the language of the report alone', () => {
  const facts = factsOf()
  const note = { zh: '原文未署文号。', en: 'It has no number.' }
  const noted = { ...facts, pack: { ...facts.pack, source: { ...facts.pack.source, note } } }
  const page = (language: 'zh' | 'en') => JSON.stringify(coverageSummary(wordReport(noted, language)).tables.at(-1))
  expect(page('zh')).toContain(note.zh)
  expect(page('zh')).not.toContain(note.en)
  expect(page('en')).toContain(note.en)
  expect(page('en')).not.toContain(note.zh)
})
