import { describe, expect, it } from 'vitest'
import { auditFactsSchema, type PlanFacts } from '../../src/domain/report.ts'
import { createAudit } from '../../src/engine/audit.ts'
import type { PackPlan, RulePack } from '../../src/pack/schema.ts'
import { resolved, samplePack } from './sample-pack.ts'
import { samplePartition } from './sample-partition.ts'
import { batchOf, between, blank, type Cells, record } from './sample-record.ts'

const both = (text: string) => ({ zh: text, en: text })

const keyList: PackPlan = {
  id: 'key-list',
  clause: '1',
  title: both('members, no organization'),
  kind: 'units',
  where: { all: [{ field: 'members', gte: 1 }, { not: { ref: 'established' } }] },
  tiers: [
    { id: 'alone', title: both('three'), when: { field: 'members', gte: 3 } },
    { id: 'helped', title: both('instructor'), when: { field: 'instructor', is: true } },
  ],
  order: [
    { field: 'members', direction: 'desc' },
    { field: 'employees', direction: 'asc' },
  ],
  per: 'all',
}

const townships: PackPlan = {
  ...keyList,
  id: 'townships',
  kind: 'townships',
  where: { not: { ref: 'established' } },
  order: [
    { units: 'all', direction: 'asc' },
    { units: 'alone', direction: 'desc' },
  ],
}

const base: Cells = {
  name: '甲',
  sector: 'enterprise',
  kind: 'private',
  status: 'operating',
  employees: 40,
  members: 2,
  partyOrgEstablished: false,
  instructor: false,
}

type Unit = Cells & { readonly at?: string }

/** The lists of one sheet; units by name, the township given as `at`. */
function listsOf(plans: readonly PackPlan[], units: Readonly<Record<string, Unit>>, set: Record<string, number> = {}) {
  const pack: RulePack = { ...samplePack, plans: [...plans] }
  const running = createAudit(resolved(pack, set), { breakdowns: [], redact: false, partition: samplePartition })
  const records = Object.entries(units).map(([name, { at = '镇', ...cells }], row) =>
    record({ ...base, ...cells }, { name, key: `${at}/${name}`, township: at, row: row + 5 }),
  )
  running.add(batchOf(records))
  return running.finish()
}

function onlyList(plan: PackPlan, units: Readonly<Record<string, Unit>>, set: Record<string, number> = {}): PlanFacts {
  return listsOf([plan], units, set).plans?.[0] as PlanFacts
}

const named = ({ entries }: PlanFacts) => entries.map(({ place, name, tier, open }) => [place, name, tier, open])

