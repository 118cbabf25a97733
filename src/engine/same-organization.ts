import { nameKey } from '../domain/organization-name.ts'
import type { RoundUnit } from '../domain/round.ts'

/** A row with what its organization is known by. */
export interface KnownRow<Row> {
  readonly row: Row
  readonly known: Pick<RoundUnit, 'creditCode' | 'township' | 'name'>
}

/**
 * The rows of every organization, whatever their order: the same code is the same organization, and without codes the same name
 * in the same township is. A row without a code belongs to every organization with a code that has its name: it speaks of one
 * of them, and nobody knows of which.
 */
export function sameOrganization<Row>(rows: readonly KnownRow<Row>[]): readonly (readonly Row[])[] {
  const named = new Map<string, Row[]>()
  const coded = new Map<string, Row[]>()
  for (const { row, known } of rows) {
    if (known.creditCode === null) add(named, nameKey(known), row)
    else add(coded, known.creditCode, row)
  }
  const codes = codesOf(rows, named)
  const codeless: (readonly Row[])[] = []
  for (const [name, found] of named) {
    const owners = codes.get(name)
    if (owners === undefined) codeless.push(found)
    for (const code of owners ?? []) coded.get(code)?.push(...found)
  }
  return [...coded.values(), ...codeless]
}

/** The codes of every name that some row has without one. */
function codesOf(
  rows: readonly KnownRow<unknown>[],
  named: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = new Map<string, Set<string>>()
  if (named.size === 0) return codes
  for (const { known } of rows) {
    const name = nameKey(known)
    if (known.creditCode === null || !named.has(name)) continue
    codes.set(name, (codes.get(name) ?? new Set()).add(known.creditCode))
  }
  return codes
}

function add<Row>(groups: Map<string, Row[]>, key: string, row: Row): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [row])
  else group.push(row)
}
