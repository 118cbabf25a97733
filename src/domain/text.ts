/** A text in both languages, as packs carry it. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

export const languages = ['zh', 'en'] as const

export type Language = (typeof languages)[number]

/** Total order by code point, the same on every machine. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0
  const shared = Math.min(left.length, right.length)
  let at = 0
  while (at < shared && left.charCodeAt(at) === right.charCodeAt(at)) at += 1
  return at === shared ? left.length - right.length : rankOf(left.charCodeAt(at)) - rankOf(right.charCodeAt(at))
}

/** Surrogates stand for code points above all that fit into one unit, of which some are greater numbers than they. */
function rankOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
