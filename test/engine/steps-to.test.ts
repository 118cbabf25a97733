import { describe, expect, it } from 'vitest'
import { FALSE, TRUE } from '../../src/domain/truth.ts'
import { compileCondition } from '../../src/engine/condition.ts'
import { scopeOf } from '../../src/engine/scope.ts'
import { stepsTo } from '../../src/engine/steps-to.ts'
import type { Condition } from '../../src/pack/schema.ts'
import { resolved } from './sample-pack.ts'
import { blank, type Cells, fieldsIn, record } from './sample-record.ts'

const unit: Cells = { members: 0, instructor: false, liaison: true, venue: false, union: blank, employees: 20 }
const yes = (field: 'instructor' | 'liaison' | 'venue' | 'union'): Condition => ({ field, is: true })

function steps(condition: Condition, wanted: typeof TRUE | typeof FALSE = TRUE): number {
  const node = compileCondition(condition, scopeOf(resolved(), fieldsIn(unit)))
  return stepsTo(node, wanted, record(unit).values)
}

describe('how many facts have to change', () => {
  it('is none where a condition holds, and one for a comparison that fails or is open', () => {
    expect(steps(yes('liaison'))).toBe(0)
    expect(steps(yes('venue'))).toBe(1)
    expect(steps(yes('union'))).toBe(1)
  })

  it('is all that fail where all are asked, and the least where one will do', () => {
    expect(steps({ all: [yes('instructor'), yes('liaison'), yes('venue')] })).toBe(2)
    expect(steps({ any: [{ all: [yes('instructor'), yes('venue')] }, { field: 'members', gte: 1 }] })).toBe(1)
  })

  it('is what is missing of so many alternatives', () => {
    const of = [yes('instructor'), yes('liaison'), yes('venue'), { field: 'members', gte: 1 } as const]
    expect(steps({ atLeast: 1, of })).toBe(0)
    expect(steps({ atLeast: 3, of })).toBe(2)
  })

  it('turns around under a negation', () => {
    expect(steps({ not: yes('liaison') })).toBe(1)
    expect(steps({ not: { any: [yes('liaison'), { field: 'employees', gte: 10 }] } })).toBe(2)
    expect(steps({ not: { all: [yes('liaison'), { field: 'employees', gte: 10 }] } })).toBe(1)
    const of = [yes('liaison'), { field: 'employees', gte: 10 } as const, yes('venue')]
    expect(steps({ not: { atLeast: 2, of } })).toBe(1)
    expect(steps({ atLeast: 1, of }, FALSE)).toBe(2)
  })
})
