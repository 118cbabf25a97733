const entities = new Map(Object.entries({ lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' }))

/** What a parser makes of the text between two tags: entities, CDATA, comments, line ends. */
export function decodeXml(raw: string): string {
  const text = raw.includes('<!') ? raw.replace(/<!--.*?-->/gs, '').replace(/<!\[CDATA\[(.*?)\]\]>/gs, escaped) : raw
  return decodeEntities(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)
}

/** Entities of XML as the characters that they are; what is none stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities.get(name) ?? whole
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

/**
 * The text of a cell or a shared string: `_x000D_` is a character that cannot stand in XML. A control character is left out, since
 * nobody sees it.
 */
export function cellText(raw: string): string {
  const text = decodeXml(raw)
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, characterOf) : text
}

/** The texts of all `<t>` between two positions, those of a reading aid (`<rPh>`) left out. */
export function runsOf(xml: string): string {
  const bare = xml.includes('<rPh') ? xml.replace(/<rPh\b.*?<\/rPh>/gs, '') : xml
  const runs = bare.matchAll(/<t(?:\s[^>]*)?>(.*?)<\/t\s*>/gs)
  return [...runs].map(([, text = '']) => cellText(text)).join('')
}

function escaped(_whole: string, content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function characterOf(whole: string, hex: string): string {
  const code = Number.parseInt(hex, 16)
  if (code < 32 && code !== 9 && code !== 10 && code !== 13) return ''
  return code >= 0xd800 && code <= 0xdfff ? whole : String.fromCharCode(code)
}
