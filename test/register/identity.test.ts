import { describe, expect, it } from 'vitest'
import type { Register } from '../../src/domain/register.ts'
import { isWatched, watchListOf } from '../../src/register/watch.ts'
import { eventsOf, itemOf, play, registerAfter, roundOf } from './sample-round.ts'

const gap = { says: { E1: 'gap' } } as const
const codeA = '91330723MA2A00001A'
const codeB = '91330723MA2A00002B'
const codeC = '91330723MA2A00003C'
type Unit = NonNullable<NonNullable<Parameters<typeof roundOf>[0]['units']>[number]>

/** The entries after a first round and a second one. */
function entriesAfter(first: readonly Unit[], second: readonly Unit[]) {
  const register = play(
    roundOf({ asOf: '2012-06-15', units: first.map((unit) => ({ ...gap, ...unit })) }),
    roundOf({ asOf: '2012-06-30', units: second.map((unit) => ({ ...gap, ...unit })) }),
  )
  return summary(register)
}

function summary(register: Register) {
  return [...register.entries.values()].map(({ number, organization, name, township, items }) => {
    const serial = number.slice(-4)
    return [serial, organization, name, township, items.get('E1')?.missing ? 'missing' : 'seen'].join(' ')
  })
}

describe('an organization keeps its number', () => {
  it('by its code, whatever its name and township are now', () => {
    expect(
      entriesAfter([{ creditCode: codeA, name: '甲厂' }], [{ creditCode: codeA, name: '乙厂', township: '王宅镇' }]),
    ).toEqual([`0001 ${codeA} 乙厂 王宅镇 seen`])
  })

  it('by name and township when it gets a code, which it then keeps', () => {
    expect(entriesAfter([{ name: '甲厂' }], [{ name: '甲厂', creditCode: codeA }])).toEqual([
      `0001 ${codeA} 甲厂 泉溪镇 seen`,
    ])
    expect(entriesAfter([{ name: '甲厂', creditCode: codeA }], [{ name: '甲厂' }])).toEqual([
      `0001 ${codeA} 甲厂 泉溪镇 seen`,
    ])
  })

  it('when its name is written in another width or with other brackets', () => {
    expect(
      entriesAfter([{ name: '甲（泉溪）厂', key: '泉溪镇/甲(泉溪)厂' }], [{ name: '甲 (泉溪)厂', creditCode: codeA }]),
    ).toEqual([`0001 ${codeA} 甲 (泉溪)厂 泉溪镇 seen`])
  })

  it('where the ledger does not say its township any more', () => {
    expect(entriesAfter([{ creditCode: codeA }], [{ creditCode: codeA, township: null }])).toEqual([
      `0001 ${codeA} 甲厂 泉溪镇 seen`,
    ])
  })
})

describe('an organization is another one', () => {
  it('with another code, even under the same name', () => {
    expect(entriesAfter([{ creditCode: codeA }], [{ creditCode: codeB }])).toEqual([
      `0001 ${codeA} 甲厂 泉溪镇 missing`,
      `0002 ${codeB} 甲厂 泉溪镇 seen`,
    ])
  })

  it('with the same name in another township, without codes', () => {
    expect(entriesAfter([{ name: '甲厂' }], [{ name: '甲厂', township: '王宅镇' }])).toHaveLength(2)
  })

  it('where two codes claim one name: neither gets the number', () => {
    const rows = [
      { name: '甲厂', creditCode: codeA },
      { name: '甲厂', creditCode: codeB },
    ]
    const entries = entriesAfter([{ name: '甲厂' }], rows)
    expect(entries).toHaveLength(3)
    expect(entriesAfter([{ name: '甲厂' }], rows.toReversed())).toEqual(entries)
  })

  it('where a name without a code could be either of two: it gets a number of its own', () => {
    const both = [
      { name: '甲厂', creditCode: codeA },
      { name: '甲厂', creditCode: codeB },
    ]
    expect(entriesAfter(both, [{ name: '甲厂' }])).toHaveLength(3)
  })
})

it('codes come before names: a row with the code of one entry and the name of another is the former', () => {
  const first = [{ name: '甲厂', creditCode: codeA }, { name: '乙厂' }]
  const second = [{ name: '乙厂', creditCode: codeA }]
  expect(entriesAfter(first, second)).toEqual([
    `0001 ${codeA} 乙厂 泉溪镇 seen`,
    '0002 泉溪镇/乙厂 乙厂 泉溪镇 missing',
  ])
})

it('a register watches the units that may be its own, by code and by name', () => {
  const units = [
    { name: '甲厂', creditCode: codeA, ...gap },
    { name: '乙厂', ...gap },
  ]
  const list = watchListOf(play(roundOf({ units })))
  const watched = isWatched.bind(null, list)
  const unit = { township: '泉溪镇', creditCode: null }
  expect(watched({ ...unit, key: codeA, creditCode: codeA, name: '丙厂' })).toBe(true)
  expect(watched({ ...unit, key: codeB, creditCode: codeB, name: '乙 厂' })).toBe(true)
  expect(watched({ ...unit, key: '泉溪镇/甲厂', name: '甲厂' })).toBe(true)
  expect(watched({ ...unit, key: codeB, creditCode: codeB, name: '甲厂' })).toBe(false)
  expect(watched({ ...unit, key: '王宅镇/甲厂', name: '甲厂', township: '王宅镇' })).toBe(false)
})

describe('names of merged numbers', () => {
  const [first, second, third] = [codeA, codeB, codeC].map((creditCode) => ({ ...gap, name: '甲厂', creditCode }))

  /** The register after a round of units with codes, a link into the first number, and a round with a row of that name only. */
  function afterLink(units: readonly (Unit | undefined)[], number: string) {
    const before = play(roundOf({ asOf: '2012-06-15', units: units.flatMap((unit) => unit ?? []) }))
    const link = { by: '某甲', on: '2012-06-16', reason: '同一单位' }
    const linked = registerAfter(before, [{ type: 'linked', number, into: '泉溪镇-2012-0001', ...link }])
    return registerAfter(linked, eventsOf(linked, roundOf({ asOf: '2012-06-30', units: [{ ...gap, name: '甲厂' }] })))
  }

  it('two codes that stand for one number leave no doubt about a row without a code', () => {
    const register = afterLink([first, second], '泉溪镇-2012-0002')
    expect(register.entries.size).toBe(2)
    expect(itemOf(register, '泉溪镇-2012-0001').missing).toBe(false)
  })

  it('a row without a code that may be either of two numbers is neither, whatever was merged into one of them', () => {
    const register = afterLink([first, second, third], '泉溪镇-2012-0003')
    expect(itemOf(register, '泉溪镇-2012-0001').missing).toBe(true)
    expect(register.entries.get('泉溪镇-2012-0004')?.organization).toBe('泉溪镇/甲厂')
  })
})
