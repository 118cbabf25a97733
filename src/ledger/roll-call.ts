import { nameKey } from '../domain/organization-name.ts'
import type { Claimant, Identities } from './identity.ts'

/** Takes down who claims to be which organization, row by row, and knows nobody: who repeats whom is found out later. */
export interface RollCall {
  readonly identities: Identities
  readonly claimants: readonly Claimant[]
}

/** An empty roll, for ledgers that are read apart from others. */
export function createRollCall(): RollCall {
  const claimants: Claimant[] = []
  const claim: Identities['claim'] = (claimant) => {
    claimants.push(claimant)
    return { key: claimant.creditCode ?? nameKey(claimant), first: null, alike: null }
  }
  return { identities: { claim }, claimants }
}
