import { choicesOf, fieldSpec, isFieldId } from '../domain/field.ts'
import type { Language } from '../domain/text.ts'

/** Label of a field; a text that is no field id is its own label. */
export function fieldName(id: string, language: Language): string {
  return isFieldId(id) ? fieldSpec(id)[language] : id
}

/** Label of an option of a choice field; a text that is no option is its own label. */
export function choiceName(field: string, id: string, language: Language): string {
  if (!isFieldId(field)) return id
  return choicesOf(field).find((choice) => choice.id === id)?.[language] ?? id
}
