import { describe, expect, it } from 'vitest'
import { createAudit } from '../../src/engine/audit.ts'
import { resolved } from './sample-pack.ts'
import { samplePartition } from './sample-partition.ts'
import { batchOf, blank, type Cells, record } from './sample-record.ts'

const joint: Cells = {
  sector: 'enterprise',
  kind: 'private',
  status: 'operating',
  partyOrgForm: 'joint',
  partyOrgName: '城东联合支部',
  superiorPartyOrg: '城东党委',
}

type Row = Cells & { readonly place?: string; readonly repeats?: true }

function groups(rows: readonly Row[], jointLimit?: number) {
  const running = createAudit(resolved(undefined, jointLimit === undefined ? {} : { jointLimit }), {
    breakdowns: [],
    redact: false,
    partition: samplePartition,
  })
  const first = { file: 'a.xlsx', sheet: '台账', row: 5 }
  const records = rows.map(({ place = '镇', repeats, ...cells }, index) =>
    record(cells, {
      name: `${index}`,
      key: `${index}`,
      row: 5 + index,
      township: place,
      duplicateOf: repeats ? first : null,
    }),
  )
  running.add(batchOf(records))
  const { jointGroups, joint: summary, targets } = running.finish()
  return { jointGroups, joint: summary, target: targets.find(({ kind }) => kind === 'group') }
}

describe('a joint organization', () => {
  it('is all rows that name it under the same superior, whatever the white space', () => {
    const { jointGroups, joint: summary } = groups([
      joint,
      { ...joint, partyOrgName: '城东 联合支部' },
      { ...joint, superiorPartyOrg: '城西党委' },
    ])
    expect(
      jointGroups.map(({ name, superior, units, organizations }) => [name, superior, units, organizations]),
    ).toEqual([
      ['城东联合支部', '城东党委', 2, ['0', '1']],
      ['城东联合支部', '城西党委', 1, ['2']],
    ])
    expect(summary).toEqual({ groups: 2, units: 3, unnamed: 0, largest: 2 })
  })

  it('of the same name in another township is another one, unless a superior says otherwise', () => {
    const nameless: Row = { ...joint, superiorPartyOrg: blank }
    expect(groups([nameless, { ...nameless, place: '另一镇' }]).jointGroups.map(({ units }) => units)).toEqual([1, 1])
    const { jointGroups } = groups([joint, { ...joint, place: '另一镇' }])
    expect(jointGroups.map(({ units, township }) => [units, township])).toEqual([[2, null]])
  })

  it('is not split by a superior that one row leaves blank', () => {
    const rows: readonly Row[] = [joint, { ...joint, superiorPartyOrg: blank }, joint]
    expect(groups(rows).jointGroups).toMatchObject([{ units: 3, superior: '城东党委', organizations: ['0', '1', '2'] }])
    const torn = groups([...rows, { ...joint, superiorPartyOrg: '城西党委' }])
    expect(torn.jointGroups.map(({ superior, units }) => [superior, units])).toEqual([
      ['城东党委', 2],
      ['城西党委', 1],
      [null, 1],
    ])
  })

  it('without a name is counted apart', () => {
    const { joint: summary } = groups([joint, { ...joint, partyOrgName: blank }, { ...joint, partyOrgName: null }])
    expect(summary).toEqual({ groups: 1, units: 1, unnamed: 2, largest: 1 })
  })

  it('counts only units of the base, each once', () => {
    const { jointGroups } = groups([
      joint,
      { ...joint, status: 'revoked' },
      { ...joint, repeats: true },
      { ...joint, partyOrgForm: 'independent' },
    ])
    expect(jointGroups[0]?.organizations).toEqual(['0'])
  })

  it('is over the limit with one unit more than it allows', () => {
    const verdicts = (limit: number) => {
      const { jointGroups, target } = groups([joint, joint, joint], limit)
      return [jointGroups[0]?.verdict, target?.met, target?.gap, target?.unknown]
    }
    expect(verdicts(3)).toEqual(['met', 1, 0, 0])
    expect(verdicts(2)).toEqual(['gap', 0, 1, 0])
  })

  it('is undecided while a row that may belong to it would bring it over the limit', () => {
    const { jointGroups, target } = groups([joint, joint, { ...joint, status: blank }], 2)
    expect([jointGroups[0]?.units, jointGroups[0]?.verdict]).toEqual([2, null])
    expect([target?.met, target?.gap, target?.unknown]).toEqual([0, 0, 1])
  })

  it('is listed with its size and not judged without a limit', () => {
    const { jointGroups } = groups([joint, joint])
    expect(jointGroups[0]).toMatchObject({ units: 2, limit: null, verdict: null })
  })
})
