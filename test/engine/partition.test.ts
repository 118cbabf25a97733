import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createAudit } from '../../src/engine/audit.ts'
import { parsePartition } from '../../src/pack/partition-schema.ts'
import { resolved } from './sample-pack.ts'
import { batchOf, between, blank, type Cells, oneOf, record } from './sample-record.ts'

const rules = parsePartition(
  JSON.parse(readFileSync(new URL('../../rules/national-return.json', import.meta.url), 'utf8')),
)

function countsOf(units: readonly Cells[]) {
  const running = createAudit(resolved(), { breakdowns: [], redact: false, partition: rules })
  running.add(batchOf(units.map((unit, at) => record(unit, { name: `第${at}厂`, key: `镇/第${at}厂`, row: at + 5 }))))
  const { rows, counts } = running.finish().partition
  return new Map(rows.map(({ id }, at) => [id, counts[at] ?? []]))
}

const members = fc.constantFrom(0, 1, 2, 3, 9, blank, between(1, 5), between(3, 8), between(0, 2))
const organization = fc.constantFrom<Cells>(
  { partyOrgEstablished: false, partyOrgForm: 'none' },
  { partyOrgEstablished: true, partyOrgForm: 'independent' },
  { partyOrgEstablished: true, partyOrgForm: 'joint' },
  { partyOrgEstablished: true, partyOrgForm: 'regional' },
  { partyOrgEstablished: true, partyOrgForm: oneOf('joint', 'independent') },
  { partyOrgEstablished: blank, partyOrgForm: blank },
)
const unit = fc.record({ members, organization, employees: fc.constantFrom(10, 50, 100, blank) }).map(
  ({ organization: state, ...rest }): Cells => ({
    ...{ sector: 'enterprise', kind: 'private', status: 'operating' },
    ...rest,
    ...state,
  }),
)

/** The parts of each whole of the return, as the form prints them. */
const wholes = {
  total: ['independent', 'joint', 'otherForms', 'notEstablished', 'unknown'],
  joint: ['joint-3plus', 'joint-fewer', 'joint-unknown'],
  notEstablished: ['due', 'few', 'none', 'notEstablished-unknown'],
} as const

it('in the national return the parts of every whole add up to it, in every column', () => {
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 12 }), (units) => {
      const counts = countsOf(units)
      for (const [whole, parts] of Object.entries(wholes)) {
        const sums = counts
          .get(whole)
          ?.map((_, column) => parts.reduce((sum, part) => sum + (counts.get(part)?.[column] ?? 0), 0))
        expect(sums).toEqual(counts.get(whole))
      }
    }),
    { numRuns: 60 },
  )
})

it('a unit without an organization whose members are not known stands in a row of its own', () => {
  const base: Cells = { sector: 'enterprise', kind: 'private', status: 'operating', employees: 60 }
  const counts = countsOf([
    { ...base, partyOrgEstablished: false, partyOrgForm: 'none', members: blank },
    { ...base, partyOrgEstablished: false, partyOrgForm: 'none', members: 0 },
    { ...base, partyOrgEstablished: true, partyOrgForm: 'joint', members: blank },
  ])
  expect(counts.get('notEstablished-unknown')).toEqual([1, 1, 0, 1, 0])
  expect(counts.get('joint-unknown')).toEqual([1, 1, 0, 1, 0])
  expect(counts.get('unknown')).toEqual([0, 0, 0, 0, 0])
})
