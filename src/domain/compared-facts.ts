import { type FieldId, fieldIndex, fieldSpec } from './field.ts'
import { flatText } from './flat-text.ts'
import { normalizeName } from './organization-name.ts'
import { isMobileNumber, maskPersonalNumbers } from './personal-numbers.ts'
import type { FieldValue, OrgRecord } from './record.ts'
import { isKnown, type Value } from './value.ts'

/** Facts that verdicts and groups rest on, compared between two rows of one organization. */
export const comparedFields: readonly FieldId[] = [
  ...(['township', 'registeredOn', 'sector', 'kind', 'status'] as const),
  ...(['employees', 'regularEmployees', 'fullTimeStaff', 'memberUnits', 'annualRevenue', 'aboveScale'] as const),
  ...(['ownerIdentity', 'ownerIsMember', 'ownerIsSecretary'] as const),
  ...(['members', 'fullMembers', 'probationaryMembers', 'floatingMembers', 'floatingParticipating'] as const),
  ...(['partyOrgEstablished', 'partyOrgForm', 'partyOrgLevel', 'partyOrgName', 'partyOrgFoundedOn'] as const),
  ...(['secretary', 'meetings', 'activities', 'venue', 'systems', 'superiorPartyOrg'] as const),
  ...(['plannedForm', 'notEstablishedReason'] as const),
  ...(['instructor', 'liaison', 'union', 'youthLeague', 'womensFederation', 'ownerTrained', 'linkedBranch'] as const),
]

const comparedAt: readonly number[] = comparedFields.map(fieldIndex)

/**
 * What a row says of every compared field, as four letters that are the same for the same fact; undefined where it does not say it.
 * Reports carry these letters, so that rows are compared by the same rule in an audit and in reports that are combined.
 */
export type ComparedFacts = readonly (string | undefined)[]

/** The compared facts of a row, as far as they are known and no numbers of persons. */
export function comparedFacts(values: readonly (FieldValue | undefined)[]): ComparedFacts {
  return readFacts(rowFacts(values))
}

/** The compared facts of a record as `factsText` writes them, put together unless they have been. */
export function recordFacts({ facts, values }: Pick<OrgRecord, 'facts' | 'values'>): string {
  return facts ?? rowFacts(values)
}

/** The compared facts of a row as `factsText` writes them. */
export function rowFacts(values: readonly (FieldValue | undefined)[]): string {
  const pieces: string[] = []
  let said = 0
  for (const index of comparedAt) {
    const letters = lettersIn(values[index])
    pieces.push(letters ?? unsaidSign)
    if (letters !== undefined) said = pieces.length
  }
  pieces.length = said
  // Joined, because a text that is put together piece by piece takes ten times the memory, and one is kept of every unit.
  return pieces.join('')
}

function lettersIn(field: FieldValue | undefined): string | undefined {
  if (field?.memo === undefined) return lettersOf(field?.value)
  const { memo } = field
  if (memo.letters === undefined) memo.letters = lettersOf(field.value) ?? null
  return memo.letters ?? undefined
}

/** The letters of a known value. Values are few, or at least their texts and numbers are. */
function lettersOf(value: Value | undefined): string | undefined {
  if (value === undefined || !isKnown(value)) return undefined
  const kept = knownLetters[value.type]
  const said = saidBy(value)
  const known = kept.get(said)
  if (known !== undefined) return known ?? undefined
  const text = shown(value)
  const letters = text === undefined ? null : factLetters(text)
  if (kept.size < mostLetters) kept.set(typeof said === 'string' ? flatText(said) : said, letters)
  return letters ?? undefined
}

/** What a known value says, as it is told from others of its type. */
function saidBy(value: Value): string | number | null {
  if (value.type === 'span') return value.low
  return value.type === 'text' ? (value.text ?? null) : (value.options[0] ?? '')
}

type KnownLetters = Map<string | number | null, string | null>

/** By what is said, which decides the letters whatever its field; null where nothing may be told of it. */
const knownLetters: Readonly<Record<Value['type'], KnownLetters>> = Object.freeze({
  span: new Map(),
  options: new Map(),
  text: new Map(),
})
const mostLetters = 20_000

/** A known value as it is compared: as a text that is the same for the same fact; undefined for what is not known or a number of a person. */
export function plainFact(value: Value | undefined): string | undefined {
  return value === undefined || !isKnown(value) ? undefined : shown(value)
}

/** The fields of which both rows say something, and not the same. */
export function differingFields(facts: ComparedFacts, earlier: ComparedFacts): readonly FieldId[] {
  return comparedFields.filter((_, at) => {
    const [fact, before] = [facts[at], earlier[at]]
    return fact !== undefined && before !== undefined && fact !== before
  })
}

/** Compared facts as one text, field by field; what is not said is a dot. `readFacts` reads it back. */
export function factsText(facts: ComparedFacts): string {
  const last = facts.findLastIndex((fact) => fact !== undefined)
  // Joined, because a text that is put together piece by piece takes ten times the memory, and one is kept of every unit.
  return facts
    .slice(0, last + 1)
    .map((fact) => fact ?? unsaidSign)
    .join('')
}

/** Compared facts from the text that `factsText` made of them. */
export function readFacts(text: string): ComparedFacts {
  const signs = text.match(/\.|[a-z]{4}/gi) ?? []
  return signs.map((sign) => (sign === unsaidSign ? undefined : sign))
}

/** The same without what could be guessed back: names of persons. */
export function withoutNames(facts: ComparedFacts): ComparedFacts {
  return facts.map((fact, at) => (isNamed(comparedFields[at]) ? undefined : fact))
}

/** Whether the values of a compared field are names of persons. */
export function isNamed(field: FieldId | undefined): boolean {
  const spec = field === undefined ? undefined : fieldSpec(field)
  return spec?.type === 'text' && spec.personal === true
}

const unsaidSign = '.'

function shown(value: Value): string | undefined {
  if (value.type === 'span') return isMobileNumber(value.low) ? undefined : String(value.low)
  return value.type === 'options' ? (value.options[0] ?? '') : normalizeName(maskPersonalNumbers(value.text ?? ''))
}

const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The letters of a plain fact. FNV-1a, written in letters: no digits, so that nothing can be taken for the number of a person. */
export function factLetters(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  const number = hash >>> 0
  return pairOf(number) + pairOf(Math.floor(number / pairs.length))
}

/** Two letters for every remainder, the one of the units first. */
const pairs: readonly string[] = Object.freeze([...alphabet].flatMap((high) => [...alphabet].map((low) => low + high)))

function pairOf(number: number): string {
  return pairs[number % pairs.length] as string
}
