import type { Page, PageLook } from './page.ts'
import { plainText } from './plain-text.ts'

/** A part of the archive that takes the place of the one that the library makes. */
export interface Part {
  readonly path: string
  readonly data: string
}

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Title and dates of the file: the library knows only the clock. */
export function coreProperties({ title, asOf }: Page): Part {
  const day = `<dcterms:created xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:created>`
  const names = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ]
  const content = [
    `<dc:title>${escaped(title)}</dc:title>`,
    '<dc:creator>liangxin</dc:creator>',
    '<cp:lastModifiedBy>liangxin</cp:lastModifiedBy>',
    day,
    day.replaceAll('dcterms:created', 'dcterms:modified'),
  ]
  return {
    path: 'docProps/core.xml',
    data: `${header}<cp:coreProperties ${names.join(' ')}>${content.join('')}</cp:coreProperties>`,
  }
}

/** The fonts with what may stand in for them on machines that do not have them. */
export function fontTable({ fonts }: PageLook): Part {
  const { fallback, latin, title, body, heading, lead, table, pageNumber } = fonts
  const names = [...new Set([latin, title, body, heading, lead, table, pageNumber])]
  const entries = names.map((name) => {
    const other = fallback[name]
    const alt = other === undefined ? '' : `<w:altName w:val="${escaped(other)}"/>`
    return `<w:font w:name="${escaped(name)}">${alt}</w:font>`
  })
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  return { path: 'word/fontTable.xml', data: `${header}<w:fonts ${space}>${entries.join('')}</w:fonts>` }
}

function escaped(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
