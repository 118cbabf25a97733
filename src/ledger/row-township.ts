import type { FieldValue } from '../domain/record.ts'
import type { OrganizationRow, RecordContext } from './build-record.ts'
import { squeeze } from './normalize-text.ts'

type Context = Pick<RecordContext, 'township' | 'townshipCodes' | 'words'>

/**
 * The township of a row: what its column states, by name or by code, else the row that divides the table above it, else that of the
 * sheet. A county is no township, and a code that nobody knows is one only where nothing else says it.
 */
export function rowTownship(
  stated: FieldValue | undefined,
  { divider }: Pick<OrganizationRow, 'divider'>,
  context: Context,
): FieldValue | undefined {
  const text = stated?.value.type === 'text' ? (stated.value.text ?? null) : null
  const code = text === null ? undefined : codeIn(text)
  const named = code === undefined ? text : context.townshipCodes.get(code)
  if (stated !== undefined && named !== undefined && named !== null && !isCounty(named, context))
    return named === text ? stated : { ...stated, value: { type: 'text', text: named } }
  if (divider !== null) return divider
  if (context.township !== null) return { value: { type: 'text', text: context.township }, cells: [] }
  return stated === undefined || code === undefined ? stated : { ...stated, value: { type: 'text', text: code } }
}

/** The nine digits of a township in a cell that has only these, or the twelve of it or of a village in it. */
function codeIn(text: string): string | undefined {
  return /^(\d{9})(\d{3})?(?:\.0+)?$/.exec(squeeze(text))?.[1]
}

/** True for a county, by name or by its six digits, in whose column the clerk of a township only repeats where it lies. */
function isCounty(text: string, { words: { dictionary } }: Context): boolean {
  if (/^\d{6}$/.test(squeeze(text))) return true
  const { counties, notCounties, endings } = dictionary.townships
  const ends = (words: readonly string[]): boolean => words.some((word) => squeeze(text).endsWith(word))
  return ends(counties) && !ends([...notCounties, ...endings])
}
