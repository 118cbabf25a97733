import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choicesOf, type FieldId } from '../../src/domain/field.ts'
import type { FieldValue } from '../../src/domain/record.ts'
import { yesNo } from '../../src/domain/value.ts'
import { conclude } from '../../src/ledger/conclude-organization.ts'
import { deriveOrganization } from '../../src/ledger/derive-organization.ts'
import { type OrganizationEvidence, organizationFields } from '../../src/ledger/organization-evidence.ts'

const all = (field: FieldId): readonly string[] =>
  field === 'partyOrgEstablished' ? yesNo : choicesOf(field).map(({ id }) => id)

/** A choice of which anything is known, or a blank cell. A 党小组 alone is a rule of its own and left out. */
const stated = (field: FieldId): fc.Arbitrary<FieldValue | undefined> =>
  fc.option(
    fc
      .subarray(
        all(field).filter((id) => id !== 'group'),
        { minLength: 1 },
      )
      .map(
        (options): FieldValue => ({
          value: options.length === all(field).length ? blank(field).value : { type: 'options', options },
          cells: [],
        }),
      ),
    { nil: undefined },
  )

function blank(field: FieldId): FieldValue {
  return { value: { type: 'options', options: all(field), why: 'blank' }, cells: [] }
}

const evidence: fc.Arbitrary<OrganizationEvidence> = fc.record({
  partyOrgEstablished: stated('partyOrgEstablished'),
  partyOrgForm: stated('partyOrgForm'),
  partyOrgLevel: stated('partyOrgLevel'),
  partyOrgName: fc.constant(undefined),
  notEstablishedReason: fc.constant(undefined),
  nameIsJoint: fc.constant(false),
  nameIsGroup: fc.constant(false),
})

const optionsOf = ({ value }: FieldValue): readonly string[] => (value.type === 'options' ? value.options : [])

describe('what is said of a Party organization', () => {
  it('never says more than each column by itself leaves open', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const { values, conflict } = deriveOrganization(given)
        if (conflict !== null) return
        for (const field of organizationFields) {
          const own = given[field]
          if (own === undefined) continue
          for (const option of optionsOf(values[field])) expect(optionsOf(own)).toContain(option)
        }
      }),
    )
  })

  it('has an organization exactly where it has a form and a level', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const { values, conflict } = deriveOrganization(given)
        if (conflict !== null) return
        const established = optionsOf(values.partyOrgEstablished)
        const forms = optionsOf(values.partyOrgForm)
        expect(established.includes('no')).toBe(forms.includes('none'))
        expect(established.includes('yes')).toBe(forms.some((form) => form !== 'none'))
      }),
    )
  })

  it('is only narrowed by what is said besides, or contradicted', () => {
    fc.assert(
      fc.property(evidence, fc.constantFrom(...organizationFields), (given, field) => {
        const before = deriveOrganization({ ...given, [field]: blank(field) })
        const after = deriveOrganization(given)
        if (before.conflict !== null || after.conflict !== null || given[field] === undefined) return
        for (const each of organizationFields) {
          for (const option of optionsOf(after.values[each])) expect(optionsOf(before.values[each])).toContain(option)
        }
      }),
    )
  })

  it('is the same whatever was said of others before', () => {
    fc.assert(
      fc.property(anyEvidence, (given) => {
        const { values, conflict } = deriveOrganization(given)
        const anew = conclude(given)
        for (const field of organizationFields) expect(values[field].value).toEqual(anew.values[field].value)
        expect(conflict?.map(({ field }) => field) ?? null).toEqual(anew.conflict)
      }),
      { numRuns: 2_000 },
    )
  })
})

/** One of a few values, so that many rows are alike but for one thing. */
const oneOf = (...values: readonly FieldValue['value'][]): fc.Arbitrary<FieldValue | undefined> =>
  fc.constantFrom(undefined, ...values.map((value): FieldValue => ({ value, cells: [] })))

const unknown = (field: FieldId, why: 'blank' | 'contradiction'): FieldValue['value'] => ({
  type: 'options',
  options: all(field),
  why,
})

const only = (...options: readonly string[]): FieldValue['value'] => ({ type: 'options', options })

const anyEvidence: fc.Arbitrary<OrganizationEvidence> = fc.record({
  partyOrgEstablished: oneOf(only('yes'), only('no'), unknown('partyOrgEstablished', 'contradiction')),
  partyOrgForm: oneOf(only('joint'), only('none'), unknown('partyOrgForm', 'blank')),
  partyOrgLevel: oneOf(only('branch'), only('group'), unknown('partyOrgLevel', 'contradiction')),
  partyOrgName: oneOf(
    { type: 'text', text: '甲厂党支部' },
    { type: 'text', text: null },
    { type: 'text', text: undefined, why: 'blank' },
    { type: 'text', text: undefined, why: 'not-stated' },
  ),
  notEstablishedReason: oneOf(only('noMembers'), unknown('notEstablishedReason', 'blank')),
  nameIsJoint: fc.boolean(),
  nameIsGroup: fc.constant(false),
})
