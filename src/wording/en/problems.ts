import type { ProblemWording } from '../problem-wording.ts'

const types: ProblemWording['types'] = {
  string: 'text',
  number: 'number',
  int: 'whole number',
  integer: 'whole number',
  boolean: 'true or false',
  object: 'object { … }',
  record: 'object { … }',
  array: 'list [ … ]',
  tuple: 'list [ … ]',
  null: 'null',
  date: 'date',
}

const typeName = (type: string): string => types[type] ?? type

const choose = (valid: readonly string[]): string => (valid.length === 0 ? '' : `; valid: ${valid.join(', ')}`)

export const problemsEn: ProblemWording = {
  types,
  problems: {
    'not-json': ({ given }) => (given === '' ? 'this is not JSON' : `from ${placeOf(given)} on this is not JSON`),
    'not-object': () => 'a JSON object { … } is expected',
    'not-scalar': () => 'a text, a number or true/false is expected',
    'not-list': () => 'a text, a number or a list of them is expected',
    'unknown-key': ({ given, valid }) => `there is no "${given}"${choose(valid)}`,
    'missing-key': ({ given }) => `"${given}" is missing`,
    'wrong-type': ({ given, valid }) => `this is: ${typeName(given)}; expected: ${valid.map(typeName).join(' or ')}`,
    'wrong-value': ({ given, valid }) => `"${given}" cannot be used${choose(valid)}`,
    'wrong-version': ({ given, valid }) =>
      `this is version ${given} of the format; version ${valid.join(', ')} is read`,
    'bad-date': ({ given }) => `"${given}" is no date; write it like 2012-05-15`,
    'empty-value': () => 'it must not be empty',
    'wrong-encoding': ({ given }) => `the text is not UTF-8; it seems to be ${given}`,
    'not-text': () => 'this is not a text',
    'unknown-field': ({ given, valid }) => `there is no field "${given}"${choose(valid)}`,
    'unknown-option': ({ given, valid }) => `there is no option "${given}"${choose(valid)}`,
    'unknown-kind': ({ given, valid }) => `there is no kind of unit "${given}"${choose(valid)}`,
    'heading-taken': ({ given, valid }) => `the heading "${given}" means ${valid.join(', ')} already`,
    'word-twice': ({ given }) => `"${given}" stands there twice`,
    'impossible-rate': ({ given }) => `the rate ${given} is impossible: its numerator lies between 0 and its base`,
    'wrong-sum': ({ given, valid }) => `${given} does not agree with its parts, which make ${valid.join(', ')}`,
    'unknown-organization': ({ given }) => `the unit "${given}" is not in the list of units`,
    'unknown-target': ({ given }) => `the target "${given}" is not in the list of targets`,
    'unknown-placeholder': ({ given }) => `there is no value "{${given}}" to put there`,
    'unknown-condition': ({ given }) => `there is no condition "${given}"`,
    'unknown-table': ({ given, valid }) => `there is no table "${given}"${choose(valid)}`,
    'no-such-file': () => 'there is no such file',
    'empty-file': () => 'the file is empty',
    'not-a-table': () => 'it is no table that can be read, or it is damaged',
    'not-permitted': () => 'access is not permitted, or another program has it open',
    'is-folder': () => 'it is a folder',
    'no-space': () => 'there is no space left on the disk',
    'too-many-files': () => 'too many files are open',
    'name-too-long': () => 'the name or the path is too long',
    system: ({ given }) => `the operating system refused${given === '' ? '' : ` (${given})`}`,
  },
  range: (whole, minimum, maximum) => {
    const number = whole ? 'whole number' : 'number'
    if (minimum !== null && maximum !== null) return `a ${number} from ${minimum} to ${maximum}`
    if (minimum !== null) return `a ${number} of at least ${minimum}`
    return maximum === null ? `a ${number}` : `a ${number} of at most ${maximum}`
  },
  expected: {
    'one-of': ({ values }) => values.join(', '),
    date: () => 'a date like 2012-05-15 (YYYY-MM-DD)',
    'yes-no': () => 'yes or no (true, false)',
    'name-value': () => 'name=value, e.g. jointLimit=5',
    text: () => 'something that is not blank',
    ratio: () => 'covered/base, e.g. 1214/2422',
    percent: () => 'a percentage, e.g. 16.06%',
    'column-text': () => 'column=text, e.g. responsiblePerson=Zhang (nothing behind the sign empties the column)',
    'not-before-act': ({ date }) => `a day not before ${date}, the day of the act (--on sets it)`,
    voucher: () => 'the voucher printed on a list (12 digits, e.g. 3fa9c0d1e2f4)',
    'unmerged-number': () => 'another number, one that was not merged into any',
    'not-before': ({ date }) => `a day not before ${date}`,
    'not-after': ({ date }) => `a result with an as-of date not later than ${date}`,
  },
  didYouMean: (name) => ` (did you mean "${name}"?)`,
}

function placeOf(given: string): string {
  const [line = '', column = ''] = given.split(':')
  return `line ${line}, column ${column}`
}
