import { differingFields, readFacts } from '../domain/compared-facts.ts'
import { issueSeverities, type LedgerIssue } from '../domain/ledger-issue.ts'
import type { Claimant, Claimed } from './identity.ts'
import { createIssue } from './ledger-issues.ts'

/** What is said of a row that repeats another, with both cells, and of one that has the name of another. */
export function identityIssues(claimant: Claimant, { first, alike }: Omit<Claimed, 'key'>): readonly LedgerIssue[] {
  return [...repeated(claimant, first), ...similar(claimant, alike)]
}

function repeated(claimant: Claimant, first: Claimed['first']): readonly LedgerIssue[] {
  if (first === null) return []
  const { claimant: earlier, by } = first
  const townships = bothTownships(claimant.township, earlier.township)
  const differs = differingFields(readFacts(claimant.facts), readFacts(earlier.facts))
  // One township may say that the unit has moved to the other, which then does not count where it is.
  const isMoved = 'township' in townships && differs.includes('status')
  const severity = isMoved ? 'error' : issueSeverities['duplicate-organization']
  const at = { ...claimant.at, cell: claimant.cell, text: claimant.name, severity }
  return [
    createIssue(
      'duplicate-organization',
      { ...at, field: by === 'code' ? 'creditCode' : 'name' },
      {
        name: claimant.name,
        by,
        firstCell: earlier.cell,
        firstFile: earlier.at.file,
        firstSheet: earlier.at.sheet,
        differs: differs.join(', '),
        ...townships,
      },
    ),
  ]
}

/** Both townships, where each row names another one. */
function bothTownships(township: string | null, first: string | null) {
  if (township === null || first === null || township === first) return {}
  return { township, firstTownship: first }
}

function similar(claimant: Claimant, alike: Claimant | null): readonly LedgerIssue[] {
  if (alike === null) return []
  const isElsewhere = claimant.township !== alike.township
  // Two townships that list one unit count it twice; two codes within one are more likely two units.
  const severity = isElsewhere ? 'warning' : 'info'
  const at = { ...claimant.at, cell: claimant.cell, field: 'name', text: claimant.name, severity } as const
  const { name, cell, at: other } = alike
  const townships = isElsewhere ? { township: claimant.township, otherTownship: alike.township } : {}
  const place = { otherCell: cell, otherSheet: other.sheet, otherFile: other.file }
  return [createIssue('duplicate-likely', at, { name: claimant.name, other: name, ...place, ...townships })]
}
