import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../src/domain/fault.ts'
import { parseLookBack } from '../../src/pack/look-back-schema.ts'

const text = readFileSync(new URL('../../rules/look-back.json', import.meta.url), 'utf8')

function problemsOf(changed: string): unknown {
  try {
    parseLookBack('look-back.json', changed)
  } catch (error) {
    return error instanceof Fault && 'problems' in error.args ? error.args.problems : error
  }
  return []
}

describe('the rules of the look-back', () => {
  it('ask for the five of the county meeting, in its order', () => {
    const { ones } = parseLookBack('look-back.json', text)
    expect(ones.map(({ title }) => title.zh)).toEqual([
      '党组织书记',
      '党员队伍',
      '工作制度',
      '活动场地',
      '入党积极分子',
    ])
  })

  it('are refused with the place of a field that there is not, and the nearest', () => {
    expect(problemsOf(text.replace('"field": "venue"', '"field": "venu"'))).toMatchObject([
      { pointer: '/ones/3/when/field', code: 'unknown-field', nearest: 'venue' },
    ])
  })

  it('are refused if they refer to what they do not define themselves', () => {
    expect(problemsOf(text.replace('"ref": "canStandAlone"', '"ref": "able"'))).toMatchObject([
      { pointer: '/standAlone/when/ref', code: 'unknown-definition' },
    ])
  })

  it('are refused with the line where they are no JSON, and with the key that is too much', () => {
    expect(problemsOf(text.slice(0, -3))).toMatchObject([{ code: 'json-syntax' }])
    expect(problemsOf(text.replace('"since"', '"since2": "", "since"'))).toMatchObject([{ code: 'wrong-value' }])
  })
})
