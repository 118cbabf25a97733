/**
 * Strong Kleene logic. The three truths are ordered false < unknown < true, so that
 * conjunction is the lesser, disjunction the greater, and negation the mirror image.
 */
export type Truth = 0 | 1 | 2

export const FALSE: Truth = 0
export const UNKNOWN: Truth = 1
export const TRUE: Truth = 2

/** Names of the truths as documents and JSON spell them, by `Truth`. */
export const truthNames = ['false', 'unknown', 'true'] as const

/** Name of a truth in JSON. */
export type TruthName = (typeof truthNames)[number]

const negation = [TRUE, UNKNOWN, FALSE] as const

/** False becomes true, true becomes false, unknown stays unknown. */
export function not(truth: Truth): Truth {
  return negation[truth]
}

/** True only if every part is true; one false part decides. An empty conjunction is true. */
export function all(truths: readonly Truth[]): Truth {
  if (truths.includes(FALSE)) return FALSE
  return truths.includes(UNKNOWN) ? UNKNOWN : TRUE
}

/** True if one part is true; false only if every part is false. An empty disjunction is false. */
export function any(truths: readonly Truth[]): Truth {
  if (truths.includes(TRUE)) return TRUE
  return truths.includes(UNKNOWN) ? UNKNOWN : FALSE
}

/** A decided question as a truth. */
export function truthOf(holds: boolean): Truth {
  return holds ? TRUE : FALSE
}
