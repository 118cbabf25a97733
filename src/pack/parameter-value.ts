import { yesNoAnswers } from '../domain/choices.ts'
import { parseIsoDay } from '../domain/civil-date.ts'
import type { Expected } from '../domain/expected.ts'
import type { PackParameter } from './schema.ts'

type Scalar = number | string | boolean
type Typed = Pick<PackParameter, 'type' | 'minimum' | 'maximum'>

const integerPattern = /^[+-]?\d+$/
const numberPattern = /^[+-]?\d+(\.\d+)?$/
/** True if a value has the type that a parameter says; a date is an ISO text. */
export function hasType(type: PackParameter['type'], value: unknown): boolean {
  if (type === 'integer') return Number.isSafeInteger(value)
  if (type === 'number') return typeof value === 'number'
  if (type === 'boolean') return typeof value === 'boolean'
  return typeof value === 'string' && (type === 'text' || parseIsoDay(value) !== undefined)
}

/** True unless the value is a number outside of the range of the parameter. */
export function inRange(parameter: Typed, value: Scalar): boolean {
  if (typeof value !== 'number') return true
  return value >= (parameter.minimum ?? Number.NEGATIVE_INFINITY) && value <= (parameter.maximum ?? Infinity)
}

/** What the user typed as a value of the parameter, or undefined if it is none. Full-width digits are understood. */
export function parseParameter(parameter: PackParameter, given: Scalar): Scalar | undefined {
  const value = typeof given === 'string' ? fromText(parameter.type, given.normalize('NFKC').trim()) : given
  if (value === undefined || value === '') return undefined
  return hasType(parameter.type, value) && inRange(parameter, value) ? value : undefined
}

function fromText(type: PackParameter['type'], text: string): Scalar | undefined {
  if (type === 'integer') return integerPattern.test(text) ? Number(text) : undefined
  if (type === 'number') return numberPattern.test(text) ? Number(text) : undefined
  return type === 'boolean' ? yesNoAnswers.get(text.toLowerCase()) : text
}

/** What a value given to the parameter has to be. */
export function expectedOf({ type, minimum, maximum }: PackParameter): Expected {
  if (type === 'integer' || type === 'number') return { kind: type, minimum: minimum ?? null, maximum: maximum ?? null }
  return { kind: type === 'boolean' ? 'yes-no' : type }
}

/** What a parameter takes, in the notation of the packs, e.g. `integer 1..5`, `boolean true|false`. */
export function parameterRange(parameter: PackParameter): string {
  const { type, minimum, maximum } = parameter
  if (type === 'boolean') return 'boolean true|false'
  if (type === 'date') return 'date YYYY-MM-DD'
  if (minimum === undefined && maximum === undefined) return type
  return `${type} ${minimum ?? ''}..${maximum ?? ''}`
}
