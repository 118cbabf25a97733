import { formatPercent } from '../domain/format-rate.ts'
import type { RankedGroup } from '../domain/ranking.ts'
import type { BulletinContext } from './bulletin-context.ts'
import { nameList, shortList } from './name-list.ts'
import { signedPoints } from './points.ts'

/** Who is named in the ranking: the first, the last, those who stand still, rose, fell, or whose place is open. */
export function groupValues(context: BulletinContext) {
  const { facts, words, nameOf } = context
  const { ranked, unranked, first, last, lastSettled, open, zeroProgress, risen, fallen, shortfalls } = facts
  const list = (texts: readonly string[]) => nameList(texts, context)
  const names = (groups: readonly RankedGroup[]) => list(groups.map(({ group }) => nameOf(group)))
  const changes = (groups: readonly RankedGroup[]) =>
    list(
      groups.map(({ group, change }) =>
        words.changed({ name: nameOf(group), points: signedPoints(change?.points ?? 0) }),
      ),
    )
  const [nearest] = shortfalls
  return {
    groups: String(ranked.length + unranked.length),
    ranked: String(ranked.length),
    first: list(first.map((group) => rankedText(group, context))),
    last: list(last.map((group) => rankedText(group, context))),
    lastSettled: list(lastSettled.map((group) => rankedText(group, context))),
    lastCount: String(last.length),
    zeroProgress: names(zeroProgress),
    zeroProgressCount: String(zeroProgress.length),
    unranked: names(unranked),
    unrankedCount: String(unranked.length),
    open: list(
      open.map(({ group, placeRange }) =>
        words.openPlace({ name: nameOf(group), range: rangeText(placeRange, context) ?? '' }),
      ),
    ),
    openCount: String(open.length),
    risen: changes(risen),
    risenCount: String(risen.length),
    fallen: changes(fallen),
    fallenCount: String(fallen.length),
    shortfalls: shortList(
      shortfalls.map(({ group, needed }) => words.shortfall(nameOf(group.group), needed)),
      context,
    ),
    shortfallCount: String(shortfalls.length),
    nearest: nearest === undefined ? words.none : nameOf(nearest.group.group),
    nearestNeeded: String(nearest?.needed ?? 0),
  }
}

/** The places that the unknowns leave open; null if there is only one. */
export function rangeText(range: RankedGroup['placeRange'], { words }: Pick<BulletinContext, 'words'>): string | null {
  if (range === null || range[0] === range[1]) return null
  return words.range(range[0], range[1])
}

function rankedText(group: RankedGroup, context: BulletinContext): string {
  const { words, nameOf } = context
  return words.ranked({
    name: nameOf(group.group),
    rate: formatPercent(group),
    range: rangeText(group.placeRange, context),
  })
}
