import type { AuditReport } from '../domain/report.ts'

/** How many units are left out of the base, for whatever reason. */
export function leftOut({ summary }: Pick<AuditReport, 'summary'>): number {
  return summary.excluded.reduce((sum, { count }) => sum + count, 0)
}
