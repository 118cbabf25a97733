/** Packs the compared facts of rows (`factsText`), of which most say the same signs, into a third of the characters. */
export interface PackedFacts {
  pack(facts: string): string
  /** What became of the text that was packed. */
  unpack(packed: string): string
}

/** What is not said, or four letters; whatever else there is comes back, too. */
const signs = /\.|[^.]{1,4}/g
/** Signs that get a character of their own: those of the first rows, among which are the ones that all columns repeat. It is one that takes two bytes at most. */
const most = 0x7fe
/** Before any other sign stand this and how long it is. */
const written = '\u0000'

/** Nothing packed yet. */
export function packedFacts(): PackedFacts {
  const letters = new Map<string, string>()
  const known: string[] = []
  const letterOf = (sign: string) => {
    const letter = letters.get(sign)
    if (letter !== undefined) return letter
    if (known.length === most) return written + String.fromCharCode(sign.length) + sign
    const added = String.fromCharCode(known.push(sign))
    letters.set(sign, added)
    return added
  }
  return {
    pack: (facts) => (facts.match(signs) ?? []).map(letterOf).join(''),
    unpack(packed) {
      const facts: string[] = []
      for (let at = 0; at < packed.length; at += 1) {
        const letter = packed.charCodeAt(at)
        if (letter > 0) facts.push(known[letter - 1] ?? '')
        else {
          const from = at + 2
          const to = from + packed.charCodeAt(at + 1)
          facts.push(packed.slice(from, to))
          at = to - 1
        }
      }
      return facts.join('')
    },
  }
}
