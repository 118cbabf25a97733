import type { Condition, ResolvedPack, ResolvedParameter, RulePack } from '../../src/pack/schema.ts'

const both = (text: string) => ({ zh: text, en: text })
const enterprise: Condition = { field: 'sector', is: 'enterprise' }
const established: Condition = { field: 'partyOrgEstablished', is: true }

/** A small pack with one of everything; its thresholds are its own. */
export const samplePack: RulePack = {
  id: 'sample',
  version: '1.0.0',
  title: both('sample'),
  source: { document: 'sample', issued: '2012' },
  effective: {},
  parameters: {
    staffMin: { title: both('staff'), type: 'integer', default: 30 },
    minMeasures: { title: both('measures'), type: 'integer', default: 2, assumption: true },
    jointLimit: { title: both('limit'), type: 'integer', optional: true },
    rateGoal: { title: both('goal'), type: 'number', default: 50 },
  },
  assume: {
    status: { value: 'operating' },
    regularEmployees: { field: 'employees' },
    floatingMembers: { value: 0 },
  },
  definitions: {
    established,
    measures: {
      atLeast: { param: 'minMeasures' },
      of: [
        { field: 'instructor', is: true },
        { field: 'liaison', is: true },
        {
          any: [
            { field: 'union', is: true },
            { field: 'youthLeague', is: true },
          ],
        },
      ],
    },
  },
  population: {
    include: { field: 'sector', in: ['enterprise', 'social'] },
    exclude: [
      { id: 'deregistered', title: both('deregistered'), when: { field: 'status', in: ['deregistered', 'revoked'] } },
      { id: 'self-employed', title: both('self-employed'), when: { field: 'kind', is: 'selfEmployed' } },
    ],
  },
  coverage: {
    organization: { ref: 'established' },
    work: {
      atLeast: 1,
      measures: [
        { id: 'instructor', title: both('instructor'), when: { field: 'instructor', is: true } },
        { id: 'liaison', title: both('liaison'), when: { field: 'liaison', is: true } },
      ],
    },
  },
  targets: [
    {
      id: 'E1',
      clause: '1',
      title: both('large enterprises have members'),
      force: 'strive',
      kind: 'coverage',
      applies: { all: [enterprise, { field: 'regularEmployees', gte: { param: 'staffMin' } }] },
      requires: {
        any: [
          { field: 'members', gte: 1 },
          { field: 'floatingMembers', gte: 1 },
        ],
      },
      remedy: both('recruit'),
    },
    {
      id: 'E2',
      clause: '2',
      title: both('enterprises with members are covered'),
      force: 'must',
      kind: 'coverage',
      applies: { all: [enterprise, { field: 'members', gte: 1 }] },
      requires: { ref: 'established' },
      remedy: [
        { when: { field: 'members', gte: 3 }, text: both('form its own') },
        { when: { not: { field: 'park', is: null } }, text: both('join the park') },
        { text: both('join another') },
      ],
    },
    {
      id: 'S3',
      clause: '3',
      title: both('one or two members'),
      force: 'strive',
      kind: 'coverage',
      applies: {
        all: [
          { field: 'members', lte: 2 },
          { field: 'members', gte: 1 },
        ],
      },
      requires: { ref: 'established' },
      remedy: both('join'),
    },
    {
      id: 'W1',
      clause: '4',
      title: both('work coverage'),
      force: 'must',
      kind: 'work',
      applies: { not: { ref: 'established' } },
      requires: { ref: 'measures' },
      remedy: both('send somebody'),
    },
    {
      id: 'L1',
      clause: '5',
      title: both('look-back'),
      force: 'strive',
      kind: 'look-back',
      applies: { ref: 'established' },
      requires: { all: [{ not: { field: 'secretary', is: null } }, { field: 'activities', gte: 1 }] },
      whereRecorded: ['secretary', 'activities'],
      remedy: both('hold activities'),
    },
    {
      id: 'D1',
      clause: '6',
      title: both('from 2020'),
      force: 'must',
      kind: 'coverage',
      applies: enterprise,
      requires: { ref: 'established' },
      effective: { from: '2020-01-01' },
      remedy: both('later'),
    },
  ],
  indicators: [
    {
      id: 'formation-rate',
      title: both('formation rate'),
      of: { ref: 'established' },
      over: { field: 'sector', in: ['enterprise', 'social'] },
      goal: { percent: { param: 'rateGoal' } },
    },
    {
      id: 'participation',
      title: both('participation'),
      of: { sum: 'floatingParticipating' },
      over: { sum: 'floatingMembers' },
    },
  ],
  checks: [
    {
      id: 'members-exceed',
      severity: 'error',
      message: both('more members than staff'),
      when: { field: 'members', gt: { field: 'employees' } },
    },
  ],
  groups: [
    {
      id: 'G1',
      clause: '7',
      title: both('joint organizations stay small'),
      force: 'must',
      where: { field: 'partyOrgForm', is: 'joint' },
      by: ['partyOrgName', 'superiorPartyOrg'],
      limit: { param: 'jointLimit' },
      remedy: both('split'),
    },
  ],
  retired: [],
}

/** The pack as it holds on a day, with parameters set over its defaults. */
export function resolved(
  pack: RulePack = samplePack,
  set: Readonly<Record<string, number | boolean>> = {},
  asOf = '2012-06-30',
): ResolvedPack {
  const parameters = Object.entries(pack.parameters).map(([name, parameter]): [string, ResolvedParameter] => {
    const value = set[name] ?? (parameter.default as ResolvedParameter['value'])
    const from = name in set ? ('flag' as const) : ('default' as const)
    return [name, { name, value, from, since: null, assumption: parameter.assumption === true && !(name in set) }]
  })
  return { pack, sha256: 'hash', parameters: new Map(parameters), asOf }
}
