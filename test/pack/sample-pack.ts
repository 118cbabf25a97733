import { Fault, type PackProblem } from '../../src/domain/fault.ts'
import { parsePack } from '../../src/pack/parse.ts'
import type { RulePack } from '../../src/pack/schema.ts'

const title = { zh: '名称', en: 'title' }

/** A small pack that uses every key of the schema once. */
export const samplePackText = JSON.stringify({
  $schema: '../rule-pack.schema.json',
  id: 'sample-pack',
  version: '1.0.0',
  title,
  source: { document: '样例文件', issued: '2012', note: { zh: '样例', en: 'a sample' } },
  effective: { from: '2012-01-01', to: '2030-12-31' },
  parameters: {
    membersMin: { title, type: 'integer', default: 3, minimum: 1, maximum: 10 },
    staffMin: {
      title,
      type: 'integer',
      default: [
        { from: '2012-01-01', value: 50 },
        { from: '2018-06-01', value: 30 },
      ],
    },
    minMeasures: { title, type: 'integer', default: 1, assumption: true },
    countSuspended: { title, type: 'boolean', default: false },
    since: { title, type: 'date', default: { asOf: 'januaryBefore' } },
    place: { title, type: 'text', default: '园区' },
    share: { title, type: 'number', default: 50 },
    jointLimit: { title, type: 'integer', optional: true },
  },
  assume: { floatingMembers: { value: 0 }, regularEmployees: { field: 'employees' } },
  definitions: {
    established: { field: 'partyOrgEstablished', is: true },
    strong: { all: [{ ref: 'established' }, { field: 'members', gte: { param: 'membersMin' } }] },
  },
  population: {
    include: { field: 'sector', in: ['enterprise', 'social'] },
    exclude: [
      { id: 'shell', title, when: { field: 'status', is: 'shell' } },
      {
        id: 'suspended',
        title,
        when: { all: [{ field: 'status', is: 'suspended' }, { not: { param: 'countSuspended' } }] },
      },
    ],
  },
  coverage: {
    organization: { ref: 'established' },
    work: {
      atLeast: { param: 'minMeasures' },
      measures: [
        { id: 'instructor', title, when: { field: 'instructor', is: true } },
        {
          id: 'union',
          title,
          when: {
            any: [
              { field: 'union', is: true },
              { field: 'youthLeague', is: true },
            ],
          },
        },
      ],
    },
  },
  targets: [
    {
      id: 'E1',
      clause: '一',
      title,
      force: 'must',
      kind: 'coverage',
      applies: { field: 'employees', gte: { param: 'staffMin' } },
      requires: { any: [{ ref: 'strong' }, { field: 'floatingMembers', between: [1, 5] }] },
      remedy: [{ when: { field: 'park', is: { param: 'place' } }, text: title }, { text: title }],
      dueInDays: 30,
    },
    {
      id: 'L1',
      clause: '二',
      title,
      force: 'strive',
      kind: 'look-back',
      applies: { field: 'partyOrgFoundedOn', gte: { param: 'since' } },
      requires: {
        atLeast: 2,
        of: [
          { field: 'activities', gte: 1 },
          { not: { field: 'secretary', is: null } },
          { field: 'venue', known: true },
        ],
      },
      remedy: title,
      whereRecorded: ['activities'],
      effective: { from: '2012-01-01', to: '2020-12-31' },
    },
  ],
  indicators: [
    {
      id: 'formation-rate',
      title,
      clause: '一',
      of: { ref: 'established' },
      over: { field: 'sector', is: 'enterprise' },
      goal: { percent: { param: 'share' } },
    },
    { id: 'member-share', title, of: { sum: 'members', where: { ref: 'established' } }, over: { sum: 'employees' } },
  ],
  checks: [
    { id: 'members-exceed', severity: 'error', message: title, when: { field: 'members', gt: { field: 'employees' } } },
  ],
  groups: [
    {
      id: 'G1',
      clause: '三',
      title,
      force: 'must',
      where: { field: 'partyOrgForm', is: 'joint' },
      by: ['partyOrgName', 'superiorPartyOrg'],
      limit: { param: 'jointLimit' },
      remedy: title,
    },
  ],
  plans: [
    {
      id: 'key-list',
      clause: '四',
      title,
      kind: 'units',
      where: { not: { ref: 'established' } },
      tiers: [{ id: 'near', title, when: { field: 'members', gte: { param: 'membersMin' } } }],
      order: [{ field: 'members', direction: 'desc' }],
      take: { param: 'jointLimit' },
      per: 'township',
    },
    {
      id: 'key-townships',
      clause: '五',
      title,
      kind: 'townships',
      where: { not: { ref: 'established' } },
      tiers: [{ id: 'near', title, when: { field: 'members', gte: 1 } }],
      order: [{ units: 'all', direction: 'asc' }],
      per: 'all',
    },
  ],
  retired: ['E9'],
})

/** The sample as a checked pack. */
export function samplePack(): RulePack {
  return parsePack('sample.json', samplePackText)
}

/** The text of the sample with one place written anew; undefined removes it. The path is like a JSON pointer without escapes. */
export function edited(path: string, value: unknown): string {
  const pack = JSON.parse(samplePackText)
  const keys = path.split('/').slice(1)
  const last = keys.pop() ?? ''
  const parent = keys.reduce((part, key) => part[key], pack)
  if (value === undefined) delete parent[last]
  else parent[last] = value
  return JSON.stringify(pack)
}

/** The problems for which a pack is refused; none if it is accepted. */
export function problemsOf(text: string): readonly PackProblem[] {
  try {
    parsePack('sample.json', text)
    return []
  } catch (error) {
    if (error instanceof Fault && error.code === 'pack-invalid') return (error as Fault<'pack-invalid'>).args.problems
    throw error
  }
}
