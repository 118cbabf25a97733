/** One row of a group; it is `certain` if it surely belongs there and to the base. */
export interface GroupedRow {
  readonly township: string | null
  readonly certain: boolean
  /** Its place among all rows that name a group, in the order of reading. */
  readonly position: number
}

/** Rows that name the same Party organization. */
export interface RowGroup {
  /** The name as it is compared, without the superior organization. */
  readonly key: string
  readonly name: string
  readonly superior: string | null
  readonly rows: readonly GroupedRow[]
}

/**
 * Joins rows without a superior organization to the group of the same name in their township, if there is exactly one: a cell
 * left blank must not split a joint organization in two and so hide that it is too large.
 */
export function joinStrays(groups: readonly RowGroup[]): readonly RowGroup[] {
  const byKey = new Map<string, RowGroup[]>()
  for (const group of groups) byKey.set(group.key, [...(byKey.get(group.key) ?? []), group])
  return [...byKey.values()].flatMap(joinNamesakes)
}

function joinNamesakes(groups: readonly RowGroup[]): readonly RowGroup[] {
  const homes = groups.filter((group) => group.superior !== null)
  const strays = groups.filter((group) => group.superior === null)
  const homeOf = (stray: RowGroup) => {
    const near = homes.filter((home) => home.rows.some(({ township }) => township === stray.rows[0]?.township))
    return near.length === 1 ? near[0] : undefined
  }
  const joined = homes.map((home) => {
    const own = strays.filter((stray) => homeOf(stray) === home)
    const rows = [...home.rows, ...own.flatMap((stray) => stray.rows)]
    return { ...home, rows: rows.sort((left, right) => left.position - right.position) }
  })
  return [...joined, ...strays.filter((stray) => homeOf(stray) === undefined)]
}
