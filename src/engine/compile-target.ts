import { type FieldId, fieldIds } from '../domain/field.ts'
import type { PackTarget } from '../pack/schema.ts'
import { compileQuestion } from './compile-question.ts'
import type { CompiledPopulation, CompiledTarget, NotEvaluated } from './compiled-pack.ts'
import { compileCondition, compileRecorded } from './condition.ts'
import { isAnswered } from './field-source.ts'
import { compileGrounds } from './grounds.ts'
import { lacksParameter, mentionedBy, unanswered } from './mentions.ts'
import type { Scope } from './scope.ts'

interface Surroundings {
  readonly scope: Scope
  readonly population: CompiledPopulation
  readonly asOf: string
}

/**
 * Compiles a target for one sheet. It is not evaluated where a column is missing that no assumption answers, where it is not
 * in force on the day, where a parameter is not set, or where nothing is recorded that it asks for.
 */
export function compileTarget(target: PackTarget, { scope, population, asOf }: Surroundings): CompiledTarget {
  const mentions = mentionedBy([target.applies, target.requires], scope)
  const notRecorded = absentWhereRecorded(target, scope).filter((field) => mentions.fields.has(field))
  const recorded = { ...scope, dropped: new Set(notRecorded) }
  const applies = compileRecorded(target.applies, recorded)
  const requires = compileRecorded(target.requires, recorded)
  const nothingLeft = applies === undefined || requires === undefined
  const missing = unanswered(mentions, scope).filter((field) => nothingLeft || !recorded.dropped.has(field))
  const question = compileQuestion(
    applies ?? compileCondition(target.applies, scope),
    requires ?? compileCondition(target.requires, scope),
    { population, scope },
  )
  return {
    ...{ target, question, grounds: compileGrounds(question, { population, scope }) },
    notEvaluated: reasonOf(target, asOf, [lacksParameter(mentions, scope), missing.length > 0]),
    missingColumns: missing,
    notRecorded: nothingLeft ? [] : notRecorded,
    remedies: compileRemedies(target, scope),
  }
}

function absentWhereRecorded({ whereRecorded = [] }: PackTarget, scope: Scope): readonly FieldId[] {
  return fieldIds.filter((field) => whereRecorded.includes(field) && !isAnswered(field, scope))
}

/** True if the as-of date lies in the period of a target, both its days included. */
export function isInForce({ effective }: PackTarget, asOf: string): boolean {
  const early = effective?.from !== undefined && asOf < effective.from
  const late = effective?.to !== undefined && asOf > effective.to
  return !(early || late)
}

function reasonOf(
  target: PackTarget,
  asOf: string,
  [unset, missing]: readonly [boolean, boolean],
): NotEvaluated | null {
  if (!isInForce(target, asOf)) return 'not-in-force'
  if (unset) return 'limit-not-set'
  return missing ? 'missing-columns' : null
}

function compileRemedies({ remedy }: PackTarget, scope: Scope): CompiledTarget['remedies'] {
  if (!Array.isArray(remedy)) return [{ when: null, text: remedy }]
  return remedy.map(({ when, text }) => ({ when: when ? compileCondition(when, scope) : null, text }))
}
