import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { LookBackFacts } from '../../src/domain/report-look-back.ts'
import { createAudit } from '../../src/engine/audit.ts'
import { parseLookBack } from '../../src/pack/look-back-schema.ts'
import type { RulePack } from '../../src/pack/schema.ts'
import { resolved, samplePack } from './sample-pack.ts'
import { samplePartition } from './sample-partition.ts'
import { batchOf, between, blank, type Cells, oneOf, record } from './sample-record.ts'

const file = new URL('../../rules/look-back.json', import.meta.url)
const lookBack = parseLookBack('rules/look-back.json', readFileSync(file, 'utf8'))

const formed: Cells = {
  ...{ sector: 'enterprise', kind: 'private', status: 'operating', members: 1, floatingMembers: 0 },
  ...{ partyOrgEstablished: true, partyOrgForm: 'joint', partyOrgName: '城东联合支部', superiorPartyOrg: '城东党委' },
}

function look(rows: readonly Cells[], { pack = samplePack, redact = false } = {}): LookBackFacts {
  const running = createAudit(resolved(pack), { breakdowns: [], redact, partition: samplePartition, lookBack })
  for (const [index, cells] of rows.entries()) {
    // A sheet of its own for every row, so that each has exactly its columns.
    const about = { name: `${index}`, key: `${index}`, sheet: `${index}`, row: 5 + index }
    running.add(batchOf([record(cells, about)]))
  }
  const { lookBack: facts } = running.finish()
  if (facts === undefined) throw new Error('no look-back')
  return facts
}

describe('the “five ones” of a joint organization', () => {
  const ones = (...rows: readonly Cells[]) => {
    const { groups } = look(rows.map((row) => ({ ...formed, ...row })))
    return Object.fromEntries((groups[0]?.ones ?? []).map(({ id, says }) => [id, says]))
  }

  it('are there if one of its units says so', () => {
    expect(ones({ secretary: null, venue: false }, { secretary: '张三', venue: true })).toMatchObject({
      secretary: 'yes',
      venue: 'yes',
      members: 'yes',
    })
  })

  it('are told without the numbers of persons, however often they are asked for, and with redaction without names', () => {
    const rows = [
      { ...formed, secretary: '张三13812345678' },
      { ...formed, secretary: '李四' },
    ]
    const textsOf = ({ groups }: LookBackFacts) =>
      groups.map(({ ones }) => ones.find(({ id }) => id === 'secretary')?.cells.map(({ text }) => text))
    expect(textsOf(look(rows))).toEqual([['张三***', '李四']])
    expect(textsOf(look(rows))).toEqual([['张三***', '李四']])
    expect(textsOf(look(rows, { redact: true }))).toEqual([['张*', '李*']])
  })

  it('are lacking only if every unit says so', () => {
    expect(ones({ systems: false, activists: 0 }, { systems: false, activists: 0 })).toMatchObject({
      systems: 'no',
      activists: 'no',
    })
  })

  it('are unknown if a cell is blank, whatever the other units lack', () => {
    expect(ones({ systems: false }, { systems: blank })).toMatchObject({ systems: 'unknown' })
  })

  it('are unknown if one unit lacks them and the ledger of another has no such column', () => {
    expect(ones({ systems: false }, {})).toMatchObject({ systems: 'unknown' })
  })

  it('are not recorded where no ledger has a column', () => {
    expect(ones({}, {})).toMatchObject({ secretary: 'not-recorded', systems: 'not-recorded', venue: 'not-recorded' })
  })

  it('name the cells of the units that say so', () => {
    const { groups } = look([
      { ...formed, secretary: '张三' },
      { ...formed, secretary: null },
    ])
    expect(groups[0]?.organizations).toEqual(['0', '1'])
    expect(groups[0]?.ones[0]?.cells).toEqual([
      { file: 'a.xlsx', sheet: '0', field: 'secretary', cell: expect.stringMatching(/^[A-Z]+5$/), text: '张三' },
    ])
  })

  it('do not tell a name that is to be masked', () => {
    const { groups } = look([{ ...formed, secretary: '张三' }], { redact: true })
    expect(groups[0]?.ones[0]?.cells[0]?.text).toBe('张*')
  })

  it('do not count what a unit says that may belong to another kind of organization', () => {
    const maybe: Cells = { ...formed, partyOrgForm: oneOf('joint', 'regional'), venue: true }
    const { groups } = look([{ ...formed, venue: false }, maybe])
    expect(groups[0]?.organizations).toEqual(['0'])
    expect(groups[0]?.ones.find(({ id }) => id === 'venue')?.says).toBe('unknown')
  })

  it('cannot be asked of units that name no organization: these are counted', () => {
    const { groups, unnamed } = look([{ ...formed, partyOrgName: blank }])
    expect([groups.length, unnamed]).toEqual([0, 1])
  })
})

