/** A function that makes the same of the same: what it has made is remembered by the identity of its arguments, up to so many of them. */
export function remembered<Arguments extends readonly unknown[], Made>(
  make: (...of: Arguments) => Made,
  most: number,
): (...of: Arguments) => Made {
  const root: Branch = new Map()
  const counts = { kept: 0 }
  return (...of) => {
    let branch = root
    const last = of.length - 1
    for (let at = 0; at < last; at += 1) {
      const next = branch.get(of[at]) as Branch | undefined
      if (next === undefined && counts.kept >= most) return make(...of)
      const begun: Branch = next ?? new Map()
      if (next === undefined) branch.set(of[at], begun)
      branch = begun
    }
    const known = branch.get(of[last]) as Made | undefined
    if (known !== undefined) return known
    const made = make(...of)
    if (counts.kept < most) {
      branch.set(of[last], made)
      counts.kept += 1
    }
    return made
  }
}

type Branch = Map<unknown, unknown>
