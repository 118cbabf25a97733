import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldId } from '../../src/domain/field.ts'
import { sharedField } from '../../src/domain/record.ts'
import { createComparisons } from '../../src/engine/comparisons.ts'
import type { Values } from '../../src/engine/compiled-node.ts'
import { compileCondition } from '../../src/engine/condition.ts'
import { createDecisions, perDecision } from '../../src/engine/decisions.ts'
import { type Scope, scopeOf } from '../../src/engine/scope.ts'
import type { Condition } from '../../src/pack/schema.ts'
import { conditions, rows, smallFields } from '../properties/random-questions.ts'
import { resolved, samplePack } from './sample-pack.ts'
import { blank, type Cells, record } from './sample-record.ts'

const scope: Scope = {
  ...scopeOf(resolved(samplePack), new Set<FieldId>(smallFields)),
  comparisons: createComparisons(),
}

function decide(...asked: readonly Condition[]) {
  const nodes = asked.map((condition) => compileCondition(condition, scope))
  return { nodes, decisions: createDecisions(scope.comparisons, nodes) }
}

/** The same values as rows have them that share what they say. */
function shared(values: Values): Values {
  return values.map((field) => field && sharedField(field))
}

describe('conditions that are decided together', () => {
  it('turn out as each of them does alone, in whatever order rows come and whether or not they share their fields', () => {
    fc.assert(
      fc.property(
        fc.array(conditions({ known: true }), { minLength: 1, maxLength: 4 }),
        fc.array(rows, { minLength: 1, maxLength: 12 }),
        (asked, some) => {
          const { nodes, decisions } = decide(...asked)
          for (const { values } of some.map((cells) => record(cells))) {
            const alone = nodes.map(({ test }) => test(values, values))
            expect(decisions(values).truths).toEqual(alone)
            const others = shared(values)
            expect(decisions(others).truths).toEqual(alone)
            expect(decisions(others).truths).toEqual(alone)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('are the same object for rows in which they turn out alike, whatever else these say', () => {
    const { decisions } = decide({ field: 'members', gte: 3 }, { field: 'park', is: null })
    const one = decisions(record({ members: 3, park: '城东', employees: 8 }).values)
    expect(decisions(record({ members: 70, park: '城西' }).values)).toBe(one)
    expect(decisions(record({ members: 2, park: '城西' }).values)).not.toBe(one)
  })

  it('look at no column that does not matter any more', () => {
    const looked: string[] = []
    const watching = (cells: Cells): Values => {
      const { values } = record(cells)
      const spied = values.map((field, at) => ({ field, at }))
      return new Proxy(values, {
        get(target, key) {
          const found = spied.find(({ field, at }) => field !== undefined && String(at) === String(key))
          if (found !== undefined) looked.push(String(key))
          return Reflect.get(target, key)
        },
      })
    }
    const { decisions } = decide({
      all: [
        { field: 'members', gte: 3 },
        { field: 'employees', gte: 30 },
      ],
    })
    expect(decisions(watching({ members: 1, employees: 50 })).truths).toEqual([0])
    expect(new Set(looked).size).toBe(1)
  })

  it('say of a row what follows from them once for all rows in which they turn out alike', () => {
    const { decisions } = decide({ field: 'members', gte: 3 })
    const made: string[] = []
    const said = perDecision(decisions, ({ truths }) => {
      made.push(truths.join())
      return `says ${truths.join()}`
    })
    const given: readonly Cells[] = [
      { members: 5 },
      { members: 9 },
      { members: 1 },
      { members: 3 },
      { members: 0 },
      { members: blank },
    ]
    const answers = given.map((cells) => said(record(cells).values))
    expect(answers).toEqual(['says 2', 'says 2', 'says 0', 'says 2', 'says 0', 'says 1'])
    expect(made).toEqual(['2', '0', '1'])
  })
})
