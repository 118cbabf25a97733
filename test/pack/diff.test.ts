import { expect, test } from 'vitest'
import { diffPacks } from '../../src/pack/diff.ts'
import { parsePack } from '../../src/pack/parse.ts'
import { edited, samplePack, samplePackText } from './sample-pack.ts'

function changedBy(path: string, value: unknown) {
  return diffPacks(samplePack(), parsePack('sample.json', edited(path, value)))
}

test('a pack does not differ from itself', () => {
  expect(diffPacks(samplePack(), samplePack())).toEqual([])
})

test('a changed threshold is found under the id of its target, not under its position', () => {
  expect(changedBy('/targets/0/applies/gte', 30)).toEqual([
    { path: '/targets/E1/applies/gte', kind: 'changed', before: '{"param":"staffMin"}', after: '30' },
  ])
})

test('a changed part of a combination is found by its place in it', () => {
  expect(changedBy('/definitions/strong/all/1/gte', 5).map((each) => each.path)).toEqual([
    '/definitions/strong/all/1/gte',
  ])
})

test('a combination with more parts is shown as a whole', () => {
  const parts = [{ ref: 'established' }]
  expect(changedBy('/definitions/strong/all', parts)).toEqual([
    {
      path: '/definitions/strong/all',
      kind: 'changed',
      before: '[{"ref":"established"},{"field":"members","gte":{"param":"membersMin"}}]',
      after: '[{"ref":"established"}]',
    },
  ])
})

test('a removed target does not make the next ones look changed', () => {
  const pack = JSON.parse(samplePackText)
  pack.targets.shift()
  const difference = diffPacks(samplePack(), parsePack('sample.json', JSON.stringify(pack)))
  expect(difference.map((each) => [each.path, each.kind, each.after])).toEqual([['/targets/E1', 'removed', null]])
})

test('new keys come after the changed ones', () => {
  const pack = JSON.parse(samplePackText)
  pack.parameters.extra = { title: pack.title, type: 'text', default: '甲' }
  pack.version = '1.0.1'
  pack.parameters.share.default = 60
  const difference = diffPacks(samplePack(), parsePack('sample.json', JSON.stringify(pack)))
  expect(difference.map((each) => [each.path, each.kind])).toEqual([
    ['/version', 'changed'],
    ['/parameters/share/default', 'changed'],
    ['/parameters/extra', 'added'],
  ])
})

test('the order of targets is a part of the pack, the order of keys is not', () => {
  const pack = JSON.parse(samplePackText)
  pack.targets.reverse()
  const reversed = JSON.stringify(Object.fromEntries(Object.entries(pack).reverse()))
  expect(diffPacks(samplePack(), parsePack('sample.json', reversed))).toEqual([
    { path: '/targets/order', kind: 'changed', before: '["E1","L1"]', after: '["L1","E1"]' },
  ])
})
