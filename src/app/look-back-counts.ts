import { type FoundedVerdict, type LookBack, type LookBackCounts, todayAnswers } from '../domain/look-back.ts'
import { oneAnswers } from '../domain/one-answer.ts'

type Lists = Omit<LookBack, 'asOf' | 'since' | 'until' | 'pack' | 'targets' | 'exclusions' | 'register' | 'counts'>

const verdicts = [
  'met',
  'gap',
  'unknown',
  'notApplicable',
  'not-evaluated',
] as const satisfies readonly FoundedVerdict[]

/** The lists of a look-back with everything that is to be counted in them. */
export function counted(lists: Lists): Lists & { readonly counts: LookBackCounts } {
  const { cancelled, relapses, undated, founded, groups, ones, standAlone } = lists
  const judged = founded.flatMap(({ targets }) => targets)
  const able = standAlone.units.filter(({ says }) => says === 'yes').length
  return {
    ...lists,
    counts: {
      cancelledOrganizations: new Set(cancelled.map(({ number }) => number)).size,
      today: countBy(
        todayAnswers,
        cancelled.map(({ today }) => today.says),
      ),
      relapsed: sum(relapses.map((row) => row.relapsed)),
      stoodCancelled: sum(relapses.map((row) => row.cancelled)),
      relapsedOrganizations: sum(relapses.map((row) => row.organizations)),
      gapsToday: sum(relapses.map((row) => row.gapsToday)),
      undated: sum(undated.map(({ units }) => units)),
      founded: [...new Set(judged.map(({ target }) => target))].map((target) => {
        const own = judged.filter((each) => each.target === target)
        const said = own.map(({ verdict }) => verdict)
        return { target, ...countBy(verdicts, said) }
      }),
      ones: ones.map(({ id }, position) => {
        const said = groups.flatMap((group) => group.ones[position]?.says ?? [])
        return { id, ...countBy(oneAnswers, said) }
      }),
      haveAll: groups.filter(({ has }) => has === ones.length).length,
      able,
      maybeAble: standAlone.units.length - able,
    },
  }
}

function countBy<Id extends string>(ids: readonly Id[], said: readonly Id[]): Readonly<Record<Id, number>> {
  return Object.fromEntries(ids.map((id) => [id, said.filter((each) => each === id).length])) as Record<Id, number>
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
