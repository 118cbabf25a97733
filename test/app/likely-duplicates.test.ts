import { describe, expect, it } from 'vitest'
import { withLikelyDuplicates } from '../../src/app/likely-duplicates.ts'
import { loadRegisterWords } from '../../src/app/load-register-words.ts'
import type { AuditFacts } from '../../src/domain/report.ts'
import { memoryPorts } from '../support/memory-files.ts'

const words = await loadRegisterWords(memoryPorts({}).files)

type Unit = Partial<AuditFacts['organizations'][number]>

function told(...units: readonly Unit[]) {
  const organizations = units.map((unit, index) => ({
    ...{ creditCode: null, township: '城关镇', outReason: null, judged: { known: `B${index + 4}` } },
    at: { file: '台账.xlsx', sheet: '企业', row: index + 4 },
    ...unit,
  }))
  const facts = { organizations, ledgerIssues: [] } as unknown as AuditFacts
  return withLikelyDuplicates(facts, words).ledgerIssues.map(({ cell, args }) => [
    cell,
    args['other'],
    args['otherCell'],
  ])
}

describe('two rows of one township', () => {
  it('may be one unit if their names differ only in the legal form and a code is missing', () => {
    expect(told({ name: '宏达纺织有限公司' }, { name: '宏达纺织公司' })).toEqual([['B5', '宏达纺织有限公司', 'B4']])
    expect(told({ name: '宏达纺织（有限公司）' }, { name: '宏达纺织厂', creditCode: '91330723000000004Y' })).toEqual([])
    expect(told({ name: '宏达纺织有限公司', creditCode: '91330723000000004Y' }, { name: '宏达纺织厂' })).toHaveLength(1)
  })

  it('are two units if each has a code of its own, or something else in their names differs', () => {
    const [one, other] = ['91330723000000004Y', '913307230000000065'] as const
    expect(told({ name: '宏达纺织公司', creditCode: one }, { name: '宏达纺织厂', creditCode: other })).toEqual([])
    expect(told({ name: '宏达纺织有限公司' }, { name: '宏达针织有限公司' })).toEqual([])
    expect(told({ name: '宏达一厂' }, { name: '宏达二厂' })).toEqual([])
  })

  it('of other townships, or that are told as repeated, are not named again', () => {
    expect(told({ name: '宏达纺织公司' }, { name: '宏达纺织厂', township: '河西乡' })).toEqual([])
    expect(told({ name: '宏达纺织公司' }, { name: '宏达纺织公司' })).toEqual([])
    expect(told({ name: '宏达纺织公司' }, { name: '宏达纺织厂', outReason: 'duplicate' })).toEqual([])
  })
})
