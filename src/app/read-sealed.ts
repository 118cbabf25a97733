import type { AuditReport, OrganizationFacts } from '../domain/report.ts'
import type { AccountFacts } from '../domain/report-judged.ts'
import { sectionsFacts } from './facts-of-report.ts'
import type { Wanted } from './ports.ts'
import { isSameBytes, textOf } from './raw-text.ts'
import { common, linesOf, restText, type SealedFile, type SealedSection } from './sealed-file.ts'
import { readAccount } from './stored-account.ts'
import { planIn } from './stored-figures.ts'
import type { WrittenReport } from './written-report.ts'

type Rest = Omit<AuditReport, 'organizations' | 'findings' | 'lookBack' | 'account'> & {
  readonly account: AccountFacts
}

/** Makes the reports in sealed files, one after the other. Nothing is checked: that was done when they were sealed. */
export function createSealedReader(wanted: Wanted): (file: string, sealed: SealedFile) => WrittenReport {
  const known = new Map<string, { readonly bytes: Uint8Array; readonly value: unknown }>()
  const commonValue = (name: string, bytes: Uint8Array) => {
    const last = known.get(name)
    if (last !== undefined && isSameBytes(last.bytes, bytes)) return last.value
    const value: unknown = JSON.parse(textOf(bytes))
    known.set(name, { bytes, value })
    return value
  }
  return (file, sealed) => {
    const { bytes, sections } = sealed
    const bytesIn = ([, from, to]: SealedSection) => bytes.subarray(from, to)
    const own = JSON.parse(sealed.rest?.wanted === wanted ? sealed.rest.text : restText(sealed, wanted)) as object
    const shared = sections.filter(([name]) => common.has(name))
    const { account, ...rest } = {
      ...own,
      ...Object.fromEntries(shared.map((section) => [section[0], commonValue(section[0], bytesIn(section))])),
    } as Rest
    const { places } = sealed.organizations
    const unitAt = (position: number) =>
      JSON.parse(textOf(bytes.subarray(places[2 * position], places[2 * position + 1]))) as OrganizationFacts
    const [from, to] = linesOf(sealed, 'findings')
    const { organizations: _, ...facts } = sectionsFacts({ ...rest, organizations: [] })
    const lookBack = sections.find(([name]) => name === 'lookBack')
    return {
      ...{ file, facts, bytes, lang: rest.lang },
      plan: planIn({ file, facts: { ...facts, organizations: [] } }),
      account: readAccount(account, unitAt),
      organizations: sealed.organizations,
      findings: { count: account.findings.length, from, to, units: Int32Array.from(account.findings) },
      lookBack: lookBack === undefined ? null : [lookBack[1], lookBack[2]],
    }
  }
}
