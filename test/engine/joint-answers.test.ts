import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createJointAnswers } from '../../src/engine/joint-answers.ts'

const text = fc.oneof(fc.constantFrom('王某己', '', '"甲"'), fc.string({ unit: 'binary' }))
const cell = fc.record({
  file: fc.constantFrom('a.csv', 'b.csv', ''),
  sheet: fc.constantFrom('台账', ''),
  field: fc.constantFrom('secretary', 'venue'),
  cell: fc.option(fc.constantFrom('S10190', 'T7')),
  text: fc.option(text),
})
const answer = fc.record({
  says: fc.constantFrom('yes', 'no', 'unknown', 'not-recorded' as const),
  cells: fc.array(cell, { maxLength: 3 }),
})
const row = fc.record({ organization: text, answers: fc.array(answer, { maxLength: 5 }) })

test('what units answered comes back with every cell, in whichever order it is asked for', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const kept = createJointAnswers()
      for (const { organization, answers } of rows) kept.push(organization, answers)
      for (const [position, { organization, answers }] of [...rows.entries()].reverse()) {
        expect(kept.organizationAt(position)).toBe(organization)
        expect(kept.answersAt(position)).toEqual(answers)
      }
    }),
  )
})
