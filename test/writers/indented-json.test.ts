import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indentedJson, quotedJson } from '../../src/writers/indented-json.ts'

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('甲', '"', '\\', '\n', '\u007F', '\u2028', '\uD800', '\uDC00', '😀', ' '), { maxLength: 5 })
    .map((each) => each.join('')),
)
const { data } = fc.letrec((tie) => ({
  data: fc.oneof(
    { depthSize: 'small' },
    texts,
    fc.constantFrom(null, true, false, 0, -0, 1e21, 1.5, Number.NaN, undefined),
    fc.integer(),
    fc.double(),
    fc.array(tie('data'), { maxLength: 4 }),
    fc.dictionary(texts, tie('data'), { maxKeys: 4 }),
  ),
}))

test('indented facts are those of JSON.stringify behind a margin, whatever stands in them', () => {
  fc.assert(
    fc.property(data, fc.constantFrom('', '  ', '      '), (value, margin) => {
      fc.pre(value !== undefined)
      expect(indentedJson(value, margin)).toBe(JSON.stringify(value, null, 2).replaceAll('\n', `\n${margin}`))
    }),
    { numRuns: 1000 },
  )
})

test('every character is quoted as JSON.stringify quotes it', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const text = `甲${String.fromCharCode(code)}`
    if (quotedJson(text) !== JSON.stringify(text)) expect(code.toString(16)).toBe('none')
  }
})
