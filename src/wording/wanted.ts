import { choicesOf, type FieldId, fieldSpec, isFieldId } from '../domain/field.ts'
import type { Language } from '../domain/text.ts'
import { choiceName, fieldName } from './choice-name.ts'
import { doubtWording } from './doubts.ts'
import { type TemplateWording, templateWording } from './template.ts'

/** What a field may be answered with where it is one of a few things, as ledgers spell them; empty for what is typed in. */
export function fieldOptions(
  field: FieldId,
  { yes, no }: Pick<TemplateWording, 'yes' | 'no'>,
  { outside }: { readonly outside: boolean } = { outside: false },
): readonly string[] {
  if (fieldSpec(field).type === 'boolean') return [yes, no]
  return choicesOf(field)
    .filter((choice) => outside || !(field === 'kind' && isOutside(choice)))
    .map((choice) => choice.zh)
}

/** What is not two-new needs no row; it is read where a ledger has it, but not offered. */
function isOutside(choice: object): boolean {
  return 'sector' in choice && choice.sector === 'outside'
}

/** What would be accepted in a cell of a field, in one sentence; null for what is no field. */
export function wantedOf(field: string | null, language: Language): string | null {
  if (field === null || !isFieldId(field)) return null
  return doubtWording(language).of(fieldName(field, language), wantedOfField(field, language))
}

/** What would be accepted as the answer to a question whose options are known. */
export function wantedAnswer(
  { field, options }: { readonly field: string; readonly options: readonly string[] },
  language: Language,
): string {
  if (options.length > 0) return doubtWording(language).options(options)
  return isFieldId(field) ? wantedOfField(field, language) : ''
}

/** The same for a column: where options have a column each, the one that is right is ticked. */
export function wantedIn(
  { field, option }: { readonly field: string | null; readonly option: string | null },
  language: Language,
): string | null {
  const isChoice = field !== null && isFieldId(field) && choicesOf(field).some(({ id }) => id === option)
  if (!isChoice || option === null) return wantedOf(field, language)
  const { of, tick } = doubtWording(language)
  return of(fieldName(field, language), tick(choiceName(field, option, language)))
}

/** What would mend a column that is not there. */
export function wantedColumn(field: string, language: Language): string {
  return doubtWording(language).column(fieldName(field, language))
}

function wantedOfField(field: FieldId, language: Language): string {
  const words = doubtWording(language)
  const options = fieldOptions(field, templateWording(language))
  if (options.length > 0) return words.options(options)
  const { type } = fieldSpec(field)
  if (type === 'text') return field === 'township' ? words.township : words.text
  return type === 'choice' || type === 'boolean' ? words.text : words[type]
}
