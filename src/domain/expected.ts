/** What would have been a valid value of an option or parameter, as data for `wording`. */
export type Expected =
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'date' | 'yes-no' | 'name-value' | 'text' | 'ratio' | 'percent' | 'voucher' | 'column-text' }
  | { readonly kind: 'integer' | 'number'; readonly minimum: number | null; readonly maximum: number | null }
  /** An audit that is not later than this ISO date. */
  | { readonly kind: 'not-after'; readonly date: string }
  /** Another number of the register, of an entry that is not merged into one. */
  | { readonly kind: 'unmerged-number' }
  /** A day that is not before the day of the act, which `--on` names. */
  | { readonly kind: 'not-before-act'; readonly date: string }
  /** A day that is not before this ISO date. */
  | { readonly kind: 'not-before'; readonly date: string }

/** A whole number that is not negative. */
export const expectedCount: Expected = { kind: 'integer', minimum: 0, maximum: null }
