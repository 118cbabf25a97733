import type { AuditFacts, SetAsideFacts } from '../domain/report.ts'
import { redactFinding } from '../engine/findings.ts'
import { withoutPersonalNumbers } from '../engine/personal-numbers.ts'
import { redactIssue, redactJudged } from '../engine/redaction.ts'
import { redactLookBackFacts } from './redact-look-back.ts'

/** A stored report without what its cells and issues quote of persons; its sentences must be worded anew. */
export function redactReport(facts: AuditFacts): AuditFacts {
  return withoutPersonalNumbers({
    ...facts,
    organizations: facts.organizations.map(redactJudged),
    findings: facts.findings.map(redactFinding),
    ...(facts.setAside === undefined ? {} : { setAside: facts.setAside.map(redactSetAside) }),
    ledgerIssues: facts.ledgerIssues.map(redactIssue),
    ...(facts.lookBack === undefined ? {} : { lookBack: redactLookBackFacts(facts.lookBack) }),
  })
}

function redactSetAside(aside: SetAsideFacts): SetAsideFacts {
  const { findings, checks } = aside
  return { ...redactJudged(aside), findings: findings.map(redactFinding), checks: checks.map(redactIssue) }
}
