import fc from 'fast-check'
import { expect, test } from 'vitest'
import { problemsOf, samplePackText } from '../pack/sample-pack.ts'

type Json = Record<string, unknown>

/** Objects whose keys are names that the pack itself chooses, so that no key of theirs is unknown as such. */
const named = ['/parameters', '/assume', '/definitions']

/** Every object of a pack with its pointer, the named ones left out. */
function objectsOf(value: unknown, pointer = ''): readonly { readonly pointer: string; readonly object: Json }[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, child]) => objectsOf(child, `${pointer}/${key}`))
  const own = Array.isArray(value) || named.includes(pointer) ? [] : [{ pointer, object: value as Json }]
  return [...own, ...inner]
}

const keys = ['x', 'remark', '备注', 'titel', 'Field', '__proto__', 'constructor', 'wehn'] as const
const places = objectsOf(JSON.parse(samplePackText)).map((each) => each.pointer)

test('a pack with one unknown key, wherever it is, is refused with exactly that pointer', () => {
  expect(places.length).toBeGreaterThan(80)
  // Every place, instead of as many random ones: what is left to chance is the key and what stands behind it.
  for (const place of places)
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (name, value) => {
        const pack = JSON.parse(samplePackText)
        const target = objectsOf(pack).find((each) => each.pointer === place)?.object ?? {}
        Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true })
        const problems = problemsOf(JSON.stringify(pack))
        expect(problems.map((problem) => problem.pointer)).toEqual([`${place}/${name}`])
        expect(['unknown-key', 'unknown-operator']).toContain(problems[0]?.code)
      }),
      { numRuns: 2 },
    )
})
