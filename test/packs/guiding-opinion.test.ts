import { describe, expect, test } from 'vitest'
import type { FieldId } from '../../src/domain/field.ts'
import { TRUE } from '../../src/domain/truth.ts'
import { assessUnit, packFor, type Unit, valuesOf, verdictsOf } from './judge-unit.ts'

const id = 'guiding-opinion-2012'
const columns: readonly FieldId[] = [
  ...(['sector', 'kind', 'status', 'employees', 'regularEmployees', 'fullTimeStaff', 'memberUnits'] as const),
  ...(['members', 'floatingMembers', 'activists', 'park', 'chamber', 'partyOrgEstablished', 'partyOrgForm'] as const),
  ...(['partyOrgFoundedOn', 'secretary', 'activities', 'instructor', 'liaison', 'union', 'youthLeague'] as const),
  ...(['ownerTrained', 'linkedBranch'] as const),
]
const none = { partyOrgEstablished: false, partyOrgForm: 'none' } as const
const joint = { partyOrgEstablished: true, partyOrgForm: 'joint', partyOrgFoundedOn: '2010-05-01' } as const
const firm: Unit = {
  ...{ sector: 'enterprise', kind: 'private', status: 'operating', employees: 45, regularEmployees: 45 },
  ...{ members: 0, floatingMembers: 0, activists: 0, park: null, chamber: null, secretary: null, activities: 0 },
  ...{ instructor: false, liaison: false, union: false, youthLeague: false, ownerTrained: false, linkedBranch: false },
  ...none,
}
const nothing = { E1: 'n/a', E2: 'n/a', E3: 'n/a', E4: 'n/a', E5: 'n/a', S1: 'n/a', S2: 'n/a', S3: 'n/a' } as const

function judged(unit: Unit, set: Record<string, string> = {}): Record<string, string> {
  const verdicts = verdictsOf(packFor(id, columns, { set }), unit)
  return Object.fromEntries(
    Object.entries(verdicts).map(([key, each]) => [key, each === 'notApplicable' ? 'n/a' : each]),
  )
}

describe('the clauses of the opinion, each unit against all of them', () => {
  const social: Unit = { ...firm, sector: 'social', kind: 'privateNonEnterprise' }
  test.each<[string, Unit, Record<string, string>]>([
    ['a firm of 45 without any member lacks members, and work measures', firm, { E1: 'gap', W1: 'gap' }],
    ['a firm of 45 with a liaison lacks members only', { ...firm, liaison: true }, { E1: 'gap', W1: 'met' }],
    [
      'four members in a joint branch satisfy (2) but not (3)',
      { ...firm, members: 4, ...joint },
      { E1: 'met', E2: 'met', E3: 'gap' },
    ],
    [
      'two members without an organization are due to be included',
      { ...firm, regularEmployees: 29, members: 2 },
      { E2: 'gap', W1: 'gap' },
    ],
    [
      'three members without an organization miss (2) and (3)',
      { ...firm, members: 3 },
      { E1: 'met', E2: 'gap', E3: 'gap', W1: 'gap' },
    ],
    [
      'only floating members belong to (4), and count as members for (1)',
      { ...firm, floatingMembers: 2, park: '城东工业园区' },
      { E1: 'met', E4: 'gap', W1: 'gap' },
    ],
    [
      'a small firm in a park without any member belongs to (5)',
      { ...firm, regularEmployees: 6, park: '城东工业园区', instructor: true },
      { E5: 'gap', W1: 'met' },
    ],
    [
      'a park organization covers a firm without members',
      { ...firm, regularEmployees: 6, park: '城东工业园区', ...joint, partyOrgForm: 'regional' },
      { E5: 'met' },
    ],
    [
      'a school of 50 staff without members must have an organization',
      { ...social, employees: 50 },
      { S1: 'gap', W1: 'gap' },
    ],
    [
      'a clinic of 49 staff with one member is to be included, not obliged by size',
      { ...social, employees: 49, members: 1 },
      { S3: 'gap', W1: 'gap' },
    ],
    [
      'a law firm of 60 with three members in a joint branch stands alone next',
      { ...social, kind: 'lawFirm', employees: 60, members: 3, ...joint },
      { S1: 'met', S2: 'gap' },
    ],
    [
      'an association is measured by its member units and full-time staff',
      { ...social, kind: 'association', employees: 3, memberUnits: 80, fullTimeStaff: 1 },
      { S1: 'gap', W1: 'gap' },
    ],
  ])('%s', (_, unit, expected) => {
    const filled = unit.kind === 'association' ? unit : { memberUnits: 0, fullTimeStaff: 0, ...unit }
    expect(judged(filled)).toEqual({ ...nothing, W1: 'n/a', L1: 'n/a', ...expected })
  })

  test('an organization founded this year is looked back at', () => {
    const fresh = { ...firm, members: 3, ...joint, partyOrgForm: 'independent', partyOrgFoundedOn: '2012-01-01' }
    expect(judged({ ...fresh, secretary: '张三', activities: 1 })['L1']).toBe('met')
    expect(judged({ ...fresh, secretary: null, activities: 1 })['L1']).toBe('gap')
    expect(judged({ ...fresh, secretary: '张三', activities: 0 })['L1']).toBe('gap')
    expect(judged({ ...fresh, partyOrgFoundedOn: '2011-12-31' })['L1']).toBe('n/a')
  })

  test('two measures asked for are not satisfied by union and Youth League together', () => {
    const unit = { ...firm, union: true, youthLeague: true }
    expect(judged(unit)['W1']).toBe('met')
    expect(judged(unit, { minMeasures: '2' })['W1']).toBe('gap')
    expect(judged({ ...unit, linkedBranch: true }, { minMeasures: '2' })['W1']).toBe('met')
  })
})

