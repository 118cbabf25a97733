import { Fault } from '../domain/fault.ts'
import { nearestOf } from '../domain/nearest.ts'
import type { SheetLayout } from '../domain/reading.ts'
import type { OrgRecord } from '../domain/record.ts'

/** One row of a ledger that may be the unit that was asked for. */
export interface FoundUnit {
  readonly record: OrgRecord
  readonly layout: SheetLayout
}

/** How well a row answers the question; the lowest rank wins. */
const ranks = { code: 0, name: 1, row: 2, part: 3 } as const

interface Candidate extends FoundUnit {
  readonly rank: number
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()
}

function rankOf(record: OrgRecord, asked: string): number | undefined {
  if (record.creditCode !== null && plain(record.creditCode) === asked) return ranks.code
  const name = plain(record.name)
  if (name === asked) return ranks.name
  if (String(record.row) === asked) return ranks.row
  return name.includes(asked) ? ranks.part : undefined
}

/** Looks for one unit while the rows of a ledger pass by, by code, name, row number or part of the name. */
export function createUnitSearch(unit: string) {
  const asked = plain(unit)
  const candidates: Candidate[] = []
  const names = new Set<string>()
  return {
    /** Shows one row to the search. */
    look(record: OrgRecord, layout: SheetLayout): void {
      names.add(record.name)
      const rank = asked === '' ? undefined : rankOf(record, asked)
      if (rank !== undefined) candidates.push({ record, layout, rank })
    },
    /** The unit; Faults `usage-unit-not-found` and `usage-unit-ambiguous`. */
    result(file: string): FoundUnit {
      const best = Math.min(...candidates.map((candidate) => candidate.rank))
      const found = candidates.filter((candidate) => candidate.rank === best)
      const units = found.filter((candidate) => candidate.record.duplicateOf === null)
      const [first, second] = units.length > 0 ? units : found
      if (first === undefined)
        throw new Fault('usage-unit-not-found', { unit, file, nearest: nearestOf(unit, [...names]) })
      if (second !== undefined) throw new Fault('usage-unit-ambiguous', { unit, candidates: listed(units) })
      return first
    },
  }
}

const listLimit = 10

function listed(units: readonly Candidate[]): string {
  const lines = units.slice(0, listLimit).map(({ record }) => `${record.name} [${record.sheet} ${record.row}]`)
  return [...lines, ...(units.length > listLimit ? [`… ${units.length}`] : [])].join(', ')
}
