import type { ComparedFacts } from '../domain/compared-facts.ts'
import { bareNameKey, placedNameKey } from '../domain/organization-name.ts'
import type { DuplicateOf } from '../domain/record.ts'
import { createNamesakes, type Namesakes } from './namesakes.ts'

/** What makes an organization the same as another. */
export interface Claimant {
  readonly name: string
  /** Credit code of 18 characters, or null. */
  readonly creditCode: string | null
  readonly township: string | null
  readonly at: DuplicateOf
  /** Address of the cell that it is known by: code, else name. */
  readonly cell: string
  /** What should be the same in both rows. */
  readonly facts: ComparedFacts
}

/** Who an organization turned out to be. */
export interface Claimed {
  readonly key: string
  /** The first row of the same organization, and what it is the same by. */
  readonly first: { readonly claimant: Claimant; readonly by: 'code' | 'name' } | null
  /** A row of the same name that may be the same: in the same township with another code, or in another one, one of both without a code. */
  readonly alike: Claimant | null
}

/** The organizations seen so far in all ledgers of one audit. */
export interface Identities {
  /** Registers a row, and says whether its organization has been seen before. */
  readonly claim: (claimant: Claimant) => Claimed
}

interface Seen {
  readonly key: string
  readonly claimant: Claimant
}

/**
 * An empty memory of organizations, for one audit. The same code is the same organization; without a code on both sides
 * the same name in the same township is. The same name with two codes is only likely to be one, and so is the same name in two
 * townships where a code is missing that would tell. Names are compared as reports
 * show them, without numbers of persons, so that reports can be combined by the same rules.
 */
export function createIdentities(): Identities {
  const memory: Memory = { byCode: new Map(), byName: new Map(), codeless: new Map(), elsewhere: createNamesakes() }
  return { claim: (claimant) => claimIn(memory, claimant) }
}

/** The first row of every code, of every name within its township, and of every such name that has no code yet. */
interface Memory {
  readonly byCode: Map<string, Seen>
  readonly byName: Map<string, Seen>
  readonly codeless: Map<string, Seen>
  readonly elsewhere: Namesakes
}

function claimIn({ byCode, byName, codeless, elsewhere }: Memory, claimant: Claimant): Claimed {
  const bare = bareNameKey(claimant.name)
  const name = placedNameKey(claimant.township, bare)
  const code = claimant.creditCode
  const sameCode = code === null ? undefined : byCode.get(code)
  if (sameCode !== undefined) return namedHere(sameCode, byName, name)
  const sameName = (code === null ? byName : codeless).get(name)
  if (sameName !== undefined) {
    if (code !== null) {
      byCode.set(code, sameName)
      codeless.delete(name)
      elsewhere.tell(bare, sameName.claimant)
    }
    return duplicate(sameName, 'name')
  }
  const seen = { key: code ?? name, claimant }
  const namesake = byName.get(name)?.claimant
  if (namesake === undefined) byName.set(name, seen)
  const alike = namesake ?? elsewhere.find(bare, claimant)
  elsewhere.add(bare, claimant)
  if (code === null) codeless.set(name, seen)
  else byCode.set(code, seen)
  return { key: seen.key, first: null, alike }
}

/** A row of a code that has been seen; from now on its organization is also known by the name that it has here. */
function namedHere(seen: Seen, byName: Memory['byName'], name: string): Claimed {
  if (!byName.has(name)) byName.set(name, seen)
  return duplicate(seen, 'code')
}

function duplicate(seen: Seen, by: 'code' | 'name'): Claimed {
  return { key: seen.key, first: { claimant: seen.claimant, by }, alike: null }
}
