const invisible = /^[\s\u200b-\u200d\u2060\u00ad\ufeff]*$/u
/** From here to there no character is invisible: ideographs, of which nearly all texts of a ledger begin with one. */
const firstIdeograph = 0x4e00
const lastIdeograph = 0x9fff
const firstPrinted = 0x21
const lastPrinted = 0x7e

/** True for a text of which nothing can be seen: empty, white space, zero-width characters. */
export function isBlankText(text: string): boolean {
  const first = text.charCodeAt(0)
  if (first >= firstPrinted && first <= lastPrinted) return false
  if (first >= firstIdeograph && first <= lastIdeograph) return false
  return invisible.test(text)
}
