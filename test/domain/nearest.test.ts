import { expect, test } from 'vitest'
import { nearestOf } from '../../src/domain/nearest.ts'

test.each([
  ['employes', 'employees'],
  ['Members', 'members'],
  ['floating', 'floatingMembers'],
  ['memebrs', 'members'],
  ['x', null],
  ['revenue', null],
])('%s was meant to be %s', (given, expected) => {
  expect(nearestOf(given, ['name', 'members', 'employees', 'floatingMembers'])).toBe(expected)
})

test('of two equally near names the first is offered', () => {
  expect(nearestOf('gt', ['gte', 'lt'])).toBe('gte')
  expect(nearestOf('gt', ['lt', 'gte'])).toBe('lt')
})
