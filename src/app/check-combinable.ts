import { type CombineDifference, Fault } from '../domain/fault.ts'
import type { PackFacts, ReportPlan } from '../domain/report.ts'
import type { StoredFigures } from './stored-figures.ts'

/** What reports may differ in although they are combined. */
export interface CombineOptions {
  /** Reports of different days; the latest is that of the combination. */
  readonly differentDays?: boolean
}

/** What is asked of a report before it is combined with others. */
export interface Combinable {
  readonly file: string
  readonly facts: Pick<StoredFigures, 'asOf' | 'pack' | 'inputs'>
  readonly plan: ReportPlan
}

/**
 * Throws a Fault where reports cannot be combined: `combine-differs` (pack, parameters, day, way of adding up),
 * `combine-same-ledger` if two of them have the same sheet of the same bytes.
 */
export function checkCombinable(reports: readonly Combinable[], { differentDays = false }: CombineOptions): void {
  const [first, ...others] = reports
  if (first === undefined) throw new Fault('internal', { problem: 'no reports to combine' })
  for (const other of others) checkAlike(first, other, differentDays)
  checkLedgers(reports)
}

function checkAlike(first: Combinable, other: Combinable, differentDays: boolean): void {
  const isSame = first.facts.pack === other.facts.pack && first.plan === other.plan
  if (isSame && (differentDays || first.facts.asOf === other.facts.asOf)) return
  const pairs: readonly (readonly [CombineDifference, string, string])[] = [
    ['pack', packText(first.facts.pack), packText(other.facts.pack)],
    ...parameterPairs(first.facts.pack, other.facts.pack),
    ...(differentDays ? [] : [['as-of', first.facts.asOf, other.facts.asOf] as const]),
    ['rules', planText(first), planText(other)],
  ]
  const wrong = pairs.find(([, left, right]) => left !== right)
  if (wrong === undefined) return
  const [what, otherGiven, given] = wrong
  const texts = what === 'rules' ? { given: '', otherGiven: '' } : { given, otherGiven }
  throw new Fault('combine-differs', { file: other.file, other: first.file, in: what, ...texts })
}

function packText({ id, version, sha256 }: PackFacts): string {
  return `${id} ${version} ${sha256.slice(0, 12)}`
}

function parameterPairs(left: PackFacts, right: PackFacts) {
  const names = [...new Set([...Object.keys(left.parameters), ...Object.keys(right.parameters)])]
  const text = ({ parameters }: PackFacts, name: string) => `${name}=${String(parameters[name]?.value ?? null)}`
  return names.map((name) => ['parameters', text(left, name), text(right, name)] as const)
}

/** Breakdowns may differ: what each unit adds is known for every one of them. */
function planText({ plan }: Combinable): string {
  return JSON.stringify({ ...plan, breakdowns: [] })
}

function checkLedgers(reports: readonly Combinable[]): void {
  const seen = new Map<string, string>()
  for (const { file, facts } of reports) {
    const own = facts.inputs.map(({ sha256, sheet, file: ledger }) => ({ key: `${sha256}\n${sheet}`, ledger, sheet }))
    for (const { key, ledger, sheet } of own) {
      const other = seen.get(key)
      if (other !== undefined) throw new Fault('combine-same-ledger', { file, other, ledger, sheet })
    }
    for (const { key } of own) seen.set(key, file)
  }
}
