const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const wideAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
const usccPattern = /^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{9}/u

/** Check character of a unified social credit code (GB 32100) from its first 17 characters; undefined if malformed. */
export function usccCheck(code: string): string | undefined {
  if (!usccPattern.test(code)) return undefined
  return usccAlphabet[(31 - (weightedSum(code, usccWeights, usccAlphabet) % 31)) % 31]
}

/** Check character of an organization code (GB 11714) from its first 8 characters; undefined if malformed. */
export function organizationCodeCheck(code: string): string | undefined {
  if (!/^[0-9A-Z]{8}/u.test(code)) return undefined
  const check = 11 - (weightedSum(code, organizationWeights, wideAlphabet) % 11)
  return check === 10 ? 'X' : String(check % 11)
}

/** Check digit of a 15-digit registration number (GS 15, ISO 7064 MOD 11,10) from its first 14 digits. */
export function registrationNumberCheck(code: string): string | undefined {
  if (!/^\d{14}/u.test(code)) return undefined
  const product = [...code.slice(0, 14)].reduce((carry, digit) => {
    const sum = (carry + Number(digit)) % 10
    return ((sum === 0 ? 10 : sum) * 2) % 11
  }, 10)
  return String((11 - product) % 10)
}

function weightedSum(code: string, weights: readonly number[], alphabet: string): number {
  return weights.reduce((sum, weight, index) => sum + weight * alphabet.indexOf(code[index] ?? ''), 0)
}
