/**
 * A function that makes the same of the same: what it has made is remembered by the identity of its arguments, which are always as many.
 * When there is more than `most`, all is forgotten, so that it goes on to serve whatever comes next.
 */
export function remembered<Arguments extends readonly unknown[], Made>(
  make: (...of: Arguments) => Made,
  most: number,
): (...of: Arguments) => Made {
  const root: Branch = new Map()
  const counts = { kept: 0 }
  return (...of) => {
    const found = of.reduce<unknown>((branch, each) => (branch as Branch | undefined)?.get(each), root)
    if (found !== undefined) return found as Made
    const made = make(...of)
    if (counts.kept >= most) {
      root.clear()
      counts.kept = 0
    }
    branchFor(root, of).set(of.at(-1), made)
    counts.kept += 1
    return made
  }
}

type Branch = Map<unknown, unknown>

/** Where what was made of arguments is kept, by the last of them. */
function branchFor(root: Branch, of: readonly unknown[]): Branch {
  return of.slice(0, -1).reduce<Branch>((branch, each) => {
    const next = (branch.get(each) as Branch | undefined) ?? new Map()
    branch.set(each, next)
    return next
  }, root)
}
