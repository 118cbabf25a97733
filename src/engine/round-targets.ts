import type { RegisterTarget } from '../domain/register-event.ts'
import type { Round, RoundTarget } from '../domain/round.ts'
import { indicatorOfTarget } from '../domain/target-indicator.ts'
import type { PackTarget, ResolvedPack } from '../pack/schema.ts'
import { isInForce } from './compile-target.ts'
import { indicatorMentions } from './indicator-mentions.ts'

/** The rules of a round: pack, parameters, targets in the order of the pack, and what follows from the as-of date by itself. */
export type RoundRules = Pick<Round, 'asOf' | 'pack' | 'parameters' | 'targets' | 'rules' | 'dated'>

/** What the register has to know of the rules of an audit. Limits on groups of rows are no targets of one unit. */
export function roundRules(resolved: ResolvedPack): RoundRules {
  const { asOf, pack, sha256, parameters } = resolved
  const dated = datedParameters(resolved)
  const mentions = indicatorMentions(pack)
  return {
    asOf,
    pack: { id: pack.id, version: pack.version, sha256, title: pack.title },
    parameters: Object.fromEntries([...parameters.values()].map(({ name, value }) => [name, value ?? null])),
    targets: pack.targets.map(registerTarget),
    rules: pack.targets.map((target): RoundTarget => {
      const named = mentions.get(indicatorOfTarget(target.id))?.parameters
      return {
        id: target.id,
        inForce: isInForce(target, asOf),
        dueInDays: target.dueInDays ?? null,
        dated: dated.filter((name) => named?.has(name) === true),
      }
    }),
    dated,
  }
}

function registerTarget({ id, clause, title, force, kind }: PackTarget): RegisterTarget {
  return { id, clause, title, force, kind }
}

/** Parameters that nobody set and that have another value at another as-of date, in order. */
function datedParameters({ pack, parameters }: ResolvedPack): readonly string[] {
  const isDated = (name: string) => typeof pack.parameters[name]?.default === 'object'
  return [...parameters.values()]
    .filter(({ name, from }) => from === 'default' && isDated(name))
    .map(({ name }) => name)
}
