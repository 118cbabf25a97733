import { Fault } from '../domain/fault.ts'
import { type FieldId, fields, isFieldId } from '../domain/field.ts'
import { type Columns, columnsSchema, type FieldHeadings } from './dictionary-schema.ts'

/** A JSON file as text, named as the user knows it. */
export interface JsonText {
  readonly file: string
  readonly text: string
}

/** One file of headings after the schema: every field with all its lists. */
export interface ParsedColumns {
  readonly file: string
  readonly columns: Columns
  readonly fields: ReadonlyMap<FieldId, FieldHeadings>
}

const nothing: FieldHeadings = {
  headings: [],
  weak: [],
  flat: [],
  under: [],
  notUnder: [],
  options: {},
  flags: {},
  oneHot: false,
}

/**
 * Parses `columns.json` or a user's addition to it. A field may be named by its id or its Chinese label, and may stand at
 * the top level with a bare list of headings. A Fault `dictionary-invalid` names the place that is wrong.
 */
export function parseColumns(source: JsonText): ParsedColumns {
  const result = columnsSchema.safeParse(gatherFields(parseJson(source)))
  if (!result.success) {
    const issue = result.error.issues[0]
    const pointer = (issue?.path ?? []).map((part) => `/${String(part)}`).join('')
    throw invalid(source.file, pointer, issue?.message ?? '')
  }
  const named = Object.entries(result.data.fields).map(([name, headings]): [FieldId, FieldHeadings] => {
    const field = fieldNamed(name)
    if (field === undefined) throw invalid(source.file, `/fields/${name}`, `unknown field ${name}`)
    return [field, Array.isArray(headings) ? { ...nothing, headings } : headings]
  })
  return { file: source.file, columns: result.data, fields: new Map(named) }
}

/** A field by its id or its Chinese label. */
function fieldNamed(name: string): FieldId | undefined {
  return isFieldId(name) ? name : fields.find((field) => field.zh === name)?.id
}

/** The fault of a heading file, with a JSON pointer. */
export function invalid(file: string, pointer: string, problem: string): Fault<'dictionary-invalid'> {
  return new Fault('dictionary-invalid', { file, pointer: pointer === '' ? '/' : pointer, problem })
}

function parseJson(source: JsonText): unknown {
  try {
    return JSON.parse(source.text.replace(/^\ufeff/u, ''))
  } catch (error) {
    throw invalid(source.file, '', error instanceof Error ? error.message : 'not JSON')
  }
}

/** Fields that stand at the top level, moved to where the schema expects them. */
function gatherFields(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json
  const entries = Object.entries(json)
  const own = entries.filter(([name]) => fieldNamed(name) !== undefined)
  if (own.length === 0) return json
  const rest = Object.fromEntries(entries.filter(([name]) => fieldNamed(name) === undefined))
  const inner: unknown = Reflect.get(json, 'fields')
  return { ...rest, fields: { ...(typeof inner === 'object' ? inner : {}), ...Object.fromEntries(own) } }
}
