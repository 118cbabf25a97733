import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGroupMembers } from '../../src/engine/group-members.ts'

const text = fc.option(fc.oneof(fc.constantFrom('城东联合支部', '城东党委', ''), fc.string({ unit: 'binary' })))
const membership = fc.option(fc.record({ certain: fc.boolean(), texts: fc.array(text, { maxLength: 3 }) }))
const member = fc.record({
  key: fc.oneof(fc.constantFrom('1', '2'), fc.string({ unit: 'binary' })),
  township: fc.option(fc.constantFrom('镇', '另一镇', '')),
  groups: fc.option(fc.array(membership, { maxLength: 3 }), { nil: undefined }),
})

test('members come back as they were added, whenever somebody goes through them', () => {
  fc.assert(
    fc.property(fc.array(member, { maxLength: 60 }), (members) => {
      const kept = createGroupMembers()
      for (const each of members) kept.add(each)
      expect(kept.length).toBe(members.length)
      expect([...kept]).toEqual(members)
      expect([...kept]).toEqual(members)
    }),
  )
})
