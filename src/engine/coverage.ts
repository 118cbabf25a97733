import { FALSE, TRUE, type Truth, UNKNOWN } from '../domain/truth.ts'

/** 覆盖状态: by an organization, by work measures only, by neither, or the ledger cannot tell. */
export type CoverageStatus = 'organization' | 'work' | 'none' | 'unknown'

/** 覆盖状态 of a unit: no organization must be certain before work counts, no work before it is uncovered. */
export function coverageByTruths(covered: Truth, worked: Truth): CoverageStatus {
  if (covered !== FALSE) return covered === TRUE ? 'organization' : 'unknown'
  if (worked === UNKNOWN) return 'unknown'
  return worked === TRUE ? 'work' : 'none'
}
