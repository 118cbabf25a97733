import { bareNameKey, nameKey, placedNameKey } from '../domain/organization-name.ts'
import type { DuplicateOf } from '../domain/record.ts'
import { createRowIndex, type RowIndex } from '../domain/row-index.ts'
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

/** Keeps rows by their positions, from 0 on. */
export interface RowStore<Row> {
  readonly length: number
  add(row: Row): void
  /** A row with what it had when it was added. */
  at(position: number): Row
}

/** A store that keeps the rows themselves. */
function rowsThemselves<Row>(): RowStore<Row> {
  const rows: Row[] = []
  return {
    get length() {
      return rows.length
    },
    add: (row) => void rows.push(row),
    at: (position) => rows[position] as Row,
  }
}

/**
 * An empty memory of organizations, for one audit. The same code is the same organization; without a code on both sides
 * the same name in the same township is. The same name with two codes is only likely to be one, and so is the same name in two
 * townships where a code is missing that would tell. Names are compared as reports
 * show them, without numbers of persons, so that reports can be combined by the same rules. First rows go into `store`.
 */
export function createIdentities<Row extends Named = Claimant>(
  store: RowStore<Row> = rowsThemselves(),
): Identities<Row> {
  const bareAt = (position: number) => bareNameKey(store.at(position).name)
  const nameAt = (position: number) => nameKey(store.at(position))
  const memory: Memory<Row> = {
    store,
    byCode: createRowIndex((position) => store.at(position).creditCode),
    byName: createRowIndex(nameAt),
    codeless: createRowIndex(nameAt),
    elsewhere: createNamesakes({ at: store.at, first: createRowIndex(bareAt), codeless: createRowIndex(bareAt) }),
  }
  return { claim: (claimant) => claimIn(memory, claimant) }
}

/** The first rows of all organizations, and their positions by every code, by every name within its township, and by every such name that has no code yet. */
interface Memory<Row extends Named> {
  readonly store: RowStore<Row>
  readonly byCode: RowIndex
  readonly byName: RowIndex
  readonly codeless: RowIndex
  readonly elsewhere: Namesakes
}

function claimIn<Row extends Named>(memory: Memory<Row>, claimant: Row): Claimed<Row> {
  const { store, byCode, byName, codeless, elsewhere } = memory
  const bare = bareNameKey(claimant.name)
  const name = placedNameKey(claimant.township, bare)
  const code = claimant.creditCode
  const sameCode = code === null ? undefined : byCode.get(code)
  if (sameCode !== undefined) {
    // From now on its organization is also known by the name that it has here.
    if (byName.get(name) === undefined) byName.addTold(name, sameCode)
    return duplicate(store.at(sameCode), 'code')
  }
  const sameName = (code === null ? byName : codeless).get(name)
  if (sameName !== undefined) {
    if (code !== null) {
      byCode.addTold(code, sameName)
      codeless.delete(name)
      elsewhere.tell(bare, sameName)
    }
    return duplicate(store.at(sameName), 'name')
  }
  return stranger(memory, claimant, { bare, name })
}

/** A row of an organization that has not been seen before. */
function stranger<Row extends Named>(
  { store, byCode, byName, codeless, elsewhere }: Memory<Row>,
  claimant: Row,
  { bare, name }: { readonly bare: string; readonly name: string },
): Claimed<Row> {
  const position = store.length
  store.add(claimant)
  const namesake = byName.get(name)
  if (namesake === undefined) byName.add(name, position)
  const alike = namesake ?? elsewhere.find(bare, claimant)
  elsewhere.add(bare, claimant, position)
  const code = claimant.creditCode
  if (code === null) codeless.add(name, position)
  else byCode.add(code, position)
  return { key: code ?? name, first: null, alike: alike === undefined ? null : store.at(alike) }
}

function duplicate<Row extends Named>(claimant: Row, by: 'code' | 'name'): Claimed<Row> {
  return { key: claimant.creditCode ?? nameKey(claimant), first: { claimant, by }, alike: null }
}
