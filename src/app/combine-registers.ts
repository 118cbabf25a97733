import type { RegisterFacts, RegistersFacts } from '../domain/report-register.ts'
import { compareGroups } from '../engine/indicators.ts'
import type { PartSections } from './written-report.ts'

type Township = RegistersFacts['townships'][number]
type Balance = Omit<RegistersFacts, 'logs' | 'townships'>

/**
 * The balances of several registers added up, in all and by township; each log with its day, round and voucher. Undefined if a
 * report has no register, or if two are of one state of one log, whose items would count twice. Proposals stay with their log.
 */
export function combinedRegisters(reports: readonly PartSections[]): RegistersFacts | undefined {
  const parts = reports.flatMap(partOf)
  const logs = parts.flatMap((part) => part.logs)
  if (parts.length < reports.length || new Set(logs.map(({ head }) => head)).size < logs.length) return undefined
  return {
    logs,
    ...addBalances(parts),
    townships: addTownships(parts.flatMap(({ townships }) => townships)),
  }
}

function partOf({ asOf, register, registers }: PartSections): readonly RegistersFacts[] {
  if (registers !== undefined) return [registers]
  return register === undefined ? [] : [onlyLog(asOf, register)]
}

function onlyLog(asOf: string, { round, head, proposals, ...balance }: RegisterFacts): RegistersFacts {
  return { logs: [{ asOf, round, head }], ...balance }
}

function addBalances(parts: readonly RegistersFacts[]): Balance {
  const organizations = (when: 'before' | 'after') => parts.reduce((sum, part) => sum + part.organizations[when], 0)
  return {
    ...addFigures(parts),
    organizations: { before: organizations('before'), after: organizations('after') },
  }
}

/** Those of no known township last. */
function addTownships(townships: readonly Township[]): Township[] {
  const byName = new Map<string | null, Township[]>()
  for (const one of townships) byName.set(one.township, [...(byName.get(one.township) ?? []), one])
  return [...byName]
    .sort(([left], [right]) => compareGroups(left, right))
    .map(([township, same]) => ({
      township,
      organizations: same.reduce((sum, { organizations }) => sum + organizations, 0),
      ...addFigures(same),
    }))
}

type Figures = Omit<Balance, 'organizations'>

function addFigures(parts: readonly Figures[]): Figures {
  const sum = (figure: keyof Figures) => parts.reduce((total, part) => total + part[figure], 0)
  return {
    before: sum('before'),
    registered: sum('registered'),
    relapsed: sum('relapsed'),
    cancelled: sum('cancelled'),
    struckOff: sum('struckOff'),
    rescoped: sum('rescoped'),
    after: sum('after'),
    overdue: sum('overdue'),
    awaitingReview: sum('awaitingReview'),
    unknown: sum('unknown'),
    missing: sum('missing'),
    waived: sum('waived'),
  }
}
