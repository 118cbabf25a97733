import { choicesOf, type FieldId, fieldSpec } from '../domain/field.ts'
import { type OperatorId, operatorIds } from '../domain/operators.ts'
import type { Language } from '../domain/text.ts'
import { partsOf } from '../pack/condition-fields.ts'
import type { Comparison, Condition, Measured, Operand, RulePack } from '../pack/schema.ts'
import { type ComparisonPhrase, type ConditionWording, conditionWordingOf } from '../wording/condition-wording.ts'

interface Words {
  readonly pack: RulePack
  readonly language: Language
  readonly wording: ConditionWording
}

/** A condition as one line of words; definitions are written out, parameters show their name and single default. */
export function conditionText(condition: Condition, pack: RulePack, language: Language): string {
  return say(condition, { pack, language, wording: conditionWordingOf(language) })
}

/** What an indicator counts or adds up, as one line. */
export function measuredText(measured: Measured, pack: RulePack, language: Language): string {
  if (!('sum' in measured)) return conditionText(measured, pack, language)
  const where = measured.where === undefined ? null : conditionText(measured.where, pack, language)
  return conditionWordingOf(language).sum(fieldSpec(measured.sum)[language], where)
}

/** A number, or a parameter with its single default. */
export function numberText(number: number | { readonly param: string }, pack: RulePack, language: Language): string {
  return typeof number === 'number'
    ? String(number)
    : parameterText(number.param, { pack, language, wording: conditionWordingOf(language) }).trim()
}

function say(named: Condition, words: Words): string {
  const condition = meantBy(named, words.pack)
  const { wording } = words
  if ('all' in condition) return joined(condition.all, words, wording.and)
  if ('any' in condition) return joined(condition.any, words, wording.or)
  if ('not' in condition) return negated(condition.not, words)
  if ('of' in condition) {
    const least = numberText(condition.atLeast, words.pack, words.language)
    return wording.atLeast(
      least,
      condition.of.map((part) => say(part, words)),
    )
  }
  if ('param' in condition) return wording.switchedOn(titleOf(condition.param, words), condition.param)
  return 'ref' in condition ? condition.ref : sayComparison(condition, words, false)
}

/** The condition behind a name, and behind the name that may stand there again. */
function meantBy(condition: Condition, pack: RulePack): Condition {
  const definition = 'ref' in condition ? pack.definitions[condition.ref] : undefined
  return definition === undefined ? condition : meantBy(definition, pack)
}

function titleOf(parameter: string, { pack, language }: Words): string {
  return pack.parameters[parameter]?.title[language] ?? parameter
}

/** Parts that join several themselves are put in brackets. */
function joined(parts: readonly Condition[], words: Words, separator: string): string {
  if (parts.length === 1 && parts[0] !== undefined) return say(parts[0], words)
  return parts
    .map((part) => (isCompound(part, words) ? words.wording.group(say(part, words)) : say(part, words)))
    .join(separator)
}

function isCompound(condition: Condition, words: Words): boolean {
  const meant = meantBy(condition, words.pack)
  if ('not' in meant) return false
  const parts = partsOf(meant)
  if ('of' in meant || parts.length > 1) return true
  return parts[0] !== undefined && isCompound(parts[0], words)
}

/** A single comparison has a negative of its own; anything else is negated as a whole. */
function negated(condition: Condition, words: Words): string {
  const meant = meantBy(condition, words.pack)
  if ('param' in meant) return words.wording.switchedOff(titleOf(meant.param, words), meant.param)
  if ('field' in meant) return sayComparison(meant, words, true)
  return words.wording.not(say(meant, words))
}

const opposites: Readonly<Record<ComparisonPhrase, ComparisonPhrase | null>> = {
  is: 'isNot',
  isNot: 'is',
  in: 'notIn',
  notIn: 'in',
  gt: 'lte',
  gte: 'lt',
  lt: 'gte',
  lte: 'gt',
  after: 'notAfter',
  notBefore: 'before',
  before: 'notBefore',
  notAfter: 'after',
  between: null,
  known: 'notKnown',
  notKnown: 'known',
  has: 'hasNot',
  hasNot: 'has',
  yes: 'no',
  no: 'yes',
}

function sayComparison(comparison: Comparison, words: Words, isNegated: boolean): string {
  const operator = operatorIds.find((id) => comparison[id] !== undefined) ?? 'known'
  const operand = comparison[operator]
  const phrase = phraseOf(comparison.field, operator, operand)
  const opposite = opposites[phrase]
  const field = fieldSpec(comparison.field)[words.language]
  const value = operandText({ field: comparison.field, operator, operand }, words)
  if (!isNegated) return words.wording.comparison[phrase](field, value)
  if (opposite !== null) return words.wording.comparison[opposite](field, value)
  return words.wording.not(words.wording.comparison[phrase](field, value))
}

const dayPhrases: Readonly<Partial<Record<OperatorId, ComparisonPhrase>>> = {
  gt: 'after',
  gte: 'notBefore',
  lt: 'before',
  lte: 'notAfter',
}

function phraseOf(field: FieldId, operator: OperatorId, operand: Comparison[OperatorId]): ComparisonPhrase {
  const { type } = fieldSpec(field)
  if (operator === 'known') return operand === false ? 'notKnown' : 'known'
  if (operator === 'is' && operand === null) return 'hasNot'
  if (operator === 'is' && typeof operand === 'boolean') return yesNoPhrase(type === 'presence', operand)
  return (type === 'date' ? dayPhrases[operator] : undefined) ?? operator
}

function yesNoPhrase(isPresence: boolean, holds: boolean): ComparisonPhrase {
  if (isPresence) return holds ? 'has' : 'hasNot'
  return holds ? 'yes' : 'no'
}

interface Use {
  readonly field: FieldId
  readonly operator: OperatorId
  readonly operand: Comparison[OperatorId]
}

function operandText({ field, operator, operand }: Use, words: Words): string {
  const { wording } = words
  if (!Array.isArray(operand)) return valueText(field, operand as Operand, words)
  const values = (operand as readonly Operand[]).map((each) => valueText(field, each, words))
  return operator === 'between' ? wording.pair(values[0] ?? '', values[1] ?? '') : wording.oneOf(values)
}

/** A literal as people read it, a parameter, or the label of another field. */
function valueText(field: FieldId, operand: Operand, words: Words): string {
  if (typeof operand === 'object' && operand !== null) {
    if ('asOf' in operand) return words.wording.number(words.wording.asOfDay)
    return 'param' in operand ? parameterText(operand.param, words) : fieldSpec(operand.field)[words.language]
  }
  if (typeof operand !== 'string' || fieldSpec(field).type === 'date') return words.wording.number(String(operand))
  const option = choicesOf(field).find((choice) => choice.id === operand)
  return words.wording.quote(option?.[words.language] ?? operand)
}

function parameterText(name: string, { pack, wording }: Words): string {
  const value = pack.parameters[name]?.default
  return wording.parameter(name, value === undefined || typeof value === 'object' ? null : String(value))
}
