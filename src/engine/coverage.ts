import { FALSE, TRUE, UNKNOWN } from '../domain/truth.ts'
import type { CompiledNode, Values } from './compiled-node.ts'

/** 覆盖状态: by an organization, by work measures only, by neither, or the ledger cannot tell. */
export type CoverageStatus = 'organization' | 'work' | 'none' | 'unknown'

/** 覆盖状态 of a unit: no organization must be certain before work counts, no work before it is uncovered. */
export function coverageOf(
  { organization, work }: { readonly organization: CompiledNode; readonly work: CompiledNode },
  values: Values,
): CoverageStatus {
  const covered = organization.test(values, values)
  if (covered !== FALSE) return covered === TRUE ? 'organization' : 'unknown'
  const worked = work.test(values, values)
  if (worked === UNKNOWN) return 'unknown'
  return worked === TRUE ? 'work' : 'none'
}