describe('columns that a ledger does not have', () => {
  test('headcount stands in for regular employees, floating members are none, every unit operates', () => {
    const few: readonly FieldId[] = ['sector', 'kind', 'employees', 'members', 'partyOrgEstablished', 'partyOrgForm']
    const compiled = packFor(id, few)
    const unit = { sector: 'enterprise', kind: 'private', employees: 30, members: 0, ...none }
    expect(verdictsOf(compiled, unit)).toMatchObject({ E1: 'gap', E2: 'notApplicable', E4: 'notApplicable' })
    expect(verdictsOf(compiled, unit)).toMatchObject({ E5: 'not-evaluated', W1: 'not-evaluated', L1: 'not-evaluated' })
    expect(compiled.assumed.map((source) => source.asked).toSorted()).toEqual([
      'floatingMembers',
      'regularEmployees',
      'status',
    ])
  })

  test('without secretary and activities there is nothing to look back at; with one of them that one is asked for', () => {
    const base: readonly FieldId[] = ['sector', 'kind', 'partyOrgEstablished', 'partyOrgForm', 'partyOrgFoundedOn']
    const unit = { sector: 'enterprise', kind: 'private', ...joint, partyOrgFoundedOn: '2012-03-01', secretary: '张三' }
    expect(verdictsOf(packFor(id, base), unit)['L1']).toBe('not-evaluated')
    expect(verdictsOf(packFor(id, [...base, 'secretary']), unit)['L1']).toBe('met')
  })
})

describe('who is left out of the base', () => {
  test.each([
    ['deregistered', { status: 'deregistered' }],
    ['deregistered', { status: 'revoked' }],
    ['shell', { status: 'shell' }],
    ['moved-out', { status: 'movedOut' }],
    ['suspended', { status: 'suspended' }],
    ['preparing', { status: 'preparing' }],
    ['self-employed', { kind: 'selfEmployed' }],
    ['cooperative', { kind: 'cooperative' }],
    ['platform', { sector: 'platform', kind: 'park' }],
    ['outside-two-new', { sector: 'outside', kind: 'publicInstitution' }],
  ])('%s', (reason, change) => {
    expect(assessUnit(packFor(id, columns), { ...firm, ...change }).outReason).toBe(reason)
  })

  test.each([
    ['countSuspended', { status: 'suspended' }],
    ['countPreparing', { status: 'preparing' }],
    ['countCooperatives', { kind: 'cooperative' }],
  ])('%s brings them in', (parameter, change) => {
    const compiled = packFor(id, columns, { set: { [parameter]: 'true' } })
    expect(assessUnit(compiled, { ...firm, ...change })).toMatchObject({ base: TRUE, outReason: null })
  })
})

