import { describe, expect, it } from 'vitest'
import { runIn } from '../cli/memory-host.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'

type Missing = { field: string; verdicts: number; targets: string[] }

/** What the columns that a ledger lacks cost, by field. */
async function costs(lines: readonly string[], ...flags: readonly string[]) {
  const folder = temporaryFolder({ '台账.csv': lines.join('\n') })
  const { stdout } = await runIn({ folder }, 'check', '台账.csv', '--json', '--as-of', '2012-06-15', ...flags)
  const { missingColumns } = JSON.parse(stdout) as { missingColumns: readonly Missing[] }
  return Object.fromEntries(missingColumns.map(({ field, verdicts, targets }) => [field, { verdicts, targets }]))
}

const heading = '单位名称,单位类型,职工人数,是否建立党组织,经营状况'

describe('what a missing column costs', () => {
  it('is counted for every unit and target that may apply to it, and for no other', async () => {
    const found = await costs([
      heading,
      // 45 staff, which stand for the regular ones: a large enterprise. E1, E2, E3, E4 and E5 wait for its members.
      '甲纺织有限公司,私营企业,45,否,正常',
      // 20: not a large one, so that E1 does not wait. The form of its organization is not stated.
      '乙印染有限公司,私营企业,20,是,正常',
      // A social organization: only S2 and S3 wait for its members, S1 for the numbers of an association.
      '丙协会,社会团体,5,否,正常',
    ])
    expect(found['members']).toEqual({ verdicts: 5 + 4 + 2, targets: ['E1', 'E2', 'E3', 'E4', 'E5', 'S2', 'S3'] })
    expect(found['park']).toEqual({ verdicts: 2, targets: ['E5'] })
    expect(found['memberUnits']).toEqual({ verdicts: 1, targets: ['S1'] })
    // Who says that there is no organization has none that was founded and is to be looked back at.
    expect(found['secretary']).toEqual({ verdicts: 1, targets: ['L1'] })
  })

  it('is counted of a unit whose nature or headcount is not known for all that it may turn out to be', async () => {
    const found = await costs([heading, '甲,,45,否,正常', '乙,私营企业,20-40,否,正常'])
    // Of the first all seven, of the second those of enterprises: thirty is between twenty and forty.
    expect(found['members']?.verdicts).toBe(7 + 5)
  })

  it('is nothing where nobody is left to whom the target may apply', async () => {
    const found = await costs([heading, '丙协会,社会团体,5,否,正常'])
    expect(found['park']).toEqual({ verdicts: 0, targets: ['E5'] })
  })

  it('follows a threshold that was set', async () => {
    const lines = [heading, '甲纺织有限公司,私营企业,45,否,正常']
    expect((await costs(lines, '--set', 'regularEmployeesMin=50'))['members']?.verdicts).toBe(4)
  })
})
