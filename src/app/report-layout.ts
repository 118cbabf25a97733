/** One entry of a report as it stands in its file: the value is from `from` to `to`. */
export interface Section {
  readonly name: string
  readonly from: number
  readonly to: number
}

/**
 * The entries of an `audit.json` as it is written, the names of entries two spaces in. Undefined if the text is laid out in another
 * way. Values are not looked at: if each of them is JSON, the whole is.
 */
export function sectionsOf(raw: string): readonly Section[] | undefined {
  if (!(raw.startsWith(`{${between}`) && raw.endsWith(end))) return undefined
  const sections: Section[] = []
  let start = '{'.length + between.length
  while (start < raw.length) {
    const close = raw.indexOf('": ', start)
    const next = raw.indexOf(between, start)
    const isLast = next === -1
    if (close === -1 || !(isLast || raw[next - 1] === ',')) return undefined
    const to = isLast ? raw.length - end.length : next - ','.length
    sections.push({ name: raw.slice(start, close), from: close + '": '.length, to })
    start = isLast ? raw.length : next + between.length
  }
  return new Set(sections.map(({ name }) => name)).size === sections.length ? sections : undefined
}

const between = '\n  "'
const end = '\n}\n'

/** The elements of a list as they stand in a file: each in a line of its own. */
export interface Lines {
  readonly count: number
  /** Where the first one begins and the last one ends; nowhere if there is none. */
  readonly from: number
  readonly to: number
  /** First and last place of every element, without the comma; two a line. Absent where nobody has looked for them yet. */
  readonly places?: Uint32Array
}

/** Lines of which every place is known. */
export interface FoundLines extends Lines {
  readonly places: Uint32Array
}

/** The lines at these places, two a line. */
export function linesAt(places: Uint32Array): FoundLines {
  return { count: places.length / 2, from: places[0] ?? 0, to: places.at(-1) ?? 0, places }
}

/**
 * The elements of a list with one element a line, each of which `pattern` (sticky, its last group the comma) matches; `look` is given its
 * groups and its position. Undefined if one does not match.
 */
export function linesOf(
  raw: string,
  { from, to }: Section,
  pattern: RegExp,
  look: (groups: RegExpExecArray, position: number) => void,
): FoundLines | undefined {
  if (raw.slice(from, from + 2) === '[]') return to === from + 2 ? linesAt(new Uint32Array()) : undefined
  if (!(raw.startsWith('[', from) && raw.startsWith(lastLine, to - lastLine.length))) return undefined
  const places: number[] = []
  const until = to - lastLine.length
  let at = from + 1
  while (at < until) {
    pattern.lastIndex = at
    const groups = pattern.exec(raw)
    if (groups === null) return undefined
    const isLast = groups.at(-1) !== ','
    const stop = pattern.lastIndex
    if (isLast !== (stop === until)) return undefined
    look(groups, places.length / 2)
    places.push(at + indent.length, isLast ? stop : stop - 1)
    at = stop
  }
  return linesAt(Uint32Array.from(places))
}

/** A pattern for `linesOf` of the pattern of one element. */
export function linePattern(element: string): RegExp {
  return new RegExp(`${indent}${element}(,?)`, 'y')
}

const indent = '\n    '
const lastLine = '\n  ]'
