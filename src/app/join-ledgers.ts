import type { RoundUnit } from '../domain/round.ts'
import { createAuditSum, type LongRecordFacts } from '../engine/audit-sum.ts'
import type { BeginRows } from '../engine/kept-rows.ts'
import { createIdentities } from '../ledger/identity.ts'
import { identityIssues } from '../ledger/identity-issues.ts'
import { createKeptClaims } from './kept-claims.ts'
import type { LedgerClaim, LedgerPart, LedgerPiece } from './ledger-part.ts'
import type { PreparedAudit } from './prepare-audit.ts'

/** All ledgers of an audit together. */
interface JoinedLedgers {
  readonly facts: LongRecordFacts
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
  /** The rows of the ledger that is added next, as far as they have been read. */
  addPiece(piece: LedgerPiece): void
  finish(): JoinedLedgers
}

/** No ledger yet. An organization that stands in two places, of one ledger or of two, is found to repeat here. */
export function createLedgerJoin({ resolved, options }: PreparedAudit, begin?: BeginRows): LedgerJoin {
  const sum = createAuditSum(resolved, options, begin)
  const identities = createIdentities(createKeptClaims())
  const hashes = new Map<string, string>()
  const counts = { townshipGiven: 0 }
  const standingOf = (claim: LedgerClaim) => {
    const { key, first, alike } = identities.claim(claim)
    if (first === null && claim.townshipGiven) counts.townshipGiven += 1
    return {
      key,
      repeats: first?.by ?? null,
      issues: first === null && alike === null ? [] : identityIssues(claim, { first, alike }),
    }
  }
  const standingsOf = (claims: LedgerPart['claims']) => {
    const standings = claims.map(standingOf)
    return (position: number) => standings[position] ?? stranger
  }
  return {
    add({ file, sha256, audit, claims }) {
      hashes.set(file, sha256)
      sum.add(audit, standingsOf(claims))
    },
    addPiece: ({ rows, claims }) => sum.addRows(rows, standingsOf(claims)),
    finish: () => ({ facts: sum.finish(), hashes, townshipGiven: counts.townshipGiven, units: () => sum.units() }),
  }
}

const stranger = Object.freeze({ key: '', repeats: null, issues: [] })
