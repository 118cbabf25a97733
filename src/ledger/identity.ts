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
  /** What should be the same in both rows, as `factsText` writes it. */
  readonly facts: string
}

/** What of a row is compared with others. */
export type Named = Pick<Claimant, 'name' | 'creditCode' | 'township'>

/** Who an organization turned out to be. */
export interface Claimed<Row extends Named = Claimant> {
  readonly key: string
  /** The first row of the same organization, and what it is the same by. */
  readonly first: { readonly claimant: Row; readonly by: 'code' | 'name' } | null
  /** A row of the same name that may be the same: in the same township with another code, or in another one, one of both without a code. */
  readonly alike: Row | null
}

/** The organizations seen so far in all ledgers of one audit. */
export interface Identities<Row extends Named = Claimant> {
  /** Registers a row, and says whether its organization has been seen before. */
  readonly claim: (claimant: Row) => Claimed<Row>
}

interface Seen<Row> {
  readonly key: string
  readonly claimant: Row
}

/**
 * An empty memory of organizations, for one audit. The same code is the same organization; without a code on both sides
 * the same name in the same township is. The same name with two codes is only likely to be one, and so is the same name in two
 * townships where a code is missing that would tell. Names are compared as reports
 * show them, without numbers of persons, so that reports can be combined by the same rules.
 */
export function createIdentities<Row extends Named = Claimant>(): Identities<Row> {
  const memory: Memory<Row> = {
    byCode: new Map(),
    byName: new Map(),
    codeless: new Map(),
    elsewhere: createNamesakes(),
  }
  return { claim: (claimant) => claimIn(memory, claimant) }
}

/** The first row of every code, of every name within its township, and of every such name that has no code yet. */
interface Memory<Row extends Named> {
  readonly byCode: Map<string, Seen<Row>>
  readonly byName: Map<string, Seen<Row>>
  readonly codeless: Map<string, Seen<Row>>
  readonly elsewhere: Namesakes<Row>
}

function claimIn<Row extends Named>({ byCode, byName, codeless, elsewhere }: Memory<Row>, claimant: Row): Claimed<Row> {
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
function namedHere<Row extends Named>(seen: Seen<Row>, byName: Memory<Row>['byName'], name: string): Claimed<Row> {
  if (!byName.has(name)) byName.set(name, seen)
  return duplicate(seen, 'code')
}

function duplicate<Row extends Named>(seen: Seen<Row>, by: 'code' | 'name'): Claimed<Row> {
  return { key: seen.key, first: { claimant: seen.claimant, by }, alike: null }
}
