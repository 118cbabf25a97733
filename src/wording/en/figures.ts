import type { FiguresWording, WholeSpan } from '../figures.ts'

const span = ({ low, high }: WholeSpan): string => (low === high ? `${low}` : `${low}–${high}`)

export const figuresEn: FiguresWording = {
  rate: (numerator, denominator, percent) => `${numerator} ÷ ${denominator} = ${percent}`,
  implied: (percent, base, numerators) =>
    numerators === null
      ? `over a base of ${base}, no whole number gives ${percent}`
      : `over a base of ${base}, ${percent} means ${span(numerators)} units covered`,
  after: (numerators, added, base, percents) =>
    `with the ${added} added: ${span(numerators)}, which over ${base} is ${percents}`,
  consistent: 'Result: the figures can hold together (same base).',
  inconsistent: (current) =>
    `Result: the figures cannot hold together; over the same base ${current} is not reached. The base changed, or a figure is wrong.`,
  baseNeeded: (current, base, bases) =>
    `For ${current} the base must be ${span(bases)}, ${moved(bases, base)} ${base}.`,
  noBase: (current, above, upTo) =>
    `For ${current} the base would have to lie between ${above} and ${upTo}, where there is no whole number: even with another base one more figure is wrong.`,
}

function moved({ low, high }: WholeSpan, base: number): string {
  if (high < base) return `${span({ low: base - high, high: base - low })} fewer than`
  return low > base ? `${span({ low: low - base, high: high - base })} more than` : 'which may be the same as'
}
