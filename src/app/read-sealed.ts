import type { AuditReport, OrganizationFacts } from '../domain/report.ts'
import type { AccountFacts } from '../domain/report-judged.ts'
import { sectionsFacts } from './facts-of-report.ts'
import { textOf } from './raw-text.ts'
import type { SealedFile, SealedSection } from './sealed-file.ts'
import { readAccount } from './stored-account.ts'
import { planIn } from './stored-figures.ts'
import type { WrittenReport } from './written-report.ts'

type Rest = Omit<AuditReport, 'organizations' | 'findings' | 'lookBack' | 'account'> & {
  readonly account: AccountFacts
}

/** The report in a sealed file. Nothing is checked: that was done when it was sealed. */
export function sealedReport(file: string, { bytes, sections, organizations, findings }: SealedFile): WrittenReport {
  const textIn = ([, from, to]: SealedSection) => textOf(bytes.subarray(from, to))
  const read = sections.filter(([name]) => name !== 'lookBack').map((section) => `"${section[0]}":${textIn(section)}`)
  const { account, ...rest } = JSON.parse(`{${read.join(',')}}`) as Rest
  const unitAt = (position: number) =>
    JSON.parse(
      textOf(bytes.subarray(organizations[2 * position], organizations[2 * position + 1])),
    ) as OrganizationFacts
  const { organizations: _, ...facts } = sectionsFacts({ ...rest, organizations: [] })
  const lookBack = sections.find(([name]) => name === 'lookBack')
  return {
    ...{ file, facts, bytes, lang: rest.lang },
    plan: planIn({ file, facts: { ...facts, organizations: [] } }),
    account: readAccount(account, unitAt),
    organizations: { places: organizations },
    findings: { places: findings, units: Int32Array.from(account.findings) },
    lookBack: lookBack === undefined ? null : [lookBack[1], lookBack[2]],
  }
}