describe('a joint unit can stand alone', () => {
  const alone = (cells: Cells, pack?: RulePack) => {
    const { standAlone } = look([{ ...formed, ...cells }], pack === undefined ? {} : { pack })
    return standAlone
  }
  const says = (cells: Cells, pack?: RulePack) => alone(cells, pack).units.map((unit) => unit.says)

  it('from three members on, where the pack does not say otherwise, and that is an assumption', () => {
    expect(says({ members: 2 })).toEqual([])
    expect(says({ members: 3 })).toEqual(['yes'])
    expect(alone({ members: 3 }).parameters).toMatchObject([{ name: 'standAloneMembers', value: 3, assumption: true }])
  })

  it('by the condition of the pack, if it has one', () => {
    const pack: RulePack = {
      ...samplePack,
      definitions: { ...samplePack.definitions, canStandAlone: { field: 'fullMembers', gte: { param: 'staffMin' } } },
    }
    expect(says({ members: 40, fullMembers: 29 }, pack)).toEqual([])
    expect(says({ members: 40, fullMembers: 30 }, pack)).toEqual(['yes'])
    expect(alone({ fullMembers: 30 }, pack).parameters).toMatchObject([
      { name: 'staffMin', value: 30, assumption: false },
    ])
  })

  it('perhaps, if the number of members leaves it open', () => {
    expect(says({ members: blank })).toEqual(['unknown'])
    expect(says({ members: between(2, 4) })).toEqual(['unknown'])
    expect(says({ members: between(3, 5) })).toEqual(['yes'])
  })

  it('perhaps, if it is open whether the unit counts', () => {
    expect(says({ members: 5, status: blank })).toEqual(['unknown'])
    expect(says({ members: 5, status: 'deregistered' })).toEqual([])
  })

  it('is not asked of a unit with an organization of its own; of one whose form is not stated it is counted', () => {
    expect(says({ members: 5, partyOrgForm: 'independent' })).toEqual([])
    expect(alone({ members: 5, partyOrgForm: oneOf('joint', 'regional') })).toMatchObject({ units: [], formUnknown: 1 })
  })

  it('cannot be told without a column: the unit is counted and the column named', () => {
    const { members: _, ...without } = formed
    expect(look([without]).standAlone).toMatchObject({ units: [], notRecorded: 1, missingColumns: ['members'] })
  })
})

describe('a unit with an organization', () => {
  it('is listed with the day of its founding and the cell', () => {
    const { units } = look([{ ...formed, partyOrgFoundedOn: '2012-03-10' }])
    expect(units).toMatchObject([{ organization: '0', certain: true, foundedOn: '2012-03-10' }])
    expect(units[0]?.cells).toMatchObject([{ field: 'partyOrgFoundedOn', text: '2012-03-10' }])
  })

  it('has no day if the cell is blank, and is counted by sheet if there is no such column', () => {
    expect(look([{ ...formed, partyOrgFoundedOn: blank }]).units).toMatchObject([{ foundedOn: null }])
    expect(look([formed])).toMatchObject({ units: [], undated: [{ file: 'a.xlsx', sheet: '0', units: 1 }] })
  })

  it('is not certain if it is open whether it has one, and not there if it has none', () => {
    const founded = { ...formed, partyOrgFoundedOn: '2012-03-10' }
    expect(look([{ ...founded, partyOrgEstablished: blank }]).units).toMatchObject([{ certain: false }])
    expect(look([{ ...founded, partyOrgEstablished: false }]).units).toEqual([])
    expect(look([{ ...founded, status: 'deregistered' }]).units).toEqual([])
  })
})
