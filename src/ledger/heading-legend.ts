import { type FieldId, fieldSpec } from '../domain/field.ts'
import type { Cell } from '../domain/grid.ts'
import { type Coercer, coercerOf } from './coerce.ts'
import { squeeze } from './normalize-text.ts'
import type { Values } from './values.ts'

const group = /\(([^()]*)\)/gu
const numberFirst = /^(\d{1,2})[.、:=-]?([^\d.、:=;,/]+)[;,/、.]*/u
const wordFirst = /^([^\d.、:=;,/-]+)[.、:=-]?(\d{1,2})[;,/、.]*/u

/** The numbers of a heading, each with the words it stands for. */
export type Legend = ReadonlyMap<string, string>

/**
 * What a heading says that numbers below it mean: 类别（1.非公企业 2.社会组织）, 经营(正常1/停产2/注销3). Undefined where no brackets hold such
 * a list and nothing but it, or it has one number twice.
 */
export function legendOf(texts: readonly string[]): Legend | undefined {
  for (const text of texts)
    for (const [, inside = ''] of squeeze(text).matchAll(group)) {
      const legend = listed(inside, numberFirst) ?? listed(inside, wordFirst)
      if (legend !== undefined) return legend
    }
  return undefined
}

function listed(inside: string, item: RegExp): Legend | undefined {
  const legend = new Map<string, string>()
  for (let rest = inside; rest !== ''; ) {
    const [whole, one = '', other = ''] = item.exec(rest) ?? []
    const [number, words] = item === numberFirst ? [one, other] : [other, one]
    if (whole === undefined || legend.has(number)) return undefined
    legend.set(number, words)
    rest = rest.slice(whole.length)
  }
  return legend.size > 1 ? legend : undefined
}

/** Reads the cells of a column whose heading may say what numbers mean: a number as its words, anything else as what it is. */
export function legendReader(field: FieldId, texts: readonly string[], values: Values): Coercer {
  const read = coercerOf(field, values)
  const { type } = fieldSpec(field)
  const isAnswered = type === 'choice' || type === 'boolean' || type === 'presence'
  const legend = isAnswered ? legendOf(texts) : undefined
  if (legend === undefined || ![...legend.values()].some((words) => isRead(words, read))) return read
  return (cell) => read(wordsFor(cell, legend) ?? cell)
}

function isRead(words: string, read: Coercer): boolean {
  const { value, issue } = read({ kind: 'text', text: words })
  return issue === undefined && value.why !== 'blank'
}

function wordsFor(cell: Cell | undefined, legend: Legend): Cell | undefined {
  if (cell === undefined || (cell.kind !== 'text' && cell.kind !== 'number')) return undefined
  const words = legend.get(squeeze(cell.text).replace(/^0(?=\d)|[.、]$/gu, ''))
  return words === undefined ? undefined : { kind: 'text', text: words }
}
