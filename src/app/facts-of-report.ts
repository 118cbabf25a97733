import type { AuditFacts, AuditReport } from '../domain/report.ts'

/** The facts of a stored report, without its sentences. */
export function factsOfReport({ findings, ...sections }: AuditReport): AuditFacts {
  return { ...sectionsFacts(sections), findings: findings.map(findingFacts) }
}

/** The same of everything but the findings. */
export function sectionsFacts({
  lang,
  assumptions,
  ledgerIssues,
  ...facts
}: Omit<AuditReport, 'findings'>): Omit<AuditFacts, 'findings'> {
  return {
    ...facts,
    assumptions: assumptions.map(({ text, ...assumption }) => assumption),
    ledgerIssues: ledgerIssues.map(({ message, ...issue }) => issue),
  }
}

/** A finding without its sentences. */
function findingFacts({ reason, remedy, ...finding }: AuditReport['findings'][number]): AuditFacts['findings'][number] {
  return finding
}
