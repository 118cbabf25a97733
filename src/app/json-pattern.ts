/** What a JSON Schema of ours is made of. */
interface Schema {
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly type?: string | readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | false
}

/** How the texts are laid out, and which entries of the outermost object are captured, in the order of the schema. */
export interface PatternOptions {
  /** Depth from which it is indented, two spaces a level; null for a text in one line. */
  readonly depth: number | null
  readonly captured: readonly string[]
}

/**
 * The source of a regular expression for JSON texts that satisfy a schema: a text that matches does satisfy it, and one that
 * `JSON.stringify` made of a value with its entries in the order of the schema does match, as far as its numbers are plain. Texts
 * are matched as one character a byte. Throws an Error where a schema has something that is not known here.
 */
export function jsonPattern(schema: object, { depth, captured }: PatternOptions): string {
  return patternOf(schema, { depth, captured: new Set(captured) })
}

interface Layout {
  readonly depth: number | null
  readonly captured: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

const text = String.raw`"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*"`
const natural = String.raw`(?:0|[1-9]\d{0,14})`
const plainTypes: Readonly<Record<string, string>> = {
  integer: `-?${natural}`,
  number: String.raw`-?${natural}(?:\.\d{1,17})?`,
  boolean: '(?:true|false)',
  null: 'null',
}

/** The keywords that are looked at here, and those that say nothing more beside them. */
const keywords: ReadonlySet<string> = new Set([
  ...['$schema', 'const', 'enum', 'anyOf', 'type', 'minimum', 'maximum', 'pattern', 'format', 'items', 'minItems'],
  ...['maxItems', 'properties', 'required', 'additionalProperties', 'propertyNames'],
])

function patternOf(schema: Schema, layout: Layout): string {
  const other = Object.keys(schema).find((keyword) => !keywords.has(keyword))
  if (other !== undefined) throw new Error(`no pattern of ${other}`)
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum !== undefined) return anyOf(schema.enum.map(literal))
  if (schema.anyOf !== undefined) return anyOf(schema.anyOf.map((each) => patternOf(each, layout)))
  if (typeof schema.type !== 'string')
    return anyOf((schema.type ?? []).map((type) => patternOf({ ...schema, type }, layout)))
  if (schema.type === 'string') return schema.pattern === undefined ? text : `"${unanchored(schema.pattern)}"`
  if (schema.type === 'array') return listPattern(schema, layout)
  if (schema.type === 'object') return objectPattern(schema, layout)
  return numberPattern(schema, schema.type)
}

function numberPattern({ minimum = lowest, maximum = highest }: Schema, type: string): string {
  const plain = plainTypes[type]
  const isBounded = ![0, lowest].includes(minimum) || maximum !== highest
  if (plain === undefined || isBounded) throw new Error(`no pattern of ${type}`)
  return minimum === 0 ? plain.replace('-?', '') : plain
}

const lowest = Number.MIN_SAFE_INTEGER
const highest = Number.MAX_SAFE_INTEGER

function anyOf(patterns: readonly string[]): string {
  if (patterns.length === 0) throw new Error('no pattern of a schema without type')
  return `(?:${patterns.join('|')})`
}

function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}

function unanchored(pattern: string): string {
  if (!(pattern.startsWith('^') && pattern.endsWith('$'))) throw new Error(`no pattern of ${pattern}`)
  return `(?:${pattern.slice(1, -1)})`
}

function deeper({ depth }: Layout): Layout {
  return { depth: depth === null ? null : depth + 1, captured: none }
}

/** What stands before an entry or element, and what before the closing bracket. */
function breaks({ depth }: Layout): readonly [before: string, after: string] {
  return depth === null ? ['', ''] : [String.raw`\n {${2 * depth + 2}}`, String.raw`\n {${2 * depth}}`]
}

function listPattern({ items, minItems, maxItems }: Schema, layout: Layout): string {
  if (items === undefined) throw new Error('no pattern of a list without items')
  const [before, after] = breaks(layout)
  const item = before + patternOf(items, deeper(layout))
  if (minItems === undefined && maxItems === undefined) return String.raw`\[(?:${item}(?:,${item})*${after})?\]`
  if (minItems !== maxItems) throw new Error('no pattern of a list of several lengths')
  return String.raw`\[${item}(?:,${item}){${(minItems ?? 1) - 1}}${after}\]`
}

function objectPattern(schema: Schema, layout: Layout): string {
  const { properties, required = [], additionalProperties } = schema
  const [before, after] = breaks(layout)
  const colon = layout.depth === null ? ':' : ': '
  if (properties === undefined) {
    const entry = `${before}${text}${colon}${patternOf(additionalProperties || {}, deeper(layout))}`
    return String.raw`\{(?:${entry}(?:,${entry})*${after})?\}`
  }
  const entries = Object.entries(properties).map(([name, value], at) => {
    const pattern = patternOf(value, deeper(layout))
    const shown = layout.captured.has(name) ? `(${pattern})` : pattern
    const entry = `${at === 0 ? '' : ','}${before}${literal(name)}${colon}${shown}`
    if (required.includes(name)) return entry
    if (at === 0) throw new Error('no pattern of an object that may be without its first entry')
    return `(?:${entry})?`
  })
  return String.raw`\{${entries.join('')}${after}\}`
}
