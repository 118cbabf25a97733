import { type Claimant, createIdentities } from '../ledger/identity.ts'
import { claimantOf } from './claimant-of.ts'
import { createRepeats } from './repeats.ts'
import { printsOfUnit } from './report-account.ts'
import { type ResolvedUnit, settlerOf } from './resolve-units.ts'
import type { WrittenPart } from './written-part.ts'

/**
 * The units of several reports that have to do with another one, in their order: those that repeat one or are likely to, and those that count
 * in another way than in their report. All others stand among all as they are. The same as `resolveUnits` finds: rows that share
 * neither code nor name with another are organizations of their own, whatever the others are.
 */
export function resolveWritten(parts: readonly WrittenPart[]): readonly ResolvedUnit[] {
  const shared = sharedUnits(parts)
  const identities = createIdentities<Claimant>()
  return parts.flatMap((part, report) => {
    const settle = settlerOf(report, part.facts.setAside ?? [])
    return (shared[report] ?? []).flatMap((position) => {
      const before = part.unitAt(position)
      const claimant = claimantOf(before)
      const claimed = identities.claim(claimant)
      const unit = settle({ before, position }, claimant, claimed)
      const isAlone = claimed.first === null && claimed.alike === null && unit.after === before && unit.repeats === null
      return isAlone ? [] : [unit]
    })
  })
}

/**
 * By report, the positions of the units that may have to do with another one: of the same code, of the same name in the same township, or of
 * the same name anywhere if one of both has no code.
 */
function sharedUnits(parts: readonly WrittenPart[]): readonly (readonly number[])[] {
  const prints = parts.map(({ report }) => report.account.prints)
  const count = prints.reduce((sum, { length }) => sum + length / printsOfUnit, 0)
  const [codes, placed, names] = [createRepeats(count), createRepeats(count), createRepeats(count)]
  const codeless = new Set<number>()
  for (const own of prints)
    for (let at = 0; at < own.length; at += printsOfUnit) {
      const name = own[at + 2] ?? 0
      codes.add(own[at] ?? 0)
      placed.add(own[at + 1] ?? 0)
      names.add(Math.abs(name))
      if (name < 0) codeless.add(-name)
    }
  const isShared = (code: number, inPlace: number, name: number) =>
    codes.isRepeated(code) || placed.isRepeated(inPlace) || (codeless.has(name) && names.isRepeated(name))
  return prints.map((own) => {
    const positions: number[] = []
    for (let at = 0; at < own.length; at += printsOfUnit)
      if (isShared(own[at] ?? 0, own[at + 1] ?? 0, Math.abs(own[at + 2] ?? 0))) positions.push(at / printsOfUnit)
    return positions
  })
}
