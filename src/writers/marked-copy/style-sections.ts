import { prefixOf } from '../../readers/xml-tags.ts'
import { insertElement, startOfContent, withAttribute } from './xml-edit.ts'

/** The order in which the sections of the styles have to stand. */
const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
]

/** Sections whose first entries mean something of their own, in case a workbook leaves them out. */
const firstEntries: Readonly<Record<SectionName, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
}

const entryNames = { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf' } as const

export type SectionName = keyof typeof entryNames

/** The entries of a section as they are written; those that every workbook has if the section is missing. */
export function sectionEntries(xml: string, section: SectionName): readonly string[] {
  const content = contentOfSection(xml, section)
  const name = entryNames[section]
  const prefix = prefixOf(xml, 'styleSheet')
  const entry = new RegExp(`<${prefix}${name}(?=[\\s/>])(?:[^>]*?/>|.*?</${prefix}${name}>)`, 'gs')
  const found = content?.match(entry) ?? []
  return found.length === 0 ? firstEntries[section].map((each) => prefixed(each, prefix)) : found
}

/** The styles with other entries in a section. */
export function withEntries(xml: string, section: SectionName, entries: readonly string[]): string {
  const prefix = prefixOf(xml, 'styleSheet')
  const content = entries.join('')
  const whole = sectionPattern(prefix, section)
  const match = whole.exec(xml)
  if (match !== null) {
    const open = withAttribute(match[1] ?? '', 'count', entries.length)
    const after = match.index + match[0].length
    return `${xml.slice(0, match.index)}<${prefix}${section}${open}>${content}</${prefix}${section}>${xml.slice(after)}`
  }
  const element = `<${prefix}${section} count="${entries.length}">${content}</${prefix}${section}>`
  const before = new Set(order.slice(order.indexOf(section) + 1))
  return insertElement(xml, { element, before, from: startOfContent(xml, 'styleSheet') })
}

/** An element of ours, with the prefix that the elements of the styles have. */
export function prefixed(element: string, prefix: string): string {
  return prefix === '' ? element : element.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`)
}

function sectionPattern(prefix: string, section: SectionName): RegExp {
  return new RegExp(`<${prefix}${section}((?:\\s[^>]*?)?)(?:/>|>(.*?)</${prefix}${section}>)`, 's')
}

function contentOfSection(xml: string, section: SectionName): string | undefined {
  return sectionPattern(prefixOf(xml, 'styleSheet'), section).exec(xml)?.[2]
}
