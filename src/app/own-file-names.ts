import type { AuditFacts } from '../domain/report.ts'

/** Whatever of a report stands in a ledger. */
type Placed = Pick<AuditFacts, 'inputs'> &
  Partial<Pick<AuditFacts, 'organizations' | 'setAside' | 'findings' | 'ledgerIssues'>>

/**
 * The reports with file names that are told apart: two townships may both call their ledger the same. The second file of a name gets
 * ` (2)` behind it, and so on.
 */
export function withOwnNames<Facts extends Placed>(reports: readonly Facts[]): readonly Facts[] {
  const taken = new Set<string>()
  return reports.map((report) => {
    const own = [...new Set(report.inputs.map(({ file }) => file))]
    const names = new Map(own.map((file) => [file, file] as const))
    for (const file of own) {
      const name = freeName(file, taken)
      taken.add(name)
      names.set(file, name)
    }
    return own.every((file) => names.get(file) === file) ? report : renamed(report, names)
  })
}

function freeName(file: string, taken: ReadonlySet<string>): string {
  if (!taken.has(file)) return file
  const plain = file.replace(/ \(\d+\)$/, '')
  let number = 2
  while (taken.has(`${plain} (${number})`)) number += 1
  return `${plain} (${number})`
}

type Names = ReadonlyMap<string, string>

function renamed<Facts extends Placed>(report: Facts, names: Names): Facts {
  const placed = <Of extends { readonly file: string }>(one: Of): Of => ({
    ...one,
    file: names.get(one.file) ?? one.file,
  })
  const standing = <Of extends { readonly at: AuditFacts['organizations'][number]['at'] }>(one: Of): Of => ({
    ...one,
    at: placed(one.at),
  })
  const { findings, ledgerIssues, organizations } = report
  return {
    ...report,
    inputs: report.inputs.map(placed),
    ...(organizations ? { organizations: organizations.map(standing) } : {}),
    setAside: report.setAside?.map((one) => ({
      ...standing(one),
      findings: one.findings.map(standing),
      checks: one.checks.map(placed),
    })),
    ...(findings ? { findings: findings.map(standing) } : {}),
    ...(ledgerIssues ? { ledgerIssues: ledgerIssues.map(placed) } : {}),
  }
}
