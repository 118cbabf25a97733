import { describe, expect, it } from 'vitest'
import { registerView } from '../../src/register/view.ts'
import { bodyOf, eventsOf, play, registerAfter, roundOf } from './sample-round.ts'

const gap = { says: { E1: 'gap' } } as const
const code = '91330723MA2A00001A'
type Unit = NonNullable<NonNullable<Parameters<typeof roundOf>[0]['units']>[number]>

/** What is proposed when one unit vanishes and another one appears, as `why`. */
function proposed(vanished: Unit, fresh: Unit): readonly string[] {
  const register = play(roundOf({ asOf: '2012-06-15', units: [{ ...gap, ...vanished }] }))
  const events = eventsOf(register, roundOf({ asOf: '2012-06-30', units: [fresh] }))
  return bodyOf(events).flatMap((event) => (event.type === 'proposed' ? [event.why] : []))
}

describe('a vanished unit is probably another one', () => {
  it.each([
    ['of another legal form', { name: '武义县振兴机械有限公司' }, { name: '武义县振兴机械有限责任公司' }, 'legal-form'],
    [
      'of another legal form and with a code of its own',
      { name: '振兴机械厂', creditCode: code },
      { name: '振兴机械有限公司', creditCode: '91330723MA2B77777C' },
      'legal-form',
    ],
    ['with one character replaced', { name: '武义县振兴机械厂' }, { name: '武义县振新机械厂' }, 'similar-name'],
    [
      'with one character left out',
      { name: '武义县振兴机械厂' },
      { name: '武义振兴机械厂', creditCode: code },
      'similar-name',
    ],
    [
      'with two characters the other way round',
      { name: '武义县振兴机械厂' },
      { name: '武义县兴振机械厂' },
      'similar-name',
    ],
    [
      'of the same name with another code',
      { creditCode: code },
      { creditCode: '91330723MA2B77777C' },
      'same-name-other-code',
    ],
    [
      'with one character of the code wrong',
      { name: '甲厂', creditCode: code },
      { name: '乙社', creditCode: '91330723MA2A00007A' },
      'similar-code',
    ],
    [
      'of the same name in another township',
      { name: '振兴机械厂' },
      { name: '振兴机械厂', township: '王宅镇' },
      'moved',
    ],
  ])('%s', (_, vanished, fresh, why) => {
    expect(proposed(vanished, fresh)).toEqual([why])
    expect(proposed(fresh, vanished)).toEqual([why])
  })
})

describe('nothing is proposed', () => {
  it.each([
    ['for names that differ in a numeral', { name: '平安大药房一店' }, { name: '平安大药房二店' }],
    [
      'for similar names with two codes',
      { name: '武义县振兴机械厂', creditCode: code },
      { name: '武义县振新机械厂', creditCode: '91330723MA2B77777C' },
    ],
    [
      'for similar names in two townships',
      { name: '武义县振兴机械厂' },
      { name: '武义县振新机械厂', township: '王宅镇' },
    ],
    [
      'for the same name with two codes in two townships',
      { creditCode: code },
      { creditCode: '91330723MA2B77777C', township: '王宅镇' },
    ],
    ['for short names', { name: '甲面馆' }, { name: '乙面馆' }],
  ])('%s', (_, vanished, fresh) => {
    expect(proposed(vanished, fresh)).toEqual([])
  })

  it('for a name that too many share', () => {
    const townships = ['壶山街道', '白洋街道', '熟溪街道', '柳城镇', '履坦镇', '桐琴镇']
    const register = play(roundOf({ asOf: '2012-06-15', units: [{ ...gap, name: '便民超市' }] }))
    const units = townships.map((township) => ({ name: '便民超市', township }))
    expect(bodyOf(eventsOf(register, roundOf({ units })))).toMatchObject([{ type: 'flagged' }])
    expect(bodyOf(eventsOf(register, roundOf({ units: units.slice(1) })))).toHaveLength(1 + 5)
  })

  it('for a unit with an entry of its own, nor for an entry with nothing open', () => {
    const both = [{ name: '武义县振兴机械厂' }, { name: '武义县振新机械厂' }].map((unit) => ({ ...gap, ...unit }))
    const register = play(roundOf({ asOf: '2012-06-15', units: both }))
    expect(bodyOf(eventsOf(register, roundOf({ units: both.slice(1) })))).toMatchObject([{ type: 'flagged' }])
    const closed = play(
      roundOf({ asOf: '2012-06-15', units: both.slice(0, 1) }),
      roundOf({ asOf: '2012-06-20', units: [{ name: '武义县振兴机械厂' }] }),
    )
    expect(bodyOf(eventsOf(closed, roundOf({ units: [{ name: '武义县振新机械厂' }] })))).toEqual([])
  })
})

describe('a proposal', () => {
  const first = roundOf({ asOf: '2012-06-15', units: [{ ...gap, name: '武义县振兴机械厂' }] })
  const renamed = { name: '武义县振新机械厂' }
  const gone = play(first, roundOf({ asOf: '2012-06-20', units: [renamed] }))

  it('is made once and shown until the unit is seen again', () => {
    expect(bodyOf(eventsOf(gone, roundOf({ units: [renamed] })))).toEqual([])
    const [entry] = registerView(gone).entries
    expect(entry?.proposals).toEqual([
      { organization: '泉溪镇/武义县振新机械厂', name: '武义县振新机械厂', why: 'similar-name' },
    ])
    const back = registerAfter(gone, eventsOf(gone, { ...first, asOf: '2012-07-15' }))
    expect(registerView(back).entries[0]?.proposals).toEqual([])
  })

  it('never changes anything by itself', () => {
    expect(registerView(gone).entries[0]).toMatchObject({
      name: '武义县振兴机械厂',
      items: [{ state: 'open', flags: ['missing'] }],
    })
  })
})
