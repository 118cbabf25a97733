import type { AuditFacts } from '../domain/report.ts'
import { withoutPersonalNumbers } from '../engine/personal-numbers.ts'
import { redactCell, redactIssue } from '../engine/redaction.ts'

/** A stored report without what its cells and issues quote of persons; its sentences must be worded anew. */
export function redactReport(facts: AuditFacts): AuditFacts {
  return withoutPersonalNumbers({
    ...facts,
    findings: facts.findings.map((finding) => ({ ...finding, cells: finding.cells.map(redactCell) })),
    ledgerIssues: facts.ledgerIssues.map(redactIssue),
  })
}