describe('checks across fields', () => {
  const wide: readonly FieldId[] = [
    ...columns,
    ...(['fullMembers', 'probationaryMembers', 'floatingParticipating', 'partyOrgLevel', 'ownerIsSecretary'] as const),
    ...(['notEstablishedReason', 'ownerIsMember', 'ownerIdentity', 'registeredOn', 'plannedOn'] as const),
  ]
  const sound: Unit = {
    ...firm,
    ...{ fullTimeStaff: 2, memberUnits: 0, members: 5, fullMembers: 4, probationaryMembers: 1, floatingMembers: 2 },
    ...{ floatingParticipating: 2, partyOrgEstablished: true, partyOrgForm: 'independent', partyOrgLevel: 'branch' },
    ...{ partyOrgFoundedOn: '2010-05-01', registeredOn: '2009-05-01', secretary: '张三', ownerIsSecretary: false },
    ...{ notEstablishedReason: 'other', ownerIsMember: true, ownerIdentity: 'member' },
  }
  const unformed: Unit = { ...sound, ...none, partyOrgLevel: 'none', secretary: null }
  const compiled = packFor(id, wide)
  const firing = (unit: Unit) => {
    const values = valuesOf(unit, wide)
    return compiled.checks.filter(({ when }) => when.test(values, values) === TRUE).map(({ check }) => check.id)
  }
  const examples: Record<string, Unit> = {
    'members-exceed-employees': { ...sound, employees: 4, regularEmployees: 4 },
    'regular-exceed-employees': { ...sound, regularEmployees: 46 },
    'full-time-exceed-employees': { ...sound, fullTimeStaff: 46 },
    'full-members-exceed-members': { ...sound, fullMembers: 6 },
    'probationary-exceed-members': { ...sound, probationaryMembers: 6 },
    'participating-exceed-floating': { ...sound, floatingParticipating: 3 },
    'independent-without-members': { ...sound, members: 0, fullMembers: 0, probationaryMembers: 0 },
    'independent-under-three-full-members': { ...sound, members: 3, fullMembers: 2 },
    'committee-few-members': { ...sound, partyOrgLevel: 'committee' },
    'general-branch-few-members': { ...sound, partyOrgLevel: 'generalBranch' },
    'secretary-without-organization': { ...unformed, secretary: '张三' },
    'owner-secretary-without-organization': { ...unformed, ownerIsSecretary: true },
    'reason-no-members-but-members': { ...unformed, notEstablishedReason: 'noMembers' },
    'reason-few-members-but-enough': { ...unformed, notEstablishedReason: 'fewMembers' },
    'owner-member-not-counted': {
      ...unformed,
      ...{ members: 0, fullMembers: 0, probationaryMembers: 0, floatingMembers: 0, floatingParticipating: 0 },
    },
    'organization-older-than-unit': { ...sound, partyOrgFoundedOn: '2008-05-01' },
    'organization-founded-in-future': { ...sound, partyOrgFoundedOn: '2100-01-01' },
    'registered-in-future': { ...unformed, registeredOn: '2100-01-01', partyOrgFoundedOn: undefined },
    'planned-day-passed': { ...unformed, plannedOn: '2000-01-01' },
    'organization-without-secretary': { ...sound, secretary: null },
    'activists-exceed-employees': { ...sound, activists: 46 },
  }

  test('every check has its example', () => {
    expect(Object.keys(examples)).toEqual(compiled.checks.map(({ check }) => check.id))
  })

  test('a sound unit with and without an organization raises none', () => {
    expect(firing(sound)).toEqual([])
    expect(firing(unformed)).toEqual([])
  })

  test.each(Object.entries(examples))('%s', (check, unit) => {
    expect(firing(unit)).toEqual([check])
  })
})
