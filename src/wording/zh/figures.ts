import type { FiguresWording, WholeSpan } from '../figures.ts'

const span = ({ low, high }: WholeSpan): string => (low === high ? `${low}` : `${low}–${high}`)

export const figuresZh: FiguresWording = {
  rate: (numerator, denominator, percent) => `${numerator} ÷ ${denominator} = ${percent}`,
  implied: (percent, base, numerators) =>
    numerators === null
      ? `基数 ${base} 家时，没有哪个家数能得出 ${percent}`
      : `基数 ${base} 家时，${percent} 即已覆盖 ${span(numerators)} 家`,
  after: (numerators, added, base, percents) =>
    `加上新增的 ${added} 家，为 ${span(numerators)} 家，除以 ${base} 得 ${percents}`,
  consistent: '结论：三个数字能够同时成立（基数未变）。',
  inconsistent: (current) =>
    `结论：三个数字不能同时成立，基数不变时到不了 ${current}；基数已经变动，或者有一个数字不对。`,
  baseNeeded: (current, base, bases) =>
    `要使本期为 ${current}，基数须为 ${span(bases)} 家，比 ${base} 家${moved(bases, base)}。`,
  noBase: (current, above, upTo) =>
    `要使本期为 ${current}，基数须在 ${above} 与 ${upTo} 之间，其间没有整数：即使基数变了，也至少还有一个数字不对。`,
}

function moved({ low, high }: WholeSpan, base: number): string {
  if (high < base) return `少 ${span({ low: base - high, high: base - low })} 家`
  return low > base ? `多 ${span({ low: low - base, high: high - base })} 家` : '没有变动也可'
}
