import { isMobileNumber, isUnitCode, maskPersonalNumbers, mayHold } from '../domain/personal-numbers.ts'

/** Where a unit is known by its code: a text that is nothing but such a code stays there. */
const codePlaces: ReadonlySet<string> = new Set([
  'creditCode',
  'key',
  'organization',
  'organizations',
  'code',
  'expected',
])

/** Where a figure of a ledger is shown. */
const figurePlaces: ReadonlySet<string> = new Set(['value', 'employees', 'members', 'floatingMembers'])

/**
 * Facts without the mobile and identity numbers of persons, wherever a cell, a heading or a name has them; the codes of units
 * stay. What has nothing to mask is returned as it is.
 */
export function withoutPersonalNumbers<Facts>(facts: Facts): Facts {
  return cleaned(facts, '', false) as Facts
}

function cleaned(part: unknown, place: string, inCode: boolean): unknown {
  if (typeof part === 'string') return cleanedText(part, inCode || codePlaces.has(place))
  if (typeof part === 'number') return figurePlaces.has(place) && isMobileNumber(part) ? null : part
  if (Array.isArray(part)) return cleanedList(part, place, inCode)
  return typeof part === 'object' && part !== null ? cleanedFacts(part, inCode) : part
}

function cleanedText(text: string, inCode: boolean): string {
  if (!mayHold(text)) return text
  return inCode && isUnitCode(text) ? text : maskPersonalNumbers(text)
}

function cleanedList(list: readonly unknown[], place: string, inCode: boolean): readonly unknown[] {
  let changed: unknown[] | undefined
  for (let at = 0; at < list.length; at += 1) {
    const clean = cleaned(list[at], place, inCode)
    if (clean === list[at]) continue
    changed ??= [...list]
    changed[at] = clean
  }
  return changed ?? list
}

function cleanedFacts(facts: object, inCode: boolean): object {
  const aboutCode = inCode || ('field' in facts && facts.field === 'creditCode')
  const own = facts as Readonly<Record<string, unknown>>
  let changed: Record<string, unknown> | undefined
  for (const name of Object.keys(own)) {
    const clean = cleaned(own[name], name, aboutCode)
    if (clean === own[name]) continue
    changed ??= { ...own }
    changed[name] = clean
  }
  return changed ?? facts
}
