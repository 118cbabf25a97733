import { type FileProblem, fileProblem } from '../domain/file-problem.ts'
import type { OrganizationFacts } from '../domain/report.ts'
import type { PlacedProblem } from '../domain/schema-problem.ts'
import { createTotals, type TotalsState } from '../engine/add-up.ts'
import { countSheets } from '../engine/counted-sheet.ts'
import { isRepeated } from '../engine/organization-facts.ts'
import { createIdentities } from '../ledger/identity.ts'
import { placeOf } from './resolve-units.ts'
import { type FromFile, planIn, type StoredFigures } from './stored-figures.ts'

/**
 * What cannot be true in the figures of a report: a row that is said to repeat another and does not, or the reverse, and every total
 * that its own units do not add up to. Undefined if nothing was found. A Fault `combine-no-units` if the units say nothing.
 */
export function figuresProblem(report: FromFile): PlacedProblem | undefined {
  return verifiedTotals(report).problem
}

/** The same, with what the units add up to. */
export function verifiedTotals(report: FromFile): {
  readonly problem: PlacedProblem | undefined
  readonly totals: TotalsState
} {
  const { facts } = report
  const { organizations, inputs, pack } = facts
  const sum = createTotals(planIn(report))
  for (const organization of organizations) sum.add(organization)
  const right = sum.totals(pack.exclusions, countSheets(inputs, organizations))
  const problem = identityProblem(facts) ?? lettersProblem(report) ?? totalsProblem(facts, right)
  return { problem, totals: sum.state() }
}

/** Every unit goes by the key and counts as identity finds it, among the units of its own report. */
function identityProblem(facts: StoredFigures): PlacedProblem | undefined {
  const identities = createIdentities<OrganizationFacts>()
  const aside = new Set(facts.setAside?.map((each) => placeOf(each.at)))
  const at = facts.organizations.findIndex((unit) => {
    const { key, first } = identities.claim(unit)
    const stated = isRepeated(unit) ? (aside.has(placeOf(unit.at)) ? 'name' : 'code') : null
    return stated !== (first?.by ?? null) || unit.key !== key
  })
  const wrong = facts.organizations[at]
  return wrong === undefined ? undefined : placed(`/organizations/${at}`, fileProblem('wrong-value', wrong.key))
}

/** A unit in the base has a verdict of every target and an outcome of every indicator. */
function lettersProblem(report: FromFile): PlacedProblem | undefined {
  const { indicators, targets } = planIn(report)
  const { organizations } = report.facts
  const at = organizations.findIndex(({ judged, outReason }) => {
    if (judged === undefined || isRepeated({ outReason })) return false
    return judged.counts.length !== indicators.length || judged.targets.length !== targets.length
  })
  if (at === -1) return undefined
  const given = organizations[at]?.judged
  return placed(`/organizations/${at}/judged`, fileProblem('wrong-value', `${given?.counts} ${given?.targets}`))
}

const totals = ['summary', 'targets', 'indicators', 'partition', 'jointGroups', 'joint', 'plans'] as const

type Totals = Pick<StoredFigures, (typeof totals)[number]>

function totalsProblem(given: Totals, right: Totals): PlacedProblem | undefined {
  for (const name of totals) {
    const found = isSame(given[name], right[name]) ? undefined : firstDifference(given[name], right[name], `/${name}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether two values are alike; this makes nothing, because almost all are. */
function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (!(isParent(left) && isParent(right))) return false
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((each, at) => isSame(each, right[at]))
  }
  const names = Object.keys(left)
  return names.length === Object.keys(right).length && names.every((name) => isSame(left[name], right[name]))
}

/** The first place in which two values differ; a missing one is shown as nothing. */
function firstDifference(given: unknown, right: unknown, pointer: string): PlacedProblem | undefined {
  if (isParent(given) && isParent(right)) {
    const names = new Set([...Object.keys(given), ...Object.keys(right)])
    for (const name of names) {
      const found = firstDifference(given[name], right[name], `${pointer}/${name}`)
      if (found !== undefined) return found
    }
    return undefined
  }
  if (given === right) return undefined
  return placed(pointer, { ...fileProblem('wrong-sum', shown(given)), valid: [shown(right)] })
}

function isParent(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function shown(value: unknown): string {
  return isParent(value) ? JSON.stringify(value) : String(value ?? '')
}

function placed(pointer: string, problem: FileProblem): PlacedProblem {
  return { pointer, problem }
}
