import { type FileProblem, fileProblem } from '../domain/file-problem.ts'
import { emptyTally, type Ratio } from '../domain/rate.ts'
import type { AuditReport, IndicatorFacts } from '../domain/report.ts'
import type { PlacedProblem } from '../domain/schema-problem.ts'
import { targetOfIndicator } from '../domain/target-indicator.ts'
import { rateOf } from '../rates/bounds.ts'

/**
 * What cannot be true in a report that has the right shape: rates that are none, tallies that do not make their rate, findings
 * of units or targets that are not there, counts of findings that do not agree. Undefined if nothing was found.
 */
export function reportProblem(report: AuditReport): PlacedProblem | undefined {
  const gaps = report.findings.filter(({ verdict }) => verdict === 'gap').length
  return (
    first(report.indicators, '/indicators', indicatorProblem) ??
    findingProblem(report) ??
    countProblem(report, { gaps, unknowns: report.findings.length - gaps }) ??
    balanceProblem(report)
  )
}

type Sections = Omit<AuditReport, 'findings'>

/** How many findings there are of each verdict. */
type FindingCounts = Readonly<Record<'gaps' | 'unknowns', number>>

/** The same for a report whose findings were only counted. */
export function sectionsProblem(report: Sections, counts: FindingCounts): PlacedProblem | undefined {
  return (
    first(report.indicators, '/indicators', indicatorProblem) ?? countProblem(report, counts) ?? balanceProblem(report)
  )
}

function first<Of>(
  list: readonly Of[],
  pointer: string,
  look: (one: Of) => PlacedProblem | undefined,
): PlacedProblem | undefined {
  for (const [index, one] of list.entries()) {
    const found = look(one)
    if (found !== undefined) return { ...found, pointer: `${pointer}/${index}${found.pointer}` }
  }
  return undefined
}

function indicatorProblem(indicator: IndicatorFacts): PlacedProblem | undefined {
  const { low, high, unit } = indicator
  const isPossible = unit === 'count' ? isShare : isQuotient
  if (!isPossible(indicator)) return impossible('', indicator)
  if (!isPossible(low)) return impossible('/low', low)
  if (!isPossible(high)) return impossible('/high', high)
  return unit === 'count' ? tallyProblem(indicator) : undefined
}

function isShare(ratio: Ratio): boolean {
  return isQuotient(ratio) && ratio.numerator <= ratio.denominator
}

/** A ledger that contradicts itself can make a sum of a part greater than that of the whole. */
function isQuotient({ numerator, denominator }: Ratio): boolean {
  return numerator >= 0 && denominator >= 0
}

function impossible(pointer: string, { numerator, denominator }: Ratio): PlacedProblem {
  return { pointer, problem: fileProblem('impossible-rate', `${numerator}/${denominator}`) }
}

/**
 * The printed figures of an indicator are those that its tally makes. The attainment of a target also counts unknown verdicts that can no
 * longer move its rate, of which the tally does not know.
 */
function tallyProblem(indicator: IndicatorFacts): PlacedProblem | undefined {
  const { tally, id } = indicator
  const isAttainment = targetOfIndicator(id) !== null
  if (tally.length === 0) return undefined
  const rate = rateOf(emptyTally.map((_, set) => tally[set] ?? 0))
  const pairs = [
    ['/numerator', indicator.numerator, rate.numerator],
    ['/denominator', indicator.denominator, rate.denominator],
    ['/unknown', indicator.unknown, isAttainment ? Math.max(indicator.unknown, rate.unknown) : rate.unknown],
    ['/low', ratioText(indicator.low), ratioText(rate.low)],
    ['/high', ratioText(indicator.high), ratioText(rate.high)],
  ] as const
  return differing(pairs)
}

function ratioText({ numerator, denominator }: Ratio): string {
  return `${numerator}/${denominator}`
}

function differing(
  pairs: readonly (readonly [pointer: string, given: string | number, right: string | number])[],
): PlacedProblem | undefined {
  const wrong = pairs.find(([, given, right]) => given !== right)
  if (wrong === undefined) return undefined
  const [pointer, given, right] = wrong
  return { pointer, problem: { ...fileProblem('wrong-sum', String(given)), valid: [String(right)] } }
}

function findingProblem({ findings, organizations, targets }: AuditReport): PlacedProblem | undefined {
  const keys = new Set(organizations.map(({ key }) => key))
  const ids = new Set(targets.map(({ id }) => id))
  const unknown = (pointer: string, problem: FileProblem): PlacedProblem => ({ pointer, problem })
  return first(findings, '/findings', ({ organization, target }) => {
    if (!keys.has(organization)) return unknown('/organization', fileProblem('unknown-organization', organization))
    return ids.has(target) ? undefined : unknown('/target', fileProblem('unknown-target', target))
  })
}

/** What was open, came and went makes what is open. */
function balanceProblem(report: Sections): PlacedProblem | undefined {
  const balances = (['register', 'registers'] as const).flatMap((section) => {
    const balance = report[section]
    if (balance === undefined) return []
    const { before, registered, relapsed, cancelled, struckOff, rescoped, after } = balance
    return [[`/${section}/after`, after, before + registered + relapsed - cancelled - struckOff - rescoped] as const]
  })
  return differing(balances)
}

/** The first page says as many gaps and units as the lists have. */
function countProblem(
  { summary, organizations }: Sections,
  { gaps, unknowns }: FindingCounts,
): PlacedProblem | undefined {
  const inBase = (base: string) => organizations.filter((each) => each.base === base).length
  return differing([
    ['/summary/organizations', summary.organizations, organizations.length],
    ['/summary/base', summary.base, inBase('in')],
    ['/summary/baseUnknown', summary.baseUnknown, inBase('unknown')],
    ['/summary/gaps', summary.gaps, gaps],
    ['/summary/unknowns', summary.unknowns, unknowns],
  ])
}
