import { type FieldId, fieldSpec } from '../domain/field.ts'
import type { Cell } from '../domain/grid.ts'
import { type Column, fieldsOfUse } from './column.ts'
import { squeeze } from './normalize-text.ts'
import type { RowCells } from './row-cells.ts'

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

/**
 * The cells of rows with numbers as the words that their headings say they stand for, whatever the column is used for; what is quoted of
 * them stays as it is written. Numbers that no heading explains keep the meaning that they have.
 */
export function withLegends(columns: readonly Column[]): (cells: RowCells) => RowCells {
  const legends = new Map<number, Legend>()
  for (const { index, use, texts } of columns) {
    const legend = use.is !== 'option' && fieldsOfUse(use).some(isAnswered) ? legendOf(texts) : undefined
    if (legend !== undefined) legends.set(index, legend)
  }
  if (legends.size === 0) return (cells) => cells
  return (cells) => (column) => {
    const at = cells(column)
    const words = wordsFor(at.cell, legends.get(column))
    return words === undefined ? at : { ...at, cell: { kind: 'text', text: words } }
  }
}

/** Numbers below any other heading are counts, amounts or days, never answers. */
function isAnswered(field: FieldId): boolean {
  const { type } = fieldSpec(field)
  return type === 'choice' || type === 'boolean' || type === 'presence'
}

function wordsFor(cell: Cell | undefined, legend: Legend | undefined): string | undefined {
  if (legend === undefined || (cell?.kind !== 'text' && cell?.kind !== 'number')) return undefined
  return legend.get(squeeze(cell.text).replace(/^0(?=\d)|[.、]$/gu, ''))
}
