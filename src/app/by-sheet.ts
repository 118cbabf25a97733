/** Where something stands, to the sheet. */
export interface OnSheet {
  readonly file: string
  readonly sheet: string
}

/** The key of a sheet among those of several files. */
export function sheetKey({ file, sheet }: OnSheet): string {
  return `${file}\n${sheet}`
}

/** What stands on every sheet, in its order, by `sheetKey`. */
export function bySheet<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => OnSheet,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = sheetKey(placeOf(item))
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
