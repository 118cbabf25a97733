import type { OptionValues } from './option-values.ts'

/** The `--set` parameters by name, as rule packs take them. */
export function setOf({
  set,
}: OptionValues): ReadonlyMap<string, { readonly value: string; readonly from: 'flag' | 'config' }> {
  return new Map(set.map(({ name, text, from }) => [name, { value: text, from }]))
}
