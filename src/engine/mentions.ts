import { type FieldId, fieldIds } from '../domain/field.ts'
import { type Mentions, mentionsOf } from '../pack/condition-fields.ts'
import type { Condition } from '../pack/schema.ts'
import { isAnswered } from './field-source.ts'
import { parameterOf, type Scope } from './scope.ts'

/** What conditions name together, on either side of an operator, references followed. */
export function mentionedBy(conditions: readonly Condition[], { definitions }: Scope): Mentions {
  return mentionsOf(conditions, definitions)
}

/** The mentioned fields that the sheet cannot answer, in the order of the catalogue. */
export function unanswered({ fields }: Mentions, scope: Scope): readonly FieldId[] {
  return fieldIds.filter((field) => fields.has(field) && !isAnswered(field, scope))
}

/** True if a mentioned parameter is not set. */
export function lacksParameter({ parameters }: Mentions, scope: Scope): boolean {
  return [...parameters].some((name) => parameterOf(scope, name) === undefined)
}
