import { describe, expect, test } from 'vitest'
import { packProblemCodes } from '../../src/domain/fault.ts'
import { edited, problemsOf, samplePack, samplePackText } from './sample-pack.ts'

/** A pack with one fault: where it is put, what is written there, and the problem that must be reported. */
interface Typo {
  readonly why: string
  readonly path: string
  readonly value: unknown
  readonly code: (typeof packProblemCodes)[number]
  readonly pointer?: string
  readonly nearest?: string
  readonly given?: string
}

const title = { zh: '甲', en: 'a' }
const e1 = '/targets/0'

const typos: readonly Typo[] = [
  { why: 'an unknown key at the top', path: '/targts', value: [], code: 'unknown-key', nearest: 'targets' },
  {
    why: 'an unknown key of a parameter',
    path: '/parameters/share/defualt',
    value: 1,
    code: 'unknown-key',
    nearest: 'default',
  },
  { why: 'an unknown key of a target', path: `${e1}/dueDays`, value: 3, code: 'unknown-key', nearest: 'dueInDays' },
  { why: 'an unknown key in a text', path: '/title/cn', value: '甲', code: 'unknown-key', nearest: 'en' },
  { why: 'an unknown key of a remedy', path: `${e1}/remedy/0/wen`, value: 1, code: 'unknown-key', nearest: 'when' },
  {
    why: 'an unknown key of an operand',
    path: '/checks/0/when/gt',
    value: { feild: 'members' },
    code: 'unknown-key',
    pointer: '/checks/0/when/gt/feild',
    nearest: 'field',
  },
  {
    why: 'an unknown key of a goal',
    path: '/indicators/0/goal/percent',
    value: { parm: 'share' },
    code: 'unknown-key',
    pointer: '/indicators/0/goal/percent/parm',
    nearest: 'param',
  },
  {
    why: 'an unknown key beside a parameter',
    path: `${e1}/requires`,
    value: { atLeast: { param: 'minMeasures', x1: 1 }, of: [{ ref: 'strong' }] },
    code: 'unknown-key',
    pointer: `${e1}/requires/atLeast/x1`,
  },
  { why: 'a missing key', path: '/population/include', value: undefined, code: 'missing-key', given: 'include' },
  { why: 'a target without a condition', path: `${e1}/requires`, value: undefined, code: 'missing-key' },
  { why: 'a text in one language only', path: '/title/en', value: undefined, code: 'missing-key' },
  { why: 'a remedy in one language only', path: `${e1}/remedy/1/text/en`, value: undefined, code: 'missing-key' },
  { why: 'operators without a field', path: `${e1}/applies/field`, value: undefined, code: 'missing-key' },
  {
    why: 'alternatives without their number',
    path: '/targets/1/requires/atLeast',
    value: undefined,
    code: 'missing-key',
  },
  {
    why: 'a number without its alternatives',
    path: `${e1}/requires`,
    value: { atLeast: 1 },
    code: 'missing-key',
    pointer: `${e1}/requires/of`,
  },
  { why: 'a list where an object belongs', path: '/title', value: [], code: 'wrong-type', given: '[]' },
  { why: 'a text where a list belongs', path: '/targets', value: 'E1', code: 'wrong-type' },
  { why: 'a condition that is a text', path: `${e1}/applies`, value: 'all', code: 'wrong-type' },
  { why: 'a condition that is a list', path: `${e1}/requires/any/1`, value: [], code: 'wrong-type' },
  { why: 'alternatives that are no list', path: `${e1}/requires/any`, value: {}, code: 'wrong-type' },
  { why: 'half an alternative', path: '/targets/1/requires/atLeast', value: 1.5, code: 'wrong-type' },
  { why: 'a remedy that is a number', path: `${e1}/remedy`, value: 3, code: 'wrong-type' },
  { why: 'a default that is null', path: '/parameters/share/default', value: null, code: 'wrong-type' },
  { why: 'a pack id in capitals', path: '/id', value: 'Sample', code: 'wrong-value' },
  { why: 'a version that is none', path: '/version', value: '1', code: 'wrong-value' },
  { why: 'an unknown force', path: `${e1}/force`, value: 'stive', code: 'wrong-value', nearest: 'strive' },
  { why: 'an unknown parameter type', path: '/parameters/place/type', value: 'string', code: 'wrong-value' },
  { why: 'a goal above 100 %', path: '/indicators/0/goal/percent', value: 101, code: 'wrong-value' },
  { why: 'an empty clause', path: `${e1}/clause`, value: '', code: 'wrong-value' },
  { why: 'none of some alternatives', path: '/targets/1/requires/atLeast', value: 0, code: 'wrong-value' },
  { why: 'a default below the minimum', path: '/parameters/membersMin/default', value: 0, code: 'wrong-value' },
  { why: 'a default above the maximum', path: '/parameters/membersMin/default', value: 11, code: 'wrong-value' },
  { why: 'a range without room', path: '/parameters/membersMin/maximum', value: 0, code: 'wrong-value' },
  {
    why: 'an indicator that takes the name of a target',
    path: '/indicators/0/id',
    value: 'target:E1',
    code: 'wrong-value',
  },
  {
    why: 'an exclusion called like the reason of the tool',
    path: '/population/exclude/0/id',
    value: 'duplicate',
    code: 'wrong-value',
  },
  {
    why: 'a recorded field that the target does not look at',
    path: '/targets/1/whereRecorded/0',
    value: 'meetings',
    code: 'wrong-value',
  },
  { why: 'units counted over a sum', path: '/indicators/0/over', value: { sum: 'members' }, code: 'wrong-value' },
  {
    why: 'an unknown field',
    path: `${e1}/applies/field`,
    value: 'employes',
    code: 'unknown-field',
    nearest: 'employees',
  },
  {
    why: 'an unknown field as operand',
    path: '/checks/0/when/gt/field',
    value: 'employee',
    code: 'unknown-field',
    nearest: 'employees',
  },
  {
    why: 'an assumption about an unknown field',
    path: '/assume/floatingMember',
    value: { value: 0 },
    code: 'unknown-field',
    nearest: 'floatingMembers',
  },
  {
    why: 'an assumption from an unknown field',
    path: '/assume/regularEmployees/field',
    value: 'staff',
    code: 'unknown-field',
  },
  { why: 'an unknown recorded field', path: '/targets/1/whereRecorded/0', value: 'activity', code: 'unknown-field' },
  {
    why: 'a sum of an unknown field',
    path: '/indicators/1/of/sum',
    value: 'member',
    code: 'unknown-field',
    nearest: 'members',
  },
  {
    why: 'a group by an unknown field',
    path: '/groups/0/by/1',
    value: 'superior',
    code: 'unknown-field',
    nearest: 'superiorPartyOrg',
  },
  {
    why: 'an unknown operator',
    path: `${e1}/applies`,
    value: { field: 'employees', get: 3 },
    code: 'unknown-operator',
    pointer: `${e1}/applies/get`,
    nearest: 'gt',
  },
  {
    why: 'a misspelled combination',
    path: `${e1}/requires`,
    value: { al: [] },
    code: 'unknown-operator',
    pointer: `${e1}/requires/al`,
    nearest: 'all',
  },
  { why: 'an unknown key beside an operator', path: `${e1}/applies/note`, value: '', code: 'unknown-operator' },
  {
    why: 'two operators',
    path: `${e1}/applies/lt`,
    value: 100,
    code: 'operator-count',
    pointer: `${e1}/applies`,
    given: 'gte, lt',
  },
  {
    why: 'a field without operator',
    path: `${e1}/applies/gte`,
    value: undefined,
    code: 'operator-count',
    pointer: `${e1}/applies`,
  },
  {
    why: 'two combinations in one object',
    path: `${e1}/requires/all`,
    value: [{ ref: 'strong' }],
    code: 'operator-count',
    pointer: `${e1}/requires`,
  },
  { why: 'an empty condition', path: `${e1}/requires`, value: {}, code: 'operator-count' },
  {
    why: 'a combination with an operator',
    path: '/coverage/organization/gte',
    value: 1,
    code: 'operator-count',
    pointer: '/coverage/organization',
  },
  {
    why: 'an order between options',
    path: '/population/include',
    value: { field: 'sector', gte: 'social' },
    code: 'operator-field-mismatch',
    pointer: '/population/include/gte',
  },
  {
    why: 'a comparison with an identifier',
    path: '/population/include',
    value: { field: 'creditCode', is: 'x' },
    code: 'operator-field-mismatch',
    pointer: '/population/include/is',
  },
  { why: 'a sum of texts', path: '/indicators/1/of/sum', value: 'township', code: 'operator-field-mismatch' },
  { why: 'groups by headcount', path: '/groups/0/by/0', value: 'employees', code: 'operator-field-mismatch' },
  { why: 'a headcount in quotes', path: `${e1}/applies/gte`, value: '30', code: 'operand-type' },
  { why: 'half an employee', path: `${e1}/applies/gte`, value: 29.5, code: 'operand-type' },
  {
    why: 'a headcount that is none',
    path: `${e1}/applies`,
    value: { field: 'employees', is: null },
    code: 'operand-type',
    pointer: `${e1}/applies/is`,
  },
  { why: 'yes in quotes', path: '/definitions/established/is', value: 'yes', code: 'operand-type' },
  { why: 'a list for one value', path: '/definitions/established/is', value: [true], code: 'operand-type' },
  { why: 'one value for a list', path: '/population/include/in', value: 'social', code: 'operand-type' },
  { why: 'three bounds', path: `${e1}/requires/any/1/between`, value: [1, 2, 3], code: 'operand-type' },
  { why: 'known with a number', path: '/targets/1/requires/of/2/known', value: 1, code: 'operand-type' },
  { why: 'a count against a text field', path: '/checks/0/when/gt/field', value: 'township', code: 'operand-type' },
  {
    why: 'options of another list',
    path: '/population/include',
    value: { field: 'sector', is: { field: 'kind' } },
    code: 'operand-type',
    pointer: '/population/include/is/field',
  },
  { why: 'an empty operand', path: '/checks/0/when/gt', value: {}, code: 'operand-type' },
  { why: 'an assumed count in quotes', path: '/assume/floatingMembers/value', value: '0', code: 'operand-type' },
  {
    why: 'an assumption from a field of another type',
    path: '/assume/regularEmployees/field',
    value: 'township',
    code: 'operand-type',
  },
  {
    why: 'an unknown option',
    path: '/population/exclude/0/when/is',
    value: 'shel',
    code: 'unknown-choice',
    nearest: 'shell',
  },
  {
    why: 'an unknown option in a list',
    path: '/population/include/in/1',
    value: 'socail',
    code: 'unknown-choice',
    nearest: 'social',
  },
  {
    why: 'an unknown assumed option',
    path: '/assume/status',
    value: { value: 'operatng' },
    code: 'unknown-choice',
    pointer: '/assume/status/value',
    nearest: 'operating',
  },
  {
    why: 'an unknown parameter',
    path: `${e1}/applies/gte/param`,
    value: 'stafMin',
    code: 'unknown-parameter',
    nearest: 'staffMin',
  },
  {
    why: 'an unknown parameter as condition',
    path: '/population/exclude/1/when/all/1/not/param',
    value: 'countsuspended',
    code: 'unknown-parameter',
    nearest: 'countSuspended',
  },
  {
    why: 'an unknown number of measures',
    path: '/coverage/work/atLeast/param',
    value: 'minMeasure',
    code: 'unknown-parameter',
    nearest: 'minMeasures',
  },
  { why: 'an unknown limit', path: '/groups/0/limit/param', value: 'limit', code: 'unknown-parameter' },
  {
    why: 'an unknown goal',
    path: '/indicators/0/goal/percent/param',
    value: 'shares',
    code: 'unknown-parameter',
    nearest: 'share',
  },
  { why: 'a switch as a threshold', path: `${e1}/applies/gte/param`, value: 'countSuspended', code: 'parameter-type' },
  {
    why: 'a threshold as a switch',
    path: '/population/exclude/1/when/all/1/not/param',
    value: 'staffMin',
    code: 'parameter-type',
  },
  { why: 'a date as a limit', path: '/groups/0/limit/param', value: 'since', code: 'parameter-type' },
  {
    why: 'a text as an option',
    path: '/population/exclude/0/when/is',
    value: { param: 'place' },
    code: 'parameter-type',
    pointer: '/population/exclude/0/when/is/param',
  },
  { why: 'a default of another type', path: '/parameters/membersMin/default', value: '3', code: 'parameter-type' },
  { why: 'a fraction as an integer', path: '/parameters/membersMin/default', value: 2.5, code: 'parameter-type' },
  {
    why: 'a dated default of another type',
    path: '/parameters/staffMin/default/1/value',
    value: true,
    code: 'parameter-type',
  },
  {
    why: 'a day as a number',
    path: '/parameters/share/default',
    value: { asOf: 'januaryBefore' },
    code: 'parameter-type',
  },
  { why: 'a minimum of a text', path: '/parameters/place/minimum', value: 1, code: 'parameter-type' },
  {
    why: 'an unknown definition',
    path: '/coverage/organization/ref',
    value: 'establised',
    code: 'unknown-definition',
    nearest: 'established',
  },
  {
    why: 'a definition of itself',
    path: '/definitions/strong',
    value: { not: { ref: 'strong' } },
    code: 'definition-cycle',
    given: 'strong → strong',
  },
  {
    why: 'two definitions of each other',
    path: '/definitions/established',
    value: { ref: 'strong' },
    code: 'definition-cycle',
    given: 'established → strong → established',
  },
  {
    why: 'assumptions in a circle',
    path: '/assume/employees',
    value: { field: 'regularEmployees' },
    code: 'definition-cycle',
    pointer: '/assume/regularEmployees',
  },
  { why: 'two targets with one id', path: '/targets/1/id', value: 'E1', code: 'duplicate-id' },
  { why: 'a group with the id of a target', path: '/groups/0/id', value: 'L1', code: 'duplicate-id' },
  { why: 'two indicators with one id', path: '/indicators/1/id', value: 'formation-rate', code: 'duplicate-id' },
  { why: 'two exclusions with one id', path: '/population/exclude/1/id', value: 'shell', code: 'duplicate-id' },
  { why: 'two measures with one id', path: '/coverage/work/measures/1/id', value: 'instructor', code: 'duplicate-id' },
  { why: 'a retired id', path: '/targets/1/id', value: 'E9', code: 'retired-id' },
  { why: 'nothing to hold', path: `${e1}/requires/any`, value: [], code: 'empty-list', given: 'any' },
  { why: 'no options', path: '/population/include/in', value: [], code: 'empty-list', given: 'in' },
  { why: 'no targets', path: '/targets', value: [], code: 'empty-list', given: 'targets' },
  { why: 'no remedies', path: `${e1}/remedy`, value: [], code: 'empty-list', given: 'remedy' },
  { why: 'a day that no calendar has', path: '/effective/from', value: '2013-02-29', code: 'bad-date' },
  { why: 'a date as people write it', path: '/targets/1/applies/gte', value: '2012年5月', code: 'bad-date' },
  { why: 'a default that is no date', path: '/parameters/since/default', value: '2012-5-1', code: 'bad-date' },
  {
    why: 'a dated default without a date',
    path: '/parameters/staffMin/default/0/from',
    value: '2012',
    code: 'bad-date',
  },
  { why: 'a pack that ends before it begins', path: '/effective/to', value: '2011-12-31', code: 'bad-period' },
  {
    why: 'a target that ends before it begins',
    path: '/targets/1/effective/to',
    value: '2011-12-31',
    code: 'bad-period',
  },
  {
    why: 'dated defaults that go back',
    path: '/parameters/staffMin/default/1/from',
    value: '2011-06-01',
    code: 'bad-period',
  },
  {
    why: 'dated defaults of one day',
    path: '/parameters/staffMin/default/1/from',
    value: '2012-01-01',
    code: 'bad-period',
  },
  {
    why: 'bounds the wrong way round',
    path: `${e1}/requires/any/1/between`,
    value: [5, 1],
    code: 'condition-constant',
  },
  {
    why: 'more alternatives than there are',
    path: '/targets/1/requires/atLeast',
    value: 4,
    code: 'condition-constant',
  },
  { why: 'more measures than there are', path: '/coverage/work/atLeast', value: 3, code: 'condition-constant' },
  {
    why: 'a list in an order that a text has not',
    path: '/plans/0/order/0/field',
    value: 'park',
    code: 'operator-field-mismatch',
  },
  {
    why: 'units in the order of their number',
    path: '/plans/0/order/0',
    value: { units: 'all', direction: 'asc' },
    code: 'wrong-value',
    pointer: '/plans/0/order/0/units',
  },
  { why: 'an order by nothing', path: '/plans/0/order/0', value: { direction: 'asc' }, code: 'wrong-value' },
  {
    why: 'an order by a tier that there is not',
    path: '/plans/1/order/0/units',
    value: 'naer',
    code: 'wrong-value',
    nearest: 'near',
  },
  { why: 'townships of every township', path: '/plans/1/per', value: 'township', code: 'wrong-value' },
  { why: 'a tier that is called all', path: '/plans/0/tiers/0/id', value: 'all', code: 'wrong-value' },
  { why: 'a list without tiers', path: '/plans/0/tiers', value: [], code: 'empty-list' },
  { why: 'two lists of one name', path: '/plans/1/id', value: 'key-list', code: 'duplicate-id' },
  { why: 'a list with a retired id', path: '/plans/0/id', value: 'E9', code: 'retired-id' },
  {
    why: 'a misspelled field of a list',
    path: '/plans/0/tiers/0/when/field',
    value: 'member',
    code: 'unknown-field',
    nearest: 'members',
  },
  {
    why: 'a parameter of a list that there is not',
    path: '/plans/0/take/param',
    value: 'limit',
    code: 'unknown-parameter',
  },
  {
    why: 'a parameter of a list that is no whole number',
    path: '/plans/0/take/param',
    value: 'share',
    code: 'parameter-type',
  },
  { why: 'a field against itself', path: '/checks/0/when/gt/field', value: 'members', code: 'condition-constant' },
]

