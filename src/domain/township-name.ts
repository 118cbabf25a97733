import { unifyBrackets } from './brackets.ts'

const invisible = /(?:[\u200b-\u200d\u2060\u00ad\ufeff]|\ufe0e|\ufe0f)+/gu
const chinese = /\p{Script=Han}/u
/** Blanks that stand beside anything else than Latin letters and digits on both sides. */
const alignment = /(?<![\p{Script=Latin}\p{N}]) | (?![\p{Script=Latin}\p{N}])/gu

/**
 * The name of a township in the one way it is kept, printed and compared: NFKC, one kind of bracket. In a Chinese name white
 * space is only alignment and brackets are full-width (`城 关 镇 (东片)` is `城关镇（东片）`); in others single blanks stay.
 */
export function townshipName(text: string): string {
  const plain = unifyBrackets(text.normalize('NFKC').replace(invisible, '')).replace(/\s+/gu, ' ').trim()
  if (!chinese.test(plain)) return plain
  return plain.replace(alignment, '').replaceAll('(', '（').replaceAll(')', '）')
}
