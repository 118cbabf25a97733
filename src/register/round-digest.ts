import type { Round, RoundUnit } from '../domain/round.ts'
import { compareText } from '../domain/text.ts'
import { sha256 } from './line-hash.ts'

/** Hash of the rules of a round and of what it says of every unit; the order of rows, sheets, files and targets is no part of it. */
export function roundDigest(round: Round): string {
  const order = round.targets
    .map(({ id }, position) => ({ id, position }))
    .sort((left, right) => compareText(left.id, right.id))
  const targets = order.map(({ id, position }) => {
    const rules = round.rules[position]
    return [id, rules?.inForce, rules?.dueInDays]
  })
  const parameters = Object.entries(round.parameters).sort(([left], [right]) => compareText(left, right))
  const rules = [
    [round.pack.id, round.pack.sha256, round.requireReview, round.dueIn],
    [parameters, [...round.blankAsZero].sort(compareText), targets],
  ]
  const describe = describer(order.map(({ position }) => position))
  return sha256([JSON.stringify(rules), ...round.units.map(describe).sort()].join('\n'))
}

/** One line a unit. Most units share their verdicts with others: these are written once. */
function describer(positions: readonly number[]): (unit: RoundUnit) => string {
  const written = new Map<RoundUnit['verdicts'], string>()
  return ({ key, name, creditCode, township, kind, outReason, verdicts }) => {
    const said = written.get(verdicts) ?? positions.map((position) => verdicts[position]).join()
    written.set(verdicts, said)
    return JSON.stringify([key, name, creditCode, township, kind, outReason, said])
  }
}
