import type { AuditFacts, AuditReport } from '../domain/report.ts'

/** The facts of a stored report, without its sentences. */
export function factsOfReport({ lang, assumptions, findings, ledgerIssues, ...facts }: AuditReport): AuditFacts {
  return {
    ...facts,
    assumptions: assumptions.map(({ text, ...assumption }) => assumption),
    findings: findings.map(({ reason, remedy, ...finding }) => finding),
    ledgerIssues: ledgerIssues.map(({ message, ...issue }) => issue),
  }
}
