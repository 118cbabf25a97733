import type { AuditFacts } from '../domain/report.ts'
import { redactCell, redactIssue } from '../engine/redaction.ts'

/** A stored report without the names of persons that its cells and issues quote; its sentences must be worded anew. */
export function redactReport(facts: AuditFacts): AuditFacts {
  return {
    ...facts,
    findings: facts.findings.map((finding) => ({ ...finding, cells: finding.cells.map(redactCell) })),
    ledgerIssues: facts.ledgerIssues.map(redactIssue),
  }
}
