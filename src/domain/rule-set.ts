import type { Bilingual } from './text.ts'

/** The rules of a round, as far as they decide whether a gap is one. */
export interface RuleSet {
  readonly pack: { readonly id: string; readonly version: string; readonly sha256: string; readonly title: Bilingual }
  /** Resolved parameters by name, null if optional and unset. */
  readonly parameters: Readonly<Record<string, ParameterValue>>
  /** Fields whose blank cells are read as zero. */
  readonly blankAsZero: readonly string[]
}

type ParameterValue = number | string | boolean | null

type PackVersion = Pick<RuleSet['pack'], 'id' | 'version'>

/** What of the rules is another one than when the item was last found a gap; only what has changed is there. */
export interface RuleChange {
  readonly pack?: { readonly from: PackVersion; readonly to: PackVersion }
  /** By name; null is unset. */
  readonly parameters?: readonly { readonly name: string; readonly from: ParameterValue; readonly to: ParameterValue }[]
  readonly blankAsZero?: { readonly from: readonly string[]; readonly to: readonly string[] }
}
