import { expect, it } from 'vitest'
import { choiceLists, kindsOfSector, sectorOfKind } from '../../src/domain/choices.ts'

it('every kind of organization belongs to exactly one sector, and every sector has kinds', () => {
  const kinds = choiceLists.sector.flatMap(({ id }) => kindsOfSector(id))
  expect([...kinds].sort()).toEqual(choiceLists.kind.map(({ id }) => id).sort())
  for (const { id } of choiceLists.sector) {
    expect(kindsOfSector(id).length).toBeGreaterThan(0)
    for (const kind of kindsOfSector(id)) expect(sectorOfKind[kind]).toBe(id)
  }
})

it('an intermediary is a social organization, a self-employed household is not', () => {
  expect(kindsOfSector('social')).toContain('intermediary')
  expect(kindsOfSector('social')).not.toContain('selfEmployed')
})

it('no list has an option twice', () => {
  for (const list of Object.values(choiceLists)) {
    const ids: readonly string[] = list.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
})
