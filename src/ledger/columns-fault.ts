import { Fault } from '../domain/fault.ts'
import { fields } from '../domain/field.ts'
import { type FileProblem, problemNear } from '../domain/file-problem.ts'

/** The names by which a file of headings may call a field: its id and its Chinese label. */
export const fieldNames = fields.flatMap(({ id, zh }) => [id, zh])

/** The problem of a name that is no field, neither by id nor by label. */
export function unknownField(name: string): FileProblem {
  return problemNear('unknown-field', name, fieldNames)
}

/** The fault of a heading file, with a JSON pointer. */
export function columnsFault(file: string, pointer: string, problem: FileProblem): Fault<'dictionary-invalid'> {
  return new Fault('dictionary-invalid', { file, pointer: pointer === '' ? '/' : pointer, problem })
}
