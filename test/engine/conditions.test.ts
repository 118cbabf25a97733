import { describe, expect, it } from 'vitest'
import type { Truth } from '../../src/domain/truth.ts'
import { compileCondition } from '../../src/engine/condition.ts'
import { scopeOf } from '../../src/engine/scope.ts'
import type { Condition, RulePack } from '../../src/pack/schema.ts'
import { resolved, samplePack } from './sample-pack.ts'
import { between, blank, type Cells, fieldsIn, oneOf, record } from './sample-record.ts'

const F: Truth = 0
const U: Truth = 1
const T: Truth = 2

/** The sample pack with a switch. */
const pack: RulePack = {
  ...samplePack,
  parameters: { ...samplePack.parameters, countAll: { title: samplePack.title, type: 'boolean', optional: true } },
}

function truth(condition: Condition, cells: Cells, set: Record<string, boolean | number> = {}): Truth {
  const node = compileCondition(condition, scopeOf(resolved(pack, set), fieldsIn(cells)))
  const { values } = record(cells)
  return node.test(values, values)
}

/** Conditions that are true, unknown and false of every record of `cells`. */
const cells: Cells = { members: 3, employees: blank, union: false }
const parts: readonly (readonly [Condition, Truth])[] = [
  [{ field: 'union', is: true }, F],
  [{ field: 'employees', gte: 1 }, U],
  [{ field: 'members', is: 3 }, T],
]

describe('the strong Kleene tables', () => {
  const conjunction = [
    [F, F, F],
    [F, U, U],
    [F, U, T],
  ]
  const disjunction = [
    [F, U, T],
    [U, U, T],
    [T, T, T],
  ]

  it.each(parts.flatMap(([left, a]) => parts.map(([right, b]) => ({ left, right, a, b }))))(
    'hold for $a and $b',
    ({ left, right, a, b }) => {
      expect(truth({ all: [left, right] }, cells)).toBe(conjunction[a]?.[b])
      expect(truth({ any: [left, right] }, cells)).toBe(disjunction[a]?.[b])
    },
  )

  it('hold for negation', () => {
    expect(parts.map(([condition]) => truth({ not: condition }, cells))).toEqual([T, U, F])
  })

  it('count alternatives: one true, one unknown and one false are at least one, perhaps two, never three', () => {
    const of = parts.map(([condition]) => condition)
    expect([1, 2, 3].map((atLeast) => truth({ atLeast, of }, cells))).toEqual([T, U, F])
  })
})

