import { jsonPattern } from './json-pattern.ts'
import type { PatternSources } from './report-patterns.ts'
import { auditJsonSchema } from './report-schema.ts'

interface Section {
  readonly type?: string
  readonly items?: object
}

/** What of a line is looked at: see `read-written.ts`. */
const captured: Readonly<Record<string, readonly string[]>> = {
  organizations: ['key', 'at'],
  findings: ['organization', 'target', 'verdict', 'at'],
}

/** Sections that are no lists, and written in one line. */
const inOneLine: ReadonlySet<string> = new Set(['account'])

/** The sources of all patterns, from the schema of `audit.json`. */
export function patternSources(): PatternSources {
  const { properties, required } = auditJsonSchema() as {
    readonly properties: Readonly<Record<string, Section>>
    readonly required: readonly string[]
  }
  return Object.entries(properties).map(([name, section]) => {
    const isList = section.type === 'array' && section.items !== undefined
    const options = { depth: isList || inOneLine.has(name) ? null : 1, captured: captured[name] ?? [] }
    const source = jsonPattern(isList ? (section.items ?? {}) : section, options)
    return { name, isList, isRequired: required.includes(name), source }
  })
}
