import type { AuditFacts } from '../domain/report.ts'
import { redactFinding } from '../engine/findings.ts'
import { withoutPersonalNumbers } from '../engine/personal-numbers.ts'
import { redactIssue } from '../engine/redaction.ts'
import { redactLookBackFacts } from './redact-look-back.ts'

/** A stored report without what its cells and issues quote of persons; its sentences must be worded anew. */
export function redactReport(facts: AuditFacts): AuditFacts {
  return withoutPersonalNumbers({
    ...facts,
    findings: facts.findings.map(redactFinding),
    ledgerIssues: facts.ledgerIssues.map(redactIssue),
    ...(facts.lookBack === undefined ? {} : { lookBack: redactLookBackFacts(facts.lookBack) }),
  })
}