test('the sample itself is a pack', () => {
  expect(problemsOf(samplePackText)).toEqual([])
  expect(samplePack().targets.map((target) => target.id)).toEqual(['E1', 'L1'])
})

test.each(typos)('$why is refused at its place: $code', ({ path, value, code, pointer, nearest, given }) => {
  const problems = problemsOf(edited(path, value))
  expect(problems.map((problem) => [problem.code, problem.pointer])).toEqual([[code, pointer ?? path]])
  if (nearest !== undefined) expect(problems[0]?.nearest).toBe(nearest)
  if (given !== undefined) expect(problems[0]?.given).toBe(given)
})

test('every code that a check can give has a pack that shows it', () => {
  const shown = new Set([...typos.map((typo) => typo.code), 'json-syntax', 'duplicate-key'])
  expect(packProblemCodes.filter((code) => !shown.has(code))).toEqual([])
})

describe('several mistakes', () => {
  test('are all reported, in the order of the pack', () => {
    const pack = JSON.parse(samplePackText)
    pack.retired = ['L1']
    pack.targets[0].force = 'shall'
    pack.targets[0].applies.field = 'employes'
    pack.definitions.strong.all[1].gte.param = 'memberMin'
    pack.versoin = 1
    expect(problemsOf(JSON.stringify(pack)).map((problem) => [problem.pointer, problem.code])).toEqual([
      ['/definitions/strong/all/1/gte/param', 'unknown-parameter'],
      ['/targets/0/force', 'wrong-value'],
      ['/targets/0/applies/field', 'unknown-field'],
      ['/targets/1/id', 'retired-id'],
      ['/versoin', 'unknown-key'],
    ])
  })

  test('a misspelled key is one mistake, not an unknown and a missing one', () => {
    const pack = JSON.parse(samplePackText)
    pack.targets[0].aplies = pack.targets[0].applies
    delete pack.targets[0].applies
    expect(problemsOf(JSON.stringify(pack)).map((problem) => problem.pointer)).toEqual(['/targets/0/aplies'])
  })

  test('a pack that is no object at all is refused at its root', () => {
    expect(problemsOf('[]').map((problem) => [problem.pointer, problem.code])).toEqual([['', 'wrong-type']])
  })

  test('an empty object misses every key but the name of the schema', () => {
    const problems = problemsOf('{}')
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set(['missing-key']))
    expect(problems).toHaveLength(15)
  })
})

test('a key that would change the prototype is an unknown key', () => {
  const text = samplePackText.replace('{"$schema"', '{"__proto__":{},"$schema"')
  expect(problemsOf(text).map((problem) => [problem.pointer, problem.code])).toEqual([['/__proto__', 'unknown-key']])
})

test('a definition called like a built-in property is not there unless the pack has it', () => {
  expect(problemsOf(edited('/coverage/organization', { ref: 'toString' }))[0]?.code).toBe('unknown-definition')
  expect(problemsOf(edited('/definitions/toString', { ref: 'strong' }))).toEqual([])
})

test('a parameter name with a dot is refused', () => {
  const problems = problemsOf(edited('/parameters/a.b', { title, type: 'text' }))
  expect(problems.map((problem) => [problem.pointer, problem.code])).toEqual([['/parameters/a.b', 'wrong-value']])
})
