import type { Bilingual } from '../domain/text.ts'
import { TRUE } from '../domain/truth.ts'
import type { Values } from './compiled-node.ts'
import type { CompiledTarget } from './compiled-pack.ts'

/** 整改措施: the first remedy whose condition certainly holds; without one the last, which is the most general. */
export function remedyFor({ remedies }: CompiledTarget, values: Values): Bilingual {
  const [first] = remedies
  if (first?.when === null) return first.text
  const fitting = remedies.find(({ when }) => when === null || when.test(values, values) === TRUE)
  return (fitting ?? remedies.at(-1))?.text ?? { zh: '', en: '' }
}
