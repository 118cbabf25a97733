import { readFacts } from '../domain/compared-facts.ts'
import type { RoundUnit } from '../domain/round.ts'
import { createAuditSum, type RecordFacts } from '../engine/audit-sum.ts'
import { type Claimant, createIdentities } from '../ledger/identity.ts'
import { identityIssues } from '../ledger/identity-issues.ts'
import type { LedgerPart } from './ledger-part.ts'
import type { PreparedAudit } from './prepare-audit.ts'

/** All ledgers of an audit together. */
interface JoinedLedgers {
  readonly facts: RecordFacts
  /** The hash of every file by its name. */
  readonly hashes: ReadonlyMap<string, string>
  /** Units that have the township which was given, because the ledger states none. */
  readonly townshipGiven: number
  /** The units for a round of the register; none if no register is kept. */
  units(): readonly RoundUnit[]
}

/** Joins ledgers that were audited apart, in their order. */
export interface LedgerJoin {
  add(part: LedgerPart): void
  finish(): JoinedLedgers
}

/** No ledger yet. An organization that stands in two places, of one ledger or of two, is found to repeat here. */
export function createLedgerJoin({ resolved, options }: PreparedAudit): LedgerJoin {
  const sum = createAuditSum(resolved, options)
  const identities = createIdentities()
  const hashes = new Map<string, string>()
  const counts = { townshipGiven: 0 }
  const standingOf = (claim: LedgerPart['claims'][number]) => {
    const claimant = claimantOf(claim)
    const { key, first, alike } = identities.claim(claimant)
    if (first === null && claim.townshipGiven) counts.townshipGiven += 1
    return { key, repeats: first?.by ?? null, issues: identityIssues(claimant, { first, alike }) }
  }
  return {
    add({ file, sha256, audit, claims }) {
      hashes.set(file, sha256)
      const standings = claims.map(standingOf)
      sum.add(audit, (position) => standings[position] ?? stranger)
    },
    finish: () => ({ facts: sum.finish(), hashes, townshipGiven: counts.townshipGiven, units: () => sum.units() }),
  }
}

const stranger = Object.freeze({ key: '', repeats: null, issues: [] })

/** The compared facts are made when somebody asks for them, which is only where a unit is repeated. */
function claimantOf({ facts, townshipGiven: _, ...claim }: LedgerPart['claims'][number]): Claimant {
  return {
    ...claim,
    get facts() {
      return readFacts(facts)
    },
  }
}
