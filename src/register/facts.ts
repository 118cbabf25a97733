import type { Register, RegisterEntry } from '../domain/register.ts'
import { isOpen } from '../domain/register-item.ts'
import type { RegisterFacts } from '../domain/report-register.ts'
import { compareText } from '../domain/text.ts'
import { flagsOf } from './item-flags.ts'
import { emptyBalance, proposalsOf } from './view.ts'

type TownshipFacts = RegisterFacts['townships'][number]
type Figure = Exclude<keyof TownshipFacts, 'township'>
type Figures = Readonly<Record<Figure, number>>

/** The figures that an event of the last round adds to; a confirmation before the round is one of its cancellations. */
const figureOf: Readonly<Record<string, Figure>> = {
  registered: 'registered',
  relapsed: 'relapsed',
  cancelled: 'cancelled',
  verified: 'cancelled',
  'struck-off': 'struckOff',
  rescoped: 'rescoped',
}

/**
 * The register section of an audit: the balance of the last round, and how the open items stand on a day, in all and by township.
 * An organization counts where it is now.
 */
export function registerFactsOf(register: Register, asOf: string): RegisterFacts {
  const { lastRound, head } = register
  const townships = townshipFacts(register, asOf)
  const total = (figure: Figure) => townships.reduce((sum, facts) => sum + facts[figure], 0)
  return {
    round: lastRound?.round.round ?? 0,
    ...(lastRound?.closed.balance ?? emptyBalance),
    overdue: total('overdue'),
    awaitingReview: total('awaitingReview'),
    unknown: total('unknown'),
    missing: total('missing'),
    waived: total('waived'),
    organizations: lastRound?.closed.organizations ?? { before: 0, after: 0 },
    head,
    townships,
    proposals: waitingProposals(register),
  }
}

function townshipFacts({ entries, recent }: Register, asOf: string): TownshipFacts[] {
  const found = new Map<string | null, ReturnType<typeof createFigures>>()
  const at = (township: string | null) => {
    const figures = found.get(township) ?? createFigures()
    found.set(township, figures)
    return figures
  }
  for (const entry of entries.values()) standingOf(entry, asOf).forEach(at(entry.township).count)
  for (const event of recent) {
    const figure = figureOf[event.type]
    const entry = entries.get(event.number)
    if (figure === undefined || entry === undefined) continue
    if (event.type !== 'verified' || event.decision === 'confirmed') at(entry.township).count(figure)
  }
  return [...found]
    .sort(([left], [right]) => compareTownships(left, right))
    .map(([township, { figures }]) => ({ township, ...figures, before: beforeOf(figures) }))
}

/** Counts events and open items, figure by figure. */
function createFigures() {
  const balance = { before: 0, registered: 0, relapsed: 0, cancelled: 0, struckOff: 0, rescoped: 0, after: 0 }
  const figures = { organizations: 0, ...balance, overdue: 0, awaitingReview: 0, unknown: 0, missing: 0, waived: 0 }
  return {
    figures,
    count: (figure: Figure) => {
      figures[figure] += 1
    },
  }
}

/** What an entry counts for, once for every open item, and once as an organization with any. */
function standingOf({ items, people }: RegisterEntry, asOf: string): readonly Figure[] {
  const open = [...items.values()].filter(({ state }) => isOpen(state))
  if (open.length === 0) return []
  const ofItems = open.flatMap((item): readonly Figure[] => [
    'after',
    ...(item.state === 'awaitingReview' ? (['awaitingReview'] as const) : []),
    ...flagsOf(item, people, asOf),
  ])
  return ['organizations', ...ofItems]
}

function beforeOf({ after, registered, relapsed, cancelled, struckOff, rescoped }: Figures): number {
  return after - registered - relapsed + cancelled + struckOff + rescoped
}

/** By code point, those of no known township last. */
function compareTownships(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return compareText(left, right)
}

function waitingProposals({ entries }: Register): RegisterFacts['proposals'] {
  return [...entries.values()]
    .flatMap((entry) =>
      proposalsOf(entry).map(({ organization, name, why }) => {
        return { number: entry.number, name: entry.name, township: entry.township, likely: name, organization, why }
      }),
    )
    .sort((left, right) => compareText(left.number, right.number) || compareText(left.organization, right.organization))
}