describe('a list of units', () => {
  it('holds those that are meant, by tier, then by the figures, then by name', () => {
    const list = onlyList(keyList, {
      乙: { members: 2, employees: 50 },
      己: { members: 2, employees: 40 },
      丁: { members: 2, employees: 40 },
      丙: { members: 1, instructor: true },
      戊: { members: 5 },
      庚: { members: 4 },
      covered: { members: 9, partyOrgEstablished: true },
      without: { members: 0 },
      gone: { members: 9, status: 'revoked' },
    })
    expect(named(list)).toEqual([
      [1, '戊', 'alone', false],
      [2, '庚', 'alone', false],
      [3, '丙', 'helped', false],
      [4, '丁', null, false],
      [5, '己', null, false],
      [6, '乙', null, false],
    ])
    expect(list).toMatchObject({ candidates: 6, taken: 6, open: 0, missingColumns: [] })
  })

  it('does not take an unknown tier as held, but marks the unit; an unknown figure comes last', () => {
    const list = onlyList(keyList, {
      甲: { members: between(2, 4), instructor: true },
      乙: { members: 2, instructor: blank },
      丙: { members: 2, employees: blank },
      丁: { members: 2 },
    })
    expect(named(list)).toEqual([
      [1, '甲', 'helped', true],
      [2, '丁', null, false],
      [3, '乙', null, true],
      [4, '丙', null, false],
    ])
  })

  it('orders an approximate figure by what it is at least where many are wanted, and at most where few are', () => {
    const byMembers = onlyList(keyList, { 甲: { members: between(4, 9) }, 乙: { members: 5 }, 丙: { members: 4 } })
    expect(byMembers.entries.map(({ name }) => name)).toEqual(['乙', '丙', '甲'])
    const byStaff = onlyList(keyList, {
      甲: { employees: between(10, 45) },
      乙: { employees: 40 },
      丙: { employees: 50 },
    })
    expect(byStaff.entries.map(({ name }) => name)).toEqual(['乙', '甲', '丙'])
  })

  it('counts units apart of which it is open whether they are meant, or whether they are in the base', () => {
    const list = onlyList(keyList, {
      甲: { members: blank },
      乙: { partyOrgEstablished: blank },
      丙: { status: blank },
      丁: {},
      戊: { members: blank, partyOrgEstablished: true },
    })
    expect(list).toMatchObject({ candidates: 1, open: 3 })
  })

  it('takes so many of each township as a parameter says, townships by code point', () => {
    const plan = { ...keyList, per: 'township' as const, take: { param: 'staffMin' } }
    const units = { 甲: { at: 'B' }, 乙: { at: 'B', members: 3 }, 丙: { at: 'A' }, 丁: { at: 'B' } }
    const list = onlyList(plan, units, { staffMin: 2 })
    expect(list.entries.map(({ township, place, name }) => [township, place, name])).toEqual([
      ['A', 1, '丙'],
      ['B', 1, '乙'],
      ['B', 2, '丁'],
    ])
    expect(list).toMatchObject({ take: 2, candidates: 4, taken: 3 })
  })

  it('says by which cells a unit is on it, and what it is put in order by', () => {
    const [entry] = onlyList(keyList, { 甲: { members: 4 } }).entries
    // Columns stand in the order of the catalogue of fields: 24th members, 14th staff, 33rd the state of organization.
    expect(entry).toMatchObject({
      organization: '镇/甲',
      values: [
        { by: 'members', value: 4, cell: 'X5' },
        { by: 'employees', value: 40, cell: 'N5' },
      ],
      at: { file: 'a.xlsx', sheet: '台账', row: 5 },
    })
    expect(entry?.cells).toContain('X5')
    expect(entry?.cells).toHaveLength(2)
  })

  it('names the columns without which it cannot be told', () => {
    const { instructor, ...without } = base
    const pack: RulePack = { ...samplePack, plans: [keyList] }
    const running = createAudit(resolved(pack), { breakdowns: [], redact: false, partition: samplePartition })
    running.add(batchOf([record({ ...without, members: 2 })]))
    expect(running.finish().plans?.[0]).toMatchObject({ candidates: 1, missingColumns: ['instructor'] })
    expect(instructor).toBe(false)
  })
})

describe('a list of townships', () => {
  it('begins with the one that lacks fewest units; those that lack none are not on it', () => {
    const list = onlyList(townships, {
      ...{ a1: { at: 'A' }, a2: { at: 'A' } },
      ...{ b1: { at: 'B', members: 3 }, b2: { at: 'B' }, b3: { at: 'B', partyOrgEstablished: true } },
      ...{ c1: { at: 'C', partyOrgEstablished: true } },
      ...{ d1: { at: 'D', instructor: true } },
    })
    expect(list.entries.map(({ name, place, units }) => [name, place, units?.tiers])).toEqual([
      ['D', 1, [0, 1, 0]],
      ['B', 2, [1, 0, 1]],
      ['A', 3, [0, 0, 2]],
    ])
  })

  it('counts every open unit as lacking, so that not knowing brings no township forward', () => {
    const list = onlyList(townships, {
      ...{ a1: { at: 'A' }, a2: { at: 'A', partyOrgEstablished: blank }, a3: { at: 'A', partyOrgEstablished: blank } },
      ...{ b1: { at: 'B' }, b2: { at: 'B' } },
      ...{ c1: { at: 'C', partyOrgEstablished: blank } },
    })
    expect(list.entries.map(({ name, open, units }) => [name, open, units?.certain, units?.open])).toEqual([
      ['B', false, 2, 0],
      ['A', true, 1, 2],
    ])
    expect(list.open).toBe(1)
  })
})

it('several lists of one report fit the contract, and a pack without lists leaves no trace of them', () => {
  const facts = listsOf([townships, keyList], { 甲: {}, 乙: { members: 0 } })
  const rest = { $schema: '', schemaVersion: 1, tool: { name: '', version: '' }, previous: null }
  const whole = { ...facts, ...rest, inputs: facts.inputs.map((input) => ({ ...input, sha256: '' })) }
  expect(auditFactsSchema.safeParse(whole).error).toBeUndefined()
  expect(facts.plans?.map(({ entries }) => entries.length)).toEqual([1, 1])
  expect(facts.plans?.[1]?.entries[0]?.values[0]?.value).toBe(2)
  const running = createAudit(resolved(), { breakdowns: [], redact: false, partition: samplePartition })
  running.add(batchOf([record(base)]))
  const plain = running.finish()
  expect([plain.plans, plain.plan?.plans, plain.organizations[0]?.judged?.plans]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
