import { describe, expect, test } from 'vitest'
import type { Expected } from '../../src/domain/expected.ts'
import { Fault } from '../../src/domain/fault.ts'
import { parsePack } from '../../src/pack/parse.ts'
import { type GivenValue, resolvePack } from '../../src/pack/resolve.ts'
import { edited, samplePack } from './sample-pack.ts'

const sha256 = 'ab'.repeat(32)

function resolved(asOf: string, set: Readonly<Record<string, GivenValue>> = {}, pack = samplePack()) {
  return resolvePack(pack, { sha256, asOf, set: new Map(Object.entries(set)) })
}

function typed(value: GivenValue['value']): GivenValue {
  return { value, from: 'flag' }
}

function faultOf(action: () => unknown): Fault {
  try {
    action()
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
  throw new Error('no fault')
}

describe('the as-of date', () => {
  test.each([
    ['2012-01-01', 50, '2012-01-01'],
    ['2018-05-31', 50, '2012-01-01'],
    ['2018-06-01', 30, '2018-06-01'],
    ['2024-12-31', 30, '2018-06-01'],
  ])('on %s the staff threshold is %i, in force since %s', (asOf, value, since) => {
    expect(resolved(asOf).parameters.get('staffMin')).toEqual({
      name: 'staffMin',
      value,
      from: 'default',
      since,
      assumption: false,
    })
  })

  test.each([
    ['2012-06-30', '2012-01-01'],
    ['2012-01-02', '2012-01-01'],
    ['2012-01-01', '2011-01-01'],
  ])('looking back from %s begins on %s', (asOf, since) => {
    expect(resolved(asOf).parameters.get('since')?.value).toBe(since)
  })

  test('a threshold that is not in force yet must be given', () => {
    const fault = faultOf(() => resolved('2011-12-31'))
    expect(fault.code).toBe('pack-parameter-missing')
    expect(fault.args).toEqual({ pack: 'sample-pack', parameters: 'staffMin' })
    expect(resolved('2011-12-31', { staffMin: typed('60') }).parameters.get('staffMin')?.value).toBe(60)
  })

  test('the pack, its hash and the date are kept', () => {
    const result = resolved('2012-06-30')
    expect([result.pack.id, result.sha256, result.asOf]).toEqual(['sample-pack', sha256, '2012-06-30'])
  })
})

test('an optional parameter may stay unset', () => {
  const limit = { name: 'jointLimit', value: undefined, from: 'default', since: null, assumption: false }
  expect(resolved('2012-06-30').parameters.get('jointLimit')).toEqual(limit)
})

test('all parameters that need a value and have none are named at once', () => {
  const title = { zh: '甲', en: 'a' }
  const pack = parsePack('sample.json', edited('/parameters/first', { title, type: 'integer' }))
  const both = { ...pack, parameters: { ...pack.parameters, second: { title, type: 'date' as const } } }
  expect(faultOf(() => resolved('2012-06-30', {}, both)).args).toEqual({
    pack: 'sample-pack',
    parameters: 'first, second',
  })
})

test('a default that the source does not state is an assumption until somebody sets it', () => {
  expect(resolved('2012-06-30').parameters.get('minMeasures')?.assumption).toBe(true)
  expect(resolved('2012-06-30', { minMeasures: typed('1') }).parameters.get('minMeasures')).toEqual({
    name: 'minMeasures',
    value: 1,
    from: 'flag',
    since: null,
    assumption: false,
  })
})

test.each<[string, GivenValue['value'], GivenValue['value']]>([
  ['staffMin', '30', 30],
  ['staffMin', ' ３０ ', 30],
  ['share', '62.5', 62.5],
  ['countSuspended', 'true', true],
  ['countSuspended', 'No', false],
  ['countSuspended', '是', true],
  ['countSuspended', '否', false],
  ['countSuspended', true, true],
  ['since', '2011-06-01', '2011-06-01'],
  ['place', '开发区', '开发区'],
  ['membersMin', 10, 10],
])('%s can be set to %j', (name, value, expected) => {
  expect(resolved('2012-06-30', { [name]: { value, from: 'config' } }).parameters.get(name)).toMatchObject({
    value: expected,
    from: 'config',
  })
})

test.each<[string, GivenValue['value'], Expected]>([
  ['staffMin', 'thirty', { kind: 'integer', minimum: null, maximum: null }],
  ['staffMin', '30.5', { kind: 'integer', minimum: null, maximum: null }],
  ['staffMin', '3e1', { kind: 'integer', minimum: null, maximum: null }],
  ['staffMin', '', { kind: 'integer', minimum: null, maximum: null }],
  ['staffMin', true, { kind: 'integer', minimum: null, maximum: null }],
  ['membersMin', '11', { kind: 'integer', minimum: 1, maximum: 10 }],
  ['membersMin', '-1', { kind: 'integer', minimum: 1, maximum: 10 }],
  ['share', '50%', { kind: 'number', minimum: null, maximum: null }],
  ['countSuspended', 'maybe', { kind: 'yes-no' }],
  ['countSuspended', 'constructor', { kind: 'yes-no' }],
  ['since', '2012-02-30', { kind: 'date' }],
  ['since', '2012', { kind: 'date' }],
  ['place', ' ', { kind: 'text' }],
])('%s cannot be set to %j', (name, value, expected) => {
  const fault = faultOf(() => resolved('2012-06-30', { [name]: { value, from: 'flag' } }))
  expect(fault.code).toBe('usage-bad-value')
  expect(fault.args).toEqual({ flag: `--set ${name}`, value: String(value), expected, nearest: null })
})

test('a parameter that the pack does not have is refused with the nearest one', () => {
  const fault = faultOf(() => resolved('2012-06-30', { stafMin: typed('30') }))
  expect(fault.code).toBe('usage-unknown-parameter')
  expect(fault.args).toMatchObject({ name: 'stafMin', pack: 'sample-pack', nearest: 'staffMin' })
})
