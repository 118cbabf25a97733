import { choicesOf } from '../domain/field.ts'
import type { FieldValue } from '../domain/record.ts'

/** The three fields that every statement about a Party organization bears on. */
export const organizationFields = ['partyOrgEstablished', 'partyOrgForm', 'partyOrgLevel'] as const

export type OrganizationField = (typeof organizationFields)[number]

/** What the columns of a row say about its Party organization; a missing column is undefined. */
export interface OrganizationEvidence {
  readonly partyOrgEstablished: FieldValue | undefined
  readonly partyOrgForm: FieldValue | undefined
  readonly partyOrgLevel: FieldValue | undefined
  readonly partyOrgName: FieldValue | undefined
  readonly notEstablishedReason: FieldValue | undefined
  /** True if the name of the Party organization says that it is a joint one. */
  readonly nameIsJoint: boolean
  /** True if what stands there is a 党小组, which is no organization. */
  readonly nameIsGroup: boolean
}

/** A column that says something of it. */
export type EvidenceField = Exclude<keyof OrganizationEvidence, 'nameIsJoint' | 'nameIsGroup'>

/** All options of the form. */
export const forms = choicesOf('partyOrgForm').map((choice) => choice.id)
/** All options of the level. */
export const levels = choicesOf('partyOrgLevel').map((choice) => choice.id)

/** True if a choice says anything: not blank, and not every option is left open. */
export function isTelling(at: FieldValue | undefined, all: readonly string[]): at is FieldValue {
  if (at?.value.type !== 'options' || at.value.why === 'blank') return false
  return at.value.options.length < all.length
}

/** The options that a choice leaves open. */
export function optionIds(at: FieldValue): readonly string[] {
  return at.value.type === 'options' ? at.value.options : []
}
