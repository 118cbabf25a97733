import { z } from 'zod'
import { findingFacts } from './report-findings.ts'
import { judgedFacts } from './report-judged.ts'
import { issueFacts, organizationFacts } from './report-ledger.ts'

/**
 * What a row that repeats another by its name would say if it did not. Beside further ledgers it may turn out to be a unit of its
 * own: the row that it seemed to repeat can repeat one of theirs.
 */
export const setAside = z.strictObject({
  at: organizationFacts.shape.at,
  base: organizationFacts.shape.base,
  outReason: organizationFacts.shape.outReason,
  outCells: organizationFacts.shape.outCells,
  judged: judgedFacts,
  findings: z.array(findingFacts),
  /** What the checks of the pack found in the row. */
  checks: z.array(issueFacts),
})
