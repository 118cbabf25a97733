import { describe, expect, test } from 'vitest'
import type { FieldId } from '../../src/domain/field.ts'
import { GAP, MET, OUT } from '../../src/domain/verdict.ts'
import { assessUnit, packFor, packOf, type Unit } from './judge-unit.ts'

const work: readonly FieldId[] = [
  ...(['instructor', 'liaison', 'activists', 'union', 'youthLeague', 'womensFederation'] as const),
  ...(['ownerTrained', 'linkedBranch'] as const),
]
const columns: readonly FieldId[] = [
  ...(['sector', 'kind', 'status', 'employees', 'members', 'floatingMembers'] as const),
  ...(['partyOrgEstablished', 'partyOrgForm', ...work] as const),
]
const unformed: Unit = {
  ...{ sector: 'enterprise', kind: 'private', status: 'operating', employees: 30, members: 0, floatingMembers: 0 },
  ...{ partyOrgEstablished: false, partyOrgForm: 'none' },
  ...{ instructor: false, liaison: false, activists: 0, union: false, youthLeague: false, womensFederation: false },
  ...{ ownerTrained: false, linkedBranch: false },
}
const covered: Unit = { ...unformed, members: 2, partyOrgEstablished: true, partyOrgForm: 'joint' }
const names = { [MET]: 'counts', [GAP]: 'does not', [OUT]: 'is not asked' } as Readonly<Record<number, string>>

/** How a unit enters each indicator: in both parts of the rate, only in the lower one, or in neither. */
function entering(id: string, unit: Unit): Readonly<Record<string, string>> {
  const compiled = packFor(id, columns)
  const sets = assessUnit(compiled, unit).indicators
  return Object.fromEntries(
    compiled.indicators.map(({ indicator }, index) => [indicator.id, names[sets[index] ?? 0] ?? 'open']),
  )
}

describe('the indicators of the opinion', () => {
  const id = 'guiding-opinion-2012'

  test('have the ids that other programs use', () => {
    expect(packOf(id).indicators.map((each) => each.id)).toEqual([
      'formation-rate',
      'independent-rate',
      'member-unit-formation-rate',
      'large-enterprise-member-rate',
      'work-coverage-of-unformed',
      'work-coverage-of-base',
      'overall-coverage-rate',
    ])
  })

  test.each<[string, Unit, readonly string[]]>([
    [
      'a jointly covered firm of 30 with members',
      covered,
      ['counts', 'does not', 'counts', 'counts', 'is not asked', 'does not', 'counts'],
    ],
    [
      'one with its own organization',
      { ...covered, partyOrgForm: 'independent' },
      ['counts', 'counts', 'counts', 'counts', 'is not asked', 'does not', 'counts'],
    ],
    [
      'one that nothing reaches',
      unformed,
      ['does not', 'does not', 'is not asked', 'does not', 'does not', 'does not', 'does not'],
    ],
    [
      'one that a liaison reaches',
      { ...unformed, liaison: true },
      ['does not', 'does not', 'is not asked', 'does not', 'counts', 'counts', 'counts'],
    ],
    [
      'a small one with floating members only',
      { ...unformed, employees: 29, floatingMembers: 1 },
      ['does not', 'does not', 'is not asked', 'is not asked', 'does not', 'does not', 'does not'],
    ],
    [
      'one that may have an organization, without any work measure',
      { ...unformed, partyOrgEstablished: undefined },
      ['open', 'does not', 'is not asked', 'does not', 'open', 'does not', 'open'],
    ],
  ])('%s', (_, unit, expected) => {
    expect(Object.values(entering(id, unit))).toEqual(expected)
  })
})

describe('who enters the rates of the other packs', () => {
  test('the notice of 2011 counts enterprises only', () => {
    const school: Unit = { ...unformed, sector: 'social', kind: 'privateNonEnterprise' }
    const rates = entering('three-hundred-percents-2011', school)
    expect(new Set(Object.values(rates))).toEqual(new Set(['is not asked']))
    expect(entering('three-hundred-percents-2011', unformed)['formation-rate']).toBe('does not')
  })

  test('a market counts for the regional coverage of 2011 and for no rate of units', () => {
    const market: Unit = { ...unformed, sector: 'platform', kind: 'market', members: 3 }
    const rates = entering('five-full-coverages-2011', market)
    const { 'platform-formation-rate': regional, 'floating-participation-rate': sums, ...others } = rates
    expect([regional, sums]).toEqual(['does not', 'open'])
    expect(new Set(Object.values(others))).toEqual(new Set(['is not asked']))
  })

  test('enterprises and social organizations have rates of their own in the city campaign', () => {
    expect(entering('city-campaign-2011', covered)).toMatchObject({
      'enterprise-formation-rate': 'counts',
      'social-formation-rate': 'is not asked',
    })
  })
})

describe('goals', () => {
  test.each([
    ['five-full-coverages-2011', { 'formation-rate': 50 }],
    ['three-hundred-percents-2011', { 'formation-rate': 35, 'work-coverage-of-unformed': 40 }],
    ['guiding-opinion-2012', {}],
    ['city-campaign-2011', {}],
  ])('%s', (id, expected) => {
    const { indicators, parameters } = packOf(id)
    const goals = indicators.flatMap(({ id: indicator, goal }) =>
      goal && typeof goal.percent === 'object' ? [[indicator, parameters[goal.percent.param]?.default] as const] : [],
    )
    expect(Object.fromEntries(goals)).toEqual(expected)
  })

  test('only the regulation of 2018 limits joint branches by itself: to five units', () => {
    const limits = ['guiding-opinion-2012', 'five-full-coverages-2011', 'branch-regulation-2018'].map(
      (id) => packOf(id).parameters['jointLimit']?.default,
    )
    expect(limits).toEqual([undefined, undefined, 5])
  })
})

describe('the work measures of each pack', () => {
  const four = ['instructor', 'liaison', 'activists', 'union', 'youthLeague', 'womensFederation']
  const three = ['instructor', 'liaison', 'union', 'youthLeague']
  test.each([
    [
      'guiding-opinion-2012',
      ['instructor', 'liaison', 'activists', 'union', 'youthLeague', 'ownerTrained', 'linkedBranch'],
    ],
    ['city-campaign-2011', four],
    ['five-full-coverages-2011', four],
    ['formation-principles-2012', ['instructor', 'liaison']],
    ['three-hundred-percents-2011', three],
    ['branch-regulation-2018', three],
  ])('%s', (id, expected) => {
    const compiled = packFor(id, columns)
    const reached = work.filter((field) => {
      const unit = { ...unformed, [field]: field === 'activists' ? 1 : true }
      return assessUnit(compiled, unit).coverage === 'work'
    })
    expect(reached).toEqual(expected)
    expect(assessUnit(compiled, unformed).coverage).toBe('none')
    expect(assessUnit(compiled, covered).coverage).toBe('organization')
  })
})
