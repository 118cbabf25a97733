import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { indicatorMentions } from '../../src/engine/indicator-mentions.ts'
import { parsePack } from '../../src/pack/parse.ts'

const file = new URL('../../rules/guiding-opinion-2012/pack.json', import.meta.url)
const mentions = indicatorMentions(parsePack('pack.json', readFileSync(file, 'utf8')))

it('the formation rate does not depend on the day from which organizations are looked back at', () => {
  expect(mentions.get('formation-rate')?.parameters).not.toContain('lookBackSince')
  expect(mentions.get('target:L1')?.parameters).toContain('lookBackSince')
})

it('an indicator depends on the base, on its definitions and on the field that stands in for an absent one', () => {
  const fields = mentions.get('target:E1')?.fields
  for (const field of ['status', 'sector', 'members', 'regularEmployees', 'employees']) expect(fields).toContain(field)
  expect(fields).not.toContain('activities')
})
