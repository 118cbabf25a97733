import { type FieldId, fieldSpec } from '../domain/field.ts'
import type { Dictionary } from './dictionary.ts'
import type { Meaning, OptionReader, Path } from './meaning.ts'
import { aliasOf } from './plain-heading.ts'

/** One column per option: the parent is the field, the leaf is the option. */
export function optionMeaning(path: Path, dictionary: Dictionary, readOption: OptionReader): Meaning | undefined {
  const nearest = path.parents[0]
  if (nearest === undefined) return undefined
  const fields = fieldsOf(path, dictionary)
  const spelled = fields.flatMap((field) => {
    const option = path.leafKeys.map((key) => dictionary.options.get(field)?.get(key)).find((id) => id !== undefined)
    return option === undefined ? [] : [{ field, options: [option] }]
  })[0]
  const found = spelled ?? (isOwnHeading(path, dictionary) ? undefined : readOptions(path.leaf, fields, readOption))
  if (found !== undefined) return { is: 'option', ...found, parent: nearest[0] ?? '' }
  const free = fields.find((field) => dictionary.oneHot.has(field))
  if (free === undefined || isOwnHeading(path, dictionary)) return undefined
  return { is: 'option', field: free, options: [path.leaf.replace(/\s+/gu, '')], parent: nearest[0] ?? '' }
}

/** Leaves below 组织覆盖 tell its form or level rather than only that there is one; below 单位性质 the kind rather than the sector. */
const finer: Readonly<Partial<Record<FieldId, readonly FieldId[]>>> = {
  partyOrgEstablished: ['partyOrgForm', 'partyOrgLevel', 'partyOrgEstablished'],
  sector: ['kind', 'sector'],
  kind: ['kind', 'sector'],
}

/** The fields whose options may stand below the nearest parent. */
function fieldsOf({ parents }: Path, dictionary: Dictionary): readonly FieldId[] {
  const keys = parents[0] ?? []
  const own = keys.map((key) => fieldsOfKey(key, dictionary)).find((fields) => fields !== undefined)
  const flat =
    parents.length === 1 ? keys.map((key) => dictionary.flat.get(key)).find((id) => id !== undefined) : undefined
  return own ?? (flat === undefined ? [] : (finer[flat] ?? [flat]))
}

function fieldsOfKey(key: string, dictionary: Dictionary): readonly FieldId[] | undefined {
  const choice = dictionary.aliases.has(key) ? undefined : dictionary.choices.get(key)
  if (choice !== undefined) return choice.fields
  const field = aliasOf(key, dictionary)?.field
  return field === undefined ? undefined : (finer[field] ?? [field])
}

/** The option that a leaf spells although it is a heading elsewhere: 行业 beside 单独 and 联合. Undefined if it spells none. */
export function optionBeside(
  leaf: string,
  field: FieldId,
  { dictionary, readExact }: { readonly dictionary: Dictionary; readonly readExact: OptionReader },
): readonly string[] | undefined {
  const isFree = fieldSpec(field).type === 'text' && dictionary.oneHot.has(field)
  return isFree ? [leaf.replace(/\s+/gu, '')] : readExact(field, leaf)
}

function readOptions(leaf: string, fields: readonly FieldId[], readOption: OptionReader) {
  return fields
    .filter((field) => ['choice', 'boolean', 'presence'].includes(fieldSpec(field).type))
    .flatMap((field) => {
      const options = readOption(field, leaf)
      return options === undefined ? [] : [{ field, options }]
    })[0]
}

/** True for a leaf that is a heading in its own right, or counts something: such a leaf is never an option. */
function isOwnHeading({ leafKeys }: Path, dictionary: Dictionary): boolean {
  const whole = [...dictionary.wholes]
  return leafKeys.some(
    (key) =>
      dictionary.aliases.has(key) ||
      dictionary.combined.has(key) ||
      dictionary.ignored.has(key) ||
      dictionary.serial.has(key) ||
      whole.some((word) => key.endsWith(word)),
  )
}
