const alternatives = /\{([^{}]*)\}/u

/** The headings that a pattern stands for: `{所在|所属|}园区` is 所在园区, 所属园区 and 园区. A text without braces is itself. */
export function expandHeading(pattern: string): readonly string[] {
  const found = alternatives.exec(pattern)
  if (found === null) return [pattern]
  const before = pattern.slice(0, found.index)
  const rest = expandHeading(pattern.slice(found.index + found[0].length))
  return (found[1] ?? '').split('|').flatMap((each) => rest.map((after) => before + each + after))
}
