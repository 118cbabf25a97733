import { describe, expect, it } from 'vitest'
import { bulletinFacts } from '../../src/rates/bulletin-facts.ts'
import {
  bulletinInput,
  group,
  newlyCovered,
  rankingFacts,
  registerFacts,
  settings,
} from '../support/sample-bulletin.ts'
import { organization } from '../support/sample-report.ts'

const factsOf = (ranking: Parameters<typeof rankingFacts>[0], more: Parameters<typeof bulletinInput>[0] = {}) =>
  bulletinFacts(bulletinInput({ ...more, ranking: rankingFacts(ranking) }), settings)
const names = (groups: readonly { readonly group: string | null }[]) => groups.map(({ group: name }) => name)

describe('who is named at the head and at the end', () => {
  it('three at each, and nobody without a base', () => {
    const facts = factsOf({})
    expect(names(facts.first)).toEqual(['青溪镇', '白沙镇', '云岭乡'])
    expect(names(facts.last)).toEqual(['桃源乡', '沙湾镇', '杨家镇'])
    expect(names(facts.unranked)).toEqual(['空白乡'])
  })

  it('all who share the third place from the head, and all who share the third from the end', () => {
    const places = [1, 2, 3, 3, 5, 6, 6, 8, 9]
    const { first, last } = factsOf({ ranking: places.map((place, at) => group(`第${at}镇`, place)) })
    expect(names(first)).toEqual(['第0镇', '第1镇', '第2镇', '第3镇'])
    expect(names(last)).toEqual(['第5镇', '第6镇', '第7镇', '第8镇'])
  })

  it('nobody is among the last who is among the first', () => {
    const { first, last } = factsOf({ ranking: [1, 2, 2, 4].map((place, at) => group(`第${at}镇`, place)) })
    expect(first).toHaveLength(3)
    expect(names(last)).toEqual(['第3镇'])
    expect(factsOf({ ranking: [group('甲镇', 1), group('乙镇', 1)] }).last).toEqual([])
  })

  it('only who is among the last in any case is settled', () => {
    const ranges = [
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 5],
      [4, 6],
      [6, 7],
      [5, 7],
    ] as const
    const ranking = ranges.map((range, at) => group(`第${at}镇`, at + 1, { placeRange: [...range] }))
    const { last, lastSettled, open } = factsOf({ ranking })
    expect(names(last)).toEqual(['第4镇', '第5镇', '第6镇'])
    expect(names(lastSettled)).toEqual(['第5镇', '第6镇'])
    expect(names(open)).toEqual(['第3镇', '第4镇', '第5镇', '第6镇'])
  })
})

describe('who stands still', () => {
  const before = { previous: { numerator: 10, denominator: 40, unknown: 0 }, denominator: 40 }
  it('those without a newly covered unit, unless they are complete or nothing can be compared', () => {
    const ranking = [
      group('不动镇', 1, { ...before, numerator: 10, change: newlyCovered(0, 0) }),
      group('前进镇', 2, { ...before, numerator: 11, change: newlyCovered(2.5, 1) }),
      group('全覆镇', 3, {
        ...before,
        numerator: 40,
        change: newlyCovered(0, 0),
        previous: { numerator: 40, denominator: 40, unknown: 0 },
      }),
      group('新设镇', 4, { numerator: 0, denominator: 40 }),
    ]
    expect(names(factsOf({ ranking, comparable: true }).zeroProgress)).toEqual(['不动镇'])
  })

  it('a unit gained and a unit lost is no standstill', () => {
    const change = { ...newlyCovered(0, 1) }
    expect(factsOf({ ranking: [group('甲镇', 1, { ...before, numerator: 10, change })] }).zeroProgress).toEqual([])
  })
})

describe('what is wrong', () => {
  it('doubts are counted for the township of the row, else of the file, errors first', () => {
    const issue = { sheet: '企业', cell: null, field: null, text: null, args: {}, code: 'cell-unreadable' }
    const at = (file: string, row: number) => ({ file, sheet: '企业', row })
    const organizations = [
      organization(1, { township: '甲镇', at: at('a.xlsx', 5) }),
      organization(2, { township: '乙镇', at: at('a.xlsx', 6) }),
      organization(3, { township: '丙镇', at: at('c.xlsx', 5) }),
    ]
    const ledgerIssues = [
      { ...issue, severity: 'warning' as const, file: 'a.xlsx', row: 5 },
      { ...issue, severity: 'warning' as const, file: 'a.xlsx', row: 5 },
      { ...issue, severity: 'error' as const, file: 'a.xlsx', row: 6 },
      { ...issue, severity: 'warning' as const, file: 'a.xlsx', row: 2 },
      { ...issue, severity: 'warning' as const, file: 'c.xlsx', row: 2 },
      { ...issue, severity: 'info' as const, file: 'c.xlsx', row: 5 },
    ]
    expect(factsOf({}, { facts: { organizations, ledgerIssues } }).issues).toEqual([
      { township: '乙镇', errors: 1, warnings: 0 },
      { township: '甲镇', errors: 0, warnings: 2 },
      { township: '丙镇', errors: 0, warnings: 1 },
      { township: null, errors: 0, warnings: 1 },
    ])
  })

  it('joint organizations over the limit come largest first, the others not at all', () => {
    const joint = (name: string, units: number) => ({
      ...{ name, units, superior: null, township: '甲镇', limit: 5, organizations: [] },
      verdict: units > 5 ? ('gap' as const) : ('met' as const),
    })
    const facts = factsOf({}, { facts: { jointGroups: [joint('小', 6), joint('中', 5), joint('大', 20)] } })
    expect(facts.overLimit.map(({ name }) => name)).toEqual(['大', '小'])
    expect(facts.limits).toEqual([5])
  })

  it('overdue items are those of the townships that have any', () => {
    expect(factsOf({}, { register: registerFacts() }).overdue.map(({ township }) => township)).toEqual(['青溪镇'])
  })
})
