import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadBulletinTemplate } from '../../src/app/load-bulletin.ts'
import { renderRanking } from '../../src/app/render-ranking.ts'
import type { RankedGroup } from '../../src/domain/ranking.ts'
import { memoryPorts } from '../support/memory-files.ts'
import {
  bulletinInput,
  group,
  newlyCovered,
  rankingFacts,
  registerFacts,
  settings,
} from '../support/sample-bulletin.ts'

const { files } = memoryPorts({})
const templates = {
  zh: await loadBulletinTemplate(null, 'zh', files),
  en: await loadBulletinTemplate(null, 'en', files),
}

const place = fc.integer({ min: 1, max: 9 })

const rankedGroup: fc.Arbitrary<RankedGroup> = fc
  .record({
    name: fc.stringMatching(/^[\u4e00-\u9fff]{1,4}$/),
    at: fc.option(place),
    more: fc.nat(3),
    points: fc.option(fc.double({ min: -100, max: 100, noNaN: true })),
    units: fc.nat(5),
  })
  .map(({ name, at, more, points, units }) =>
    group(name, at, {
      placeRange: at === null ? null : [at, at + more],
      change: points === null ? null : newlyCovered(points, units),
      previous: points === null ? null : { numerator: units, denominator: 40, unknown: 0 },
    }),
  )

const text = fc.option(fc.stringMatching(/^[\u4e00-\u9fff]{1,9}$/))

test('no placeholder, no missing value and no exponent is ever left in a bulletin', async () => {
  const anything = fc.record({
    ranking: fc.array(rankedGroup, { maxLength: 6 }),
    change: fc.option(fc.double({ min: -100, max: 100, noNaN: true })),
    previousAsOf: fc.option(fc.constant('2012-05-15')),
    comparable: fc.boolean(),
    differs: fc.subarray(['pack', 'parameters', 'assumptions'] as const),
    goal: fc.option(fc.constantFrom(0.35, 0.5, 1)),
    hasRegister: fc.boolean(),
    notSubmitted: fc.array(fc.stringMatching(/^[\u4e00-\u9fff]{2,4}$/), { maxLength: 3 }),
    options: fc.record({ docNumber: text, issuer: text, to: text, deadline: fc.option(fc.constant('2012-06-30')) }),
    language: fc.constantFrom('zh' as const, 'en' as const),
  })
  await fc.assert(
    fc.asyncProperty(anything, async ({ hasRegister, notSubmitted, options, language, ranking, change, ...given }) => {
      const total = group(null, null, {
        change: change === null ? null : newlyCovered(change, 1),
        previous: given.previousAsOf === null ? null : { numerator: 1, denominator: 3, unknown: 0 },
      })
      const input = bulletinInput({
        ranking: rankingFacts({ ...given, ranking, total, differs: [...given.differs] }),
        register: hasRegister ? registerFacts() : null,
        ...{ notSubmitted, options },
      })
      const rendering = { formats: ['md'], language, settings, template: templates[language] }
      const [md] = await renderRanking(input, rendering)
      const written = new TextDecoder().decode(md?.bytes)
      expect(written).not.toMatch(/[{}]|undefined|null|NaN|\de[-+]\d/)
      expect(written).toContain(language === 'zh' ? '一、总体进展' : '1. Progress')
    }),
    { numRuns: 60 },
  )
})
