import { type FieldId, fields, isFieldId } from '../domain/field.ts'
import { fileProblem, problemNear } from '../domain/file-problem.ts'
import { schemaProblem } from '../domain/schema-problem.ts'
import { columnsFault, fieldNames, unknownField } from './columns-fault.ts'
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
  totals: [],
  bounds: [],
  weak: [],
  flat: [],
  under: [],
  notUnder: [],
  options: {},
  flags: {},
  oneHot: false,
  additive: false,
}

/**
 * Parses `columns.json` or a user's addition to it. A field may be named by its id or its Chinese label, and may stand at
 * the top level with a bare list of headings. A Fault `dictionary-invalid` names the place that is wrong.
 */
export function parseColumns(source: JsonText): ParsedColumns {
  const json = gatherFields(parseJson(source))
  const result = columnsSchema.safeParse(json)
  if (!result.success) {
    const { pointer, problem } = schemaProblem(result.error.issues, json)
    const known = problem.code === 'unknown-key' ? [...Object.keys(columnsSchema.shape), ...fieldNames] : []
    throw columnsFault(
      source.file,
      pointer,
      known.length === 0 ? problem : problemNear('unknown-key', problem.given, known),
    )
  }
  const named = Object.entries(result.data.fields).map(([name, headings]): [FieldId, FieldHeadings] => {
    const field = fieldNamed(name)
    if (field === undefined) throw columnsFault(source.file, `/fields/${name}`, unknownField(name))
    return [field, Array.isArray(headings) ? { ...nothing, headings } : headings]
  })
  return { file: source.file, columns: result.data, fields: new Map(named) }
}

/** A field by its id or its Chinese label. */
function fieldNamed(name: string): FieldId | undefined {
  return isFieldId(name) ? name : fields.find((field) => field.zh === name)?.id
}

function parseJson(source: JsonText): unknown {
  try {
    return JSON.parse(source.text.replace(/^\ufeff/u, ''))
  } catch {
    throw columnsFault(source.file, '', fileProblem('not-json'))
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
