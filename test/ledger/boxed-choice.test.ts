import { describe, expect, it } from 'vitest'
import { readBoxes } from '../../src/ledger/boxed-choice.ts'
import { squeeze } from '../../src/ledger/normalize-text.ts'
import { read, values, word } from '../support/cells.ts'

describe('boxes in a cell', () => {
  it.each([
    ['☑单独 □联合 □未建', 'independent'],
    ['□单独 ☑联合 □未建', 'joint'],
    ['单独□ 联合☑ 未建□', 'joint'],
    ['■单独/□联合/□未建', 'independent'],
    ['（√）单独（ ）联合（ ）未建', 'independent'],
    ['[ ]单独[ ]联合[√]未建', 'none'],
  ])('%s is the option whose box is checked', (text, option) => {
    expect(word(read('partyOrgForm', text).value)).toBe(option)
  })

  it.each(['□单独 □联合 □未建', '☑单独 ☑联合 □未建', '☑甲 □联合 □未建', '☑单独 联合□'])('%s says nothing', (text) => {
    expect(read('partyOrgForm', text).value).toMatchObject({ why: 'unreadable' })
  })

  it('are none in other texts', () => {
    for (const text of ['单独组建', '√', '联合（与甲公司）', '□'])
      expect(readBoxes(squeeze(text), values)).toBeUndefined()
  })
})
