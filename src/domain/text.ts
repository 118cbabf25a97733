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
  const leftPoints = [...left]
  const rightPoints = [...right]
  const at = leftPoints.findIndex((point, index) => point !== rightPoints[index])
  if (at === -1) return -1
  return (leftPoints[at]?.codePointAt(0) ?? 0) - (rightPoints[at]?.codePointAt(0) ?? -1)
}
