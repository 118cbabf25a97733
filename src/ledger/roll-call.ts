import { flatText } from '../domain/flat-text.ts'
import { nameKey } from '../domain/organization-name.ts'
import type { Claimant, Identities } from './identity.ts'

/** Takes down who claims to be which organization, row by row, and knows nobody: who repeats whom is found out later. */
export interface RollCall {
  readonly identities: Identities
  /** Those since the last time, in their order. */
  take(): readonly Claimant[]
}

/** An empty roll, for ledgers that are read apart from others. */
export function createRollCall(): RollCall {
  const claimants: Claimant[] = []
  const claim: Identities['claim'] = (given) => {
    const creditCode = given.creditCode === null ? null : flatText(given.creditCode)
    const { township, at, cell, facts } = given
    const claimant = { name: flatText(given.name), creditCode, township, at, cell, facts }
    claimants.push(claimant)
    return { key: creditCode ?? nameKey(claimant), first: null, alike: null }
  }
  return { identities: { claim }, take: () => claimants.splice(0) }
}
