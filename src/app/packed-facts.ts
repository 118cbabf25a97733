/** Packs the compared facts of rows (`factsText`), of which most say the same signs, into a third of the characters. */
export interface PackedFacts {
  pack(facts: string): string
  /** What became of the text that was packed. */
  unpack(packed: string): string
}

/** Signs that get a character of their own: those of the first rows, among which are the ones that all columns repeat. It is one that takes two bytes at most. */
const most = 0x7fe
/** Before any other sign stand this and how long it is. */
const written = 0

/** Nothing packed yet. */
export function packedFacts(): PackedFacts {
  const letters = new Map<number, number>()
  const known: string[] = []
  const letterOf = (number: number, facts: string, from: number) => {
    const letter = letters.get(number)
    if (letter !== undefined || known.length === most || number === none) return letter
    const added = known.push(facts.slice(from, signEnd(facts, from)))
    letters.set(number, added)
    return added
  }
  const codes: number[] = []
  return {
    pack(facts) {
      codes.length = 0
      for (let from = 0; from < facts.length; ) {
        const to = signEnd(facts, from)
        const letter = letterOf(numberOf(facts, from, to), facts, from)
        if (letter !== undefined) codes.push(letter)
        else {
          codes.push(written, to - from)
          for (let at = from; at < to; at += 1) codes.push(facts.charCodeAt(at))
        }
        from = to
      }
      return String.fromCharCode(...codes)
    },
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

const unsaid = 0x2e
const lettersOfSign = 4

/** Where the sign ends that begins at a place: what is not said, or four letters; whatever else there is comes back, too. */
function signEnd(facts: string, from: number): number {
  if (facts.charCodeAt(from) === unsaid) return from + 1
  const last = Math.min(from + lettersOfSign, facts.length)
  for (let at = from + 1; at < last; at += 1) if (facts.charCodeAt(at) === unsaid) return at
  return last
}

/** The number of a sign that is not usual. */
const none = -1

/** A number for a sign of four letters, or for what is not said: it is looked for by that, and no text is made. */
function numberOf(facts: string, from: number, to: number): number {
  if (facts.charCodeAt(from) === unsaid) return unsaid
  if (to - from !== lettersOfSign) return none
  let number = 0
  for (let at = from; at < to; at += 1) {
    const code = facts.charCodeAt(at)
    if (code > 0x7f) return none
    number = (number << 7) | code
  }
  return number
}
