import { prefixOf } from '../../readers/xml-tags.ts'
import type { MarkKind } from './mark.ts'
import { prefixed, sectionEntries, withEntries } from './style-sections.ts'
import { attributeIn, withAttribute, xmlText } from './xml-edit.ts'

/** The kinds in the order of their fills. */
const markKinds = ['error', 'warning', 'waiting'] as const satisfies readonly MarkKind[]

const listLooks = ['title', 'note', 'heading', 'body', 'center', 'link', ...markKinds] as const

export type ListLook = (typeof listLooks)[number]

/** The styles of a workbook while cells get other ones. */
export interface Styles {
  /** Index of a style that differs from another one by its fill alone. */
  marked(style: number, kind: MarkKind): number
  readonly list: Readonly<Record<ListLook, number>>
  xml(): string
}

/**
 * Fills light enough to read and to print, and different in gray. They are ours alone: where a workbook has exactly these, an
 * earlier marked copy is being marked again.
 */
const colors: Readonly<Record<MarkKind, string>> = { error: 'FFF4C4BE', warning: 'FFFDE9B3', waiting: 'FFD5E5F6' }

/** The looks of the list: font, fill and border by position among what is added for it, and alignment. */
const looks: Readonly<Record<ListLook, readonly [font: number, fill: number, border: number, alignment: string]>> = {
  title: [0, -1, -1, 'horizontal="left" vertical="center"'],
  note: [1, -1, -1, 'horizontal="left" vertical="center" wrapText="1"'],
  heading: [2, 0, 0, 'horizontal="center" vertical="center" wrapText="1"'],
  body: [3, -1, 0, 'horizontal="left" vertical="center" wrapText="1"'],
  center: [3, -1, 0, 'horizontal="center" vertical="center" wrapText="1"'],
  link: [4, -1, 0, 'horizontal="center" vertical="center"'],
  error: [3, 1, 0, 'horizontal="center" vertical="center" wrapText="1"'],
  warning: [3, 2, 0, 'horizontal="center" vertical="center" wrapText="1"'],
  waiting: [3, 3, 0, 'horizontal="center" vertical="center" wrapText="1"'],
}

interface FontNames {
  readonly title: string
  readonly body: string
}

/** The styles of a workbook, with those of the list. Fills of an earlier marked copy are taken out of them. */
export function createStyles(given: string, names: FontNames): Styles {
  const prefix = prefixOf(given, 'styleSheet')
  const fonts = sectionEntries(given, 'fonts')
  const fills = sectionEntries(given, 'fills').map((fill) => withoutOwnFill(fill, prefix))
  const borders = sectionEntries(given, 'borders')
  const cells = [...sectionEntries(given, 'cellXfs')]
  const ownFills = [solid('FFDCE6F1'), ...markKinds.map((kind) => solid(colors[kind]))]
  const first = { font: fonts.length, fill: fills.length, border: borders.length, cell: cells.length }
  const base = /<(?:\w+:)?cellStyleXfs[\s>]/.test(given) ? ' xfId="0"' : ''
  const own = (from: number, at: number) => (at < 0 ? 0 : from + at)
  cells.push(
    ...listLooks.map((look) => {
      const [font, fill, border, alignment] = looks[look]
      const ids = `fontId="${first.font + font}" fillId="${own(first.fill, fill)}" borderId="${own(first.border, border)}"${base}`
      const applied = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"'
      return prefixed(`<xf numFmtId="0" ${ids} ${applied}><alignment ${alignment}/></xf>`, prefix)
    }),
  )
  const list = Object.fromEntries(listLooks.map((look, at) => [look, first.cell + at])) as Record<ListLook, number>
  const made = new Map<string, number>()
  const added = (entries: readonly string[]) => entries.map((entry) => prefixed(entry, prefix))
  return {
    list,
    marked: (style, kind) => {
      const key = `${style} ${kind}`
      const known = made.get(key) ?? cells.length
      if (known === cells.length) {
        cells.push(withFill(cells[style] ?? cells[0] ?? '<xf/>', first.fill + 1 + markKinds.indexOf(kind)))
        made.set(key, known)
      }
      return known
    },
    xml: () => {
      const withFonts = withEntries(given, 'fonts', [...fonts, ...added(listFonts(names))])
      const withFills = withEntries(withFonts, 'fills', [...fills, ...added(ownFills)])
      return withEntries(withEntries(withFills, 'borders', [...borders, ...added([box])]), 'cellXfs', cells)
    },
  }
}

/** The smallest styles, for a workbook that has none. */
export const emptyStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellStyleXfs count="1"><xf/></cellStyleXfs></styleSheet>'

const side = (name: string) => `<${name} style="thin"><color rgb="FF9AA5B1"/></${name}>`
const box = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`

function solid(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`
}

function listFonts({ title, body }: FontNames): readonly string[] {
  const font = (name: string, size: number, { before = '', color = '' } = {}) =>
    `<font>${before}<sz val="${size}"/>${color}<name val="${xmlText(name)}"/></font>`
  return [
    font(title, 16, { before: '<b/>' }),
    font(body, 9, { color: '<color rgb="FF52606D"/>' }),
    font(title, 10, { before: '<b/>' }),
    font(body, 10),
    font(body, 10, { before: '<u/>', color: '<color rgb="FF0B5394"/>' }),
  ]
}

function withFill(xf: string, fill: number): string {
  return xf.replace(/^(<[\w:]+)((?:\s[^>]*?)?)(\/?>)/, (_, name: string, attributes: string, close: string) => {
    return name + withAttribute(withAttribute(attributes, 'fillId', fill), 'applyFill', 1) + close
  })
}

function withoutOwnFill(fill: string, prefix: string): string {
  const color = attributeIn(/<(?:\w+:)?fgColor(\s[^>]*)>/.exec(fill)?.[1] ?? '', 'rgb')
  const isOwn = Object.values(colors).some((own) => own === color?.toUpperCase())
  return isOwn ? prefixed('<fill><patternFill patternType="none"/></fill>', prefix) : fill
}
