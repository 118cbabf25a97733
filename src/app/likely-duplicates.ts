import { normalizeName } from '../domain/organization-name.ts'
import type { AuditFacts, OrganizationFacts } from '../domain/report.ts'
import { isRepeated } from '../engine/organization-facts.ts'
import { marksOf } from '../register/likeness.ts'
import type { RegisterWords } from '../register/words.ts'
import { claimantOf } from './claimant-of.ts'

/** A core that more units than this share is no name. */
const crowd = 3

/**
 * With the rows that may be one unit because their names differ only in the legal form (宏达纺织公司, 宏达纺织有限公司), within a township
 * and where a code is missing that would tell. For those who look at a ledger: nothing is counted by it.
 */
export function withLikelyDuplicates(facts: AuditFacts, words: RegisterWords): AuditFacts {
  const told = [...groupsOf(facts.organizations, words).values()].flatMap(issuesOf)
  return told.length === 0 ? facts : { ...facts, ledgerIssues: [...facts.ledgerIssues, ...told] }
}

type Issue = AuditFacts['ledgerIssues'][number]

/** Units by township and by their name without its legal form. */
function groupsOf(
  organizations: readonly OrganizationFacts[],
  words: RegisterWords,
): ReadonlyMap<string, readonly OrganizationFacts[]> {
  const groups = new Map<string, OrganizationFacts[]>()
  for (const unit of organizations.filter((each) => !isRepeated(each))) {
    const { creditCode, township } = unit
    for (const mark of marksOf('legal-form', { name: normalizeName(unit.name), creditCode, township }, words))
      groups.set(mark, [...(groups.get(mark) ?? []), unit])
  }
  return groups
}

function issuesOf(units: readonly OrganizationFacts[]): readonly Issue[] {
  const [first, ...others] = units
  if (first === undefined || units.length > crowd) return []
  return others.flatMap((unit) => (mayBeOne(unit, first) ? [issueOf(unit, first)] : []))
}

/** Two codes are two units, and the same name is told already. */
function mayBeOne(unit: OrganizationFacts, first: OrganizationFacts): boolean {
  if (unit.creditCode !== null && first.creditCode !== null) return false
  return normalizeName(unit.name) !== normalizeName(first.name)
}

function issueOf(unit: OrganizationFacts, first: OrganizationFacts): Issue {
  const { name: other, at } = first
  const { file, sheet, row } = unit.at
  const args = { otherCell: claimantOf(first).cell, otherSheet: at.sheet, otherFile: at.file }
  return {
    code: 'duplicate-likely',
    severity: 'info',
    ...{ file, sheet, cell: claimantOf(unit).cell, row, field: 'name', text: unit.name },
    args: { name: unit.name, other, ...args },
  }
}
