import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { OrgRecord } from '../../src/domain/record.ts'
import { assess } from '../../src/engine/assess.ts'
import { plannedCells } from '../../src/engine/cell-plan.ts'
import { compilePack } from '../../src/engine/compile.ts'
import type { CompiledPack } from '../../src/engine/compiled-pack.ts'
import { cellsOf, decidingLeaves } from '../../src/engine/deciding-cells.ts'
import { baseCells, findingsOf } from '../../src/engine/findings.ts'
import { withoutPersonalNumbers } from '../../src/engine/personal-numbers.ts'
import { holdsPersonalNumber } from '../../src/engine/personal-row.ts'
import { stepsOf } from '../../src/engine/steps.ts'
import { resolved } from '../engine/sample-pack.ts'
import { blank, record } from '../engine/sample-record.ts'
import { conditions, packAsking, rows, smallFields } from './random-questions.ts'

const condition = conditions({ known: true })
const questions = fc.record({ include: condition, exclude: condition, applies: condition, requires: condition })

function compiledFor(question: Parameters<typeof packAsking>[0]): CompiledPack {
  return compilePack(resolved(packAsking(question)), new Set(smallFields))
}

function saidOf(compiled: CompiledPack, one: OrgRecord) {
  const audited = { compiled, record: one, assessment: assess(compiled, one) }
  const said = { assessment: audited.assessment, findings: findingsOf(audited) }
  return { ...said, outCells: baseCells(audited), steps: stepsOf(audited) }
}

it('what is said of a row does not depend on the rows that were judged before it', () => {
  fc.assert(
    fc.property(questions, fc.array(rows, { minLength: 2, maxLength: 12 }), (question, some) => {
      const shared = compiledFor(question)
      const records = some.map((row, at) => record(row, { row: at + 5 }))
      const inTurn = records.map((one) => saidOf(shared, one))
      expect(inTurn).toEqual(records.map((one) => saidOf(compiledFor(question), one)))
    }),
    { numRuns: 80 },
  )
})

it('the cells of a finding are those of the comparisons that decide it in its own row', () => {
  fc.assert(
    fc.property(questions, fc.array(rows, { minLength: 2, maxLength: 12 }), (question, some) => {
      const [target] = compiledFor(question).targets
      if (target === undefined) throw new Error('no target')
      const { applies, requires } = target.question
      for (const judged of some.map((row, at) => record(row, { row: at + 5 }))) {
        const { values } = judged
        const asked = applies.test(values, values) === 0 ? [applies] : [applies, requires]
        const leaves = asked.flatMap((node) => decidingLeaves(node, values))
        expect(plannedCells(target.grounds.decided(values).cells, judged)).toEqual(cellsOf(leaves, judged))
      }
    }),
    { numRuns: 80 },
  )
})

const pieces = fc.constantFrom(
  '甲厂',
  '138',
  '1234',
  '5678',
  '13812345678',
  '330523197001011234',
  '-',
  ' ',
  '（',
  '91',
  'X',
)
const texts = fc.oneof(
  { arbitrary: fc.array(pieces, { maxLength: 5 }).map((some) => some.join('')), weight: 3 },
  fc.string(),
)

it('a row in which no number of a person is found has none in what is said of it', () => {
  fc.assert(
    fc.property(texts, texts, fc.constantFrom(3, 13_812_345_678, blank), (park, name, members) => {
      const one = record({ park, members, employees: 40, sector: 'enterprise' }, { name, key: `镇/${name}` })
      fc.pre(!holdsPersonalNumber(one))
      const compiled = compilePack(resolved(), new Set(['park', 'members', 'employees', 'sector']))
      const said = saidOf(compiled, one)
      expect(withoutPersonalNumbers({ ...said, one })).toEqual({ ...said, one })
    }),
    { numRuns: 150 },
  )
})
