import { describe, expect, it } from 'vitest'
import { combinedRegisters } from '../../src/app/combine-registers.ts'
import type { AuditFacts } from '../../src/domain/report.ts'
import type { RegisterFacts } from '../../src/domain/report-register.ts'
import { sampleFacts } from '../support/sample-report.ts'

const nothing = {
  ...{ before: 0, registered: 0, relapsed: 0, cancelled: 0, struckOff: 0, rescoped: 0, after: 0 },
  ...{ overdue: 0, awaitingReview: 0, unknown: 0, missing: 0, waived: 0 },
}
const [eastHead, westHead] = ['a'.repeat(64), 'b'.repeat(64)]

/** 10 + 4 + 1 − 3 − 1 = 11. */
const eastBalance = { ...nothing, before: 10, registered: 4, relapsed: 1, cancelled: 3, struckOff: 1, after: 11 }
/** 5 + 2 − 6 − 1 = 0. */
const westBalance = { ...nothing, before: 5, registered: 2, cancelled: 6, rescoped: 1 }

const east: RegisterFacts = {
  ...{ round: 3, ...eastBalance, overdue: 2, organizations: { before: 7, after: 8 }, head: eastHead },
  townships: [
    { township: '泉溪镇', organizations: 5, ...nothing, before: 6, registered: 4, relapsed: 1, cancelled: 3, after: 8 },
    { township: null, organizations: 3, ...nothing, before: 4, struckOff: 1, after: 3, overdue: 2 },
  ],
  proposals: [{ number: '泉溪镇-2012-0001', name: '甲厂', township: '泉溪镇', likely: '', organization: '', why: '' }],
}

const west: RegisterFacts = {
  ...{ round: 1, ...westBalance, organizations: { before: 4, after: 0 }, head: westHead },
  townships: [
    { township: '桐琴镇', organizations: 0, ...nothing, before: 3, cancelled: 3 },
    { township: '泉溪镇', organizations: 0, ...nothing, before: 2, registered: 2, cancelled: 3, rescoped: 1 },
  ],
  proposals: [],
}

const report = (register?: RegisterFacts, asOf = '2012-05-01'): AuditFacts => {
  const { register: _, ...facts } = sampleFacts()
  return { ...facts, asOf, ...(register === undefined ? {} : { register }) }
}

describe('registers that are combined', () => {
  const combined = combinedRegisters([report(east), report(west, '2012-05-31')])

  it('add up to one balance, each log with its day, round and voucher', () => {
    expect(combined).toMatchObject({
      logs: [
        { asOf: '2012-05-01', round: 3, head: eastHead },
        { asOf: '2012-05-31', round: 1, head: westHead },
      ],
      ...{ before: 15, registered: 6, relapsed: 1, cancelled: 9, struckOff: 1, rescoped: 1, after: 11, overdue: 2 },
      organizations: { before: 11, after: 8 },
    })
  })

  it('list a township once, by code point, that of nobody last', () => {
    expect(combined?.townships).toEqual([
      { township: '桐琴镇', organizations: 0, ...nothing, before: 3, cancelled: 3 },
      {
        ...{ township: '泉溪镇', organizations: 5, ...nothing, before: 8, registered: 6, relapsed: 1 },
        ...{ cancelled: 6, rescoped: 1, after: 8 },
      },
      { township: null, organizations: 3, ...nothing, before: 4, struckOff: 1, after: 3, overdue: 2 },
    ])
  })

  it('are the same in two steps', () => {
    const south = { ...west, head: 'c'.repeat(64) }
    const { registers: _, ...rest } = report()
    const first = combinedRegisters([report(east), report(west)])
    const inTwoSteps = combinedRegisters([first === undefined ? rest : { ...rest, registers: first }, report(south)])
    expect(inTwoSteps).toEqual(combinedRegisters([report(east), report(west), report(south)]))
  })

  it('are left out if a report has none: a part is not the whole', () => {
    expect(combinedRegisters([report(east), report()])).toBeUndefined()
  })

  it('are left out if two are the same log: its items would count twice', () => {
    expect(combinedRegisters([report(east), report({ ...west, head: eastHead })])).toBeUndefined()
  })
})
