import { type Kind, type Sector, sectorOfKind } from '../domain/choices.ts'
import type { Cell } from '../domain/grid.ts'
import { isIdentityLike } from '../domain/personal-numbers.ts'
import { organizationCodeCheck, registrationNumberCheck, usccCheck } from './code-checks.ts'
import type { Values } from './values.ts'

/** Which numbering a code follows: GB 32100, GB 11714, GS 15, or none that we know. */
type CodeScheme = 'uscc' | 'organization-code' | 'registration-number' | 'identity-number' | 'unknown'

/**
 * A code as a ledger holds it. `code` is upper case without separators; it is empty where the cell has lost digits
 * (`damaged`) or holds a citizen's identity number, which is never kept. `expected` is the check character that the
 * other characters ask for, empty where the scheme has none. `repaired`: look-alike letters or lost zeros were restored,
 * which is done only where the check then holds.
 */
export interface CodeReading {
  readonly scheme: CodeScheme
  readonly code: string
  readonly checks: boolean
  readonly expected: string
  readonly damaged: boolean
  readonly repaired: boolean
}

const exactDigits = 15
const separators = /[\s\u200b-\u200d\u2060'‘’`"“”_\-‐-―.·]+/gu
const scientific = /^[+-]?\d(?:\.\d+E\+?|E\+)\d+$/u
const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', Z: '2', S: '5' }

/** Reads a code cell; undefined where the cell is blank or holds no code (无, 办理中). Never throws. */
export function readCode(cell: Cell | undefined): CodeReading | undefined {
  if (cell === undefined || cell.kind === 'error' || cell.kind === 'boolean' || cell.kind === 'date') return undefined
  const shown = cell.text.normalize('NFKC').toUpperCase().trim()
  if (cell.kind === 'number') return readNumber(cell.number)
  if (scientific.test(shown.replace(/^['‘’`]|\s+/gu, ''))) return damagedCode
  const code = onlyRun(shown.replace(separators, ''))
  if (code === undefined) return undefined
  return readText(code)
}

/** Sector and kinds that the first two characters of an 18-character code stand for, by the table of `values.json`. */
export function kindOfCode(
  code: string,
  values: Values,
): { readonly sector: Sector; readonly kinds: readonly Kind[] } | undefined {
  const kinds = code.length === 18 ? values.codePrefixes.get(code.slice(0, 2)) : undefined
  const first = kinds?.[0]
  return kinds === undefined || first === undefined ? undefined : { sector: sectorOfKind[first], kinds }
}

const damagedCode: CodeReading = {
  scheme: 'unknown',
  code: '',
  checks: false,
  expected: '',
  damaged: true,
  repaired: false,
}

const personalCode: CodeReading = { ...damagedCode, scheme: 'identity-number', damaged: false }

/** A spreadsheet number holds 15 digits; a longer code kept as a number has lost its end. */
function readNumber(number: number): CodeReading | undefined {
  if (number === 0) return undefined
  if (!Number.isInteger(number) || number < 0) return damagedCode
  const digits = String(number)
  if (digits.length === 18 && isIdentityLike(digits)) return personalCode
  return digits.length > exactDigits || digits.includes('e') ? damagedCode : readText(digits)
}

/** The one run of letters and digits that can be a code, so that labels and notes around it do no harm. */
function onlyRun(text: string): string | undefined {
  const runs = (text.match(/[0-9A-Z]+/gu) ?? []).filter((run) => /\d/u.test(run))
  if (runs.length === 0) return undefined
  const long = runs.filter((run) => run.length >= 8)
  if (long.length === 1) return long[0]
  return runs.join('')
}

function readText(code: string): CodeReading {
  if (code.length === 18) return readLong(code)
  if (code.length === 15 && /^\d+$/u.test(code)) {
    const found = reading('registration-number', code, registrationNumberCheck(code))
    return !found.checks && isIdentityLike(code) ? personalCode : found
  }
  if (code.length === 9) return reading('organization-code', code, organizationCodeCheck(code))
  if (/^\d{6,8}$/u.test(code)) return readShort(code)
  return { ...damagedCode, code, damaged: false }
}

/** A code of 18 characters: as it stands, else with look-alike letters read as digits, else perhaps a person's number. */
function readLong(code: string): CodeReading {
  const asIs = reading('uscc', code, usccCheck(code))
  if (asIs.checks) return asIs
  if (isIdentityLike(code)) return personalCode
  if (/^\d{15}000$/u.test(code)) return damagedCode
  const repaired = code.replace(/[OIZS]/gu, (letter) => lookAlikes[letter] ?? letter)
  const again = reading('uscc', repaired, usccCheck(repaired))
  const certain = again.checks && organizationCodeCheck(repaired.slice(8, 17)) === repaired[16]
  return certain ? { ...again, repaired: true } : asIs
}

/** Organization codes kept as numbers lose their leading zeros; they are given back where the check then holds. */
function readShort(digits: string): CodeReading {
  const padded = digits.padStart(9, '0')
  const restored = reading('organization-code', padded, organizationCodeCheck(padded))
  return restored.checks ? { ...restored, repaired: true } : { ...damagedCode, code: digits, damaged: false }
}

function reading(scheme: CodeScheme, code: string, expected: string | undefined): CodeReading {
  return {
    scheme,
    code,
    checks: expected !== undefined && code.endsWith(expected),
    expected: expected ?? '',
    damaged: false,
    repaired: false,
  }
}