describe('a comparison', () => {
  it.each([
    [29, F],
    [30, T],
    [31, T],
    [blank, U],
    [between(27, 33), U],
    [between(30, 39), T],
    [between(20, 29), F],
    [between(25, 30), U],
    [between(30, Infinity), T],
    [between(0, 29), F],
  ] as const)('of a headcount with at least 30 is decided only by its whole span (%#)', (employees, expected) => {
    expect(truth({ field: 'employees', gte: 30 }, { employees })).toBe(expected)
  })

  it('at a threshold tells greater, less and equal apart', () => {
    const at = (condition: Condition) => truth(condition, { members: 3 })
    expect(at({ field: 'members', gt: 3 })).toBe(F)
    expect(at({ field: 'members', lt: 3 })).toBe(F)
    expect(at({ field: 'members', lte: 3 })).toBe(T)
    expect(at({ field: 'members', is: 3 })).toBe(T)
    expect(at({ field: 'members', between: [3, 3] })).toBe(T)
    expect(at({ field: 'members', between: [1, 2] })).toBe(F)
  })

  it('with a list of numbers is certain when every number still possible is in it', () => {
    expect(truth({ field: 'members', in: [1, 2] }, { members: between(1, 2) })).toBe(T)
    expect(truth({ field: 'members', in: [1, 3] }, { members: between(1, 3) })).toBe(U)
    expect(truth({ field: 'members', in: [5, 6] }, { members: between(1, 3) })).toBe(F)
  })

  it('of a choice is certain when every option still possible is meant', () => {
    const formed: Condition = { field: 'partyOrgForm', in: ['independent', 'joint'] }
    expect(truth(formed, { partyOrgForm: oneOf('independent', 'joint') })).toBe(T)
    expect(truth(formed, { partyOrgForm: oneOf('independent', 'none') })).toBe(U)
    expect(truth(formed, { partyOrgForm: oneOf('regional', 'none') })).toBe(F)
    expect(truth({ field: 'partyOrgForm', is: 'joint' }, { partyOrgForm: oneOf('independent', 'joint') })).toBe(U)
  })

  it('tells a text that is stated to be none from a blank', () => {
    const none: Condition = { field: 'park', is: null }
    expect(truth(none, { park: null })).toBe(T)
    expect(truth(none, { park: '城东园区' })).toBe(F)
    expect(truth(none, { park: blank })).toBe(U)
    expect(truth({ field: 'park', is: '城东园区' }, { park: ' 城东园区 ' })).toBe(T)
    expect(truth({ field: 'township', is: '城 关 镇(东片)' }, { township: '城关镇（东片）' })).toBe(T)
    expect(truth({ field: 'township', in: ['城关镇'] }, { township: '城关镇（东片）' })).toBe(F)
    expect(truth({ field: 'park', in: ['城东园区', null] }, { park: null })).toBe(T)
  })

  it('of dates is made by day', () => {
    const since: Condition = { field: 'partyOrgFoundedOn', gte: '2012-01-01' }
    expect(truth(since, { partyOrgFoundedOn: '2011-12-31' })).toBe(F)
    expect(truth(since, { partyOrgFoundedOn: '2012-01-01' })).toBe(T)
    expect(truth(since, { partyOrgFoundedOn: blank })).toBe(U)
  })

  it('between two fields is decided when their spans do not cross', () => {
    const more: Condition = { field: 'members', gt: { field: 'employees' } }
    expect(truth(more, { members: 5, employees: 4 })).toBe(T)
    expect(truth(more, { members: 5, employees: 5 })).toBe(F)
    expect(truth(more, { members: between(5, 9), employees: 7 })).toBe(U)
    expect(truth(more, { members: between(8, 9), employees: between(5, 7) })).toBe(T)
    expect(truth(more, { members: 5, employees: blank })).toBe(U)
  })

  it('of two numbers for being the same is open while they may be', () => {
    const all: Condition = { field: 'members', is: { field: 'employees' } }
    expect(truth(all, { members: 5, employees: 5 })).toBe(T)
    expect(truth(all, { members: between(1, 4), employees: 5 })).toBe(F)
    expect(truth(all, { members: between(1, 5), employees: 5 })).toBe(U)
  })

  it('of two texts takes a stated none for the same as another, and a blank for neither', () => {
    const same: Condition = { field: 'park', is: { field: 'chamber' } }
    expect(truth(same, { park: '城东', chamber: ' 城东 ' })).toBe(T)
    expect(truth(same, { park: '城东', chamber: '城西' })).toBe(F)
    expect(truth(same, { park: null, chamber: null })).toBe(T)
    expect(truth(same, { park: null, chamber: '城西' })).toBe(F)
    expect(truth(same, { park: '城东', chamber: blank })).toBe(U)
  })

  it('of two choices is decided when they share no option, or have only one', () => {
    const asPlanned: Condition = { field: 'partyOrgForm', is: { field: 'plannedForm' } }
    expect(truth(asPlanned, { partyOrgForm: 'joint', plannedForm: 'joint' })).toBe(T)
    expect(truth(asPlanned, { partyOrgForm: oneOf('joint', 'none'), plannedForm: 'independent' })).toBe(F)
    expect(truth(asPlanned, { partyOrgForm: oneOf('joint', 'none'), plannedForm: 'joint' })).toBe(U)
  })

  it('with a range between a number and another field asks for both ends', () => {
    const within: Condition = { field: 'members', between: [1, { field: 'employees' }] }
    expect(truth(within, { members: 3, employees: 3 })).toBe(T)
    expect(truth(within, { members: 0, employees: 3 })).toBe(F)
    expect(truth(within, { members: 4, employees: 3 })).toBe(F)
    expect(truth(within, { members: between(0, 2), employees: 3 })).toBe(U)
  })

  it('with a list takes a field of the same row as one of the list', () => {
    const listed: Condition = { field: 'members', in: [0, { field: 'employees' }] }
    expect(truth(listed, { members: 7, employees: 7 })).toBe(T)
    expect(truth(listed, { members: 6, employees: 7 })).toBe(F)
    expect(truth(listed, { members: 6, employees: blank })).toBe(U)
  })

  it('whether something is known is never unknown itself', () => {
    const known: Condition = { field: 'members', known: true }
    expect(truth(known, { members: 0 })).toBe(T)
    expect(truth(known, { members: blank })).toBe(F)
    expect(truth(known, { members: between(1, 2) })).toBe(F)
    expect(truth(known, {})).toBe(F)
    expect(truth({ field: 'park', known: true }, { park: null })).toBe(T)
    expect(truth({ field: 'members', known: false }, { members: blank })).toBe(T)
  })

  it('takes its threshold from a parameter, and is open while the parameter is not set', () => {
    const large: Condition = { field: 'employees', gte: { param: 'staffMin' } }
    expect(truth(large, { employees: 40 })).toBe(T)
    expect(truth(large, { employees: 40 }, { staffMin: 50 })).toBe(F)
    expect(truth({ field: 'employees', gt: { param: 'jointLimit' } }, { employees: 40 })).toBe(U)
  })
})

describe('a parameter', () => {
  it('that is a switch is a condition of its own, open while it is not set', () => {
    expect(truth({ param: 'countAll' }, cells, { countAll: true })).toBe(T)
    expect(truth({ param: 'countAll' }, cells, { countAll: false })).toBe(F)
    expect(truth({ param: 'countAll' }, cells)).toBe(U)
  })

  it('says how many alternatives must hold, and leaves that open while it is not set', () => {
    const of: Condition[] = parts.map(([condition]) => condition)
    expect(truth({ atLeast: { param: 'jointLimit' }, of }, cells, { jointLimit: 1 })).toBe(T)
    expect(truth({ atLeast: { param: 'jointLimit' }, of }, cells, { jointLimit: 3 })).toBe(F)
    expect(truth({ atLeast: { param: 'jointLimit' }, of }, cells)).toBe(U)
  })
})

describe('an absent column', () => {
  it('is what the pack assumes of it, by value or by another field', () => {
    expect(truth({ field: 'status', is: 'operating' }, {})).toBe(T)
    expect(truth({ field: 'regularEmployees', gte: 30 }, { employees: 30 })).toBe(T)
    expect(truth({ field: 'regularEmployees', gte: 30 }, { employees: blank })).toBe(U)
  })

  it('is unknown without an assumption', () => {
    expect(truth({ field: 'members', gte: 1 }, {})).toBe(U)
  })

  it('is known exactly where the pack gives a value for it', () => {
    expect(truth({ field: 'status', known: true }, {})).toBe(T)
    expect(truth({ field: 'members', known: true }, {})).toBe(F)
  })

  it('is never what a blank cell is taken for', () => {
    expect(truth({ field: 'status', is: 'operating' }, { status: blank })).toBe(U)
    expect(truth({ field: 'floatingMembers', is: 0 }, { floatingMembers: blank })).toBe(U)
  })
})
