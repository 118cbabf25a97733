/** The opening tag of a row or a cell, as far as it says something of use; what it does not say is empty. */
export interface OpenTag {
  /** Number of the row, or address of the cell. */
  readonly r: string
  /** Index of the style. */
  readonly s: string
  /** Type of the value. */
  readonly t: string
  readonly hidden: string
  /** True for `<c/>`. */
  readonly isEmpty: boolean
  /** Where what follows the tag begins. */
  readonly end: number
}

const close = 0x3e
const slash = 0x2f
const blank = 0x20
const equalsSign = 0x3d
const doubleQuote = 0x22
const singleQuote = 0x27

/** Where the next tag with this name opens; -1 if there is none before `to`. */
export function nextTag(xml: string, name: string, { from, to = xml.length }: { from: number; to?: number }): number {
  const opening = `<${name}`
  let at = xml.indexOf(opening, from)
  while (at !== -1 && at < to && !isNameEnd(xml.charCodeAt(at + opening.length))) at = xml.indexOf(opening, at + 1)
  return at < to ? at : -1
}

function isNameEnd(code: number): boolean {
  return code === close || code === slash || code <= blank
}

/** Reads the rest of a tag from behind its name; undefined if it has no end. Attributes may stand in any order and any quotes. */
export function readTag(xml: string, from: number): OpenTag | undefined {
  const found = { r: '', s: '', t: '', hidden: '' }
  for (let at = afterBlanks(xml, from); ; ) {
    const code = xml.charCodeAt(at)
    if (code === close) return tagOf(found, false, at + 1)
    if (code === slash) return xml.charCodeAt(at + 1) === close ? tagOf(found, true, at + 2) : undefined
    const attribute = attributeAt(xml, at)
    if (attribute === undefined) return undefined
    note(found, xml, attribute)
    at = afterBlanks(xml, attribute.end + 1)
  }
}

/** Field by field: spreading an object takes ten times as long, and there are millions of tags. */
function tagOf({ r, s, t, hidden }: Found, isEmpty: boolean, end: number): OpenTag {
  return { r, s, t, hidden, isEmpty, end }
}

function afterBlanks(xml: string, from: number): number {
  let at = from
  while (xml.charCodeAt(at) <= blank) at++
  return at
}

function attributeAt(xml: string, at: number): Attribute | undefined {
  const nameEnd = afterName(xml, at)
  const equals = afterBlanks(xml, nameEnd)
  const opening = afterBlanks(xml, equals + 1)
  const quote = xml.charCodeAt(opening)
  if (xml.charCodeAt(equals) !== equalsSign || (quote !== doubleQuote && quote !== singleQuote)) return undefined
  let end = opening + 1
  while (end < xml.length && xml.charCodeAt(end) !== quote) end++
  return end === xml.length ? undefined : { at, nameEnd, from: opening + 1, end }
}

function afterName(xml: string, from: number): number {
  let at = from
  for (let code = xml.charCodeAt(at); code > blank && code !== equalsSign; code = xml.charCodeAt(at)) at++
  return at
}

type Found = { r: string; s: string; t: string; hidden: string }

interface Attribute {
  /** Where its name begins and ends. */
  readonly at: number
  readonly nameEnd: number
  /** Where its value begins and ends. */
  readonly from: number
  readonly end: number
}

function note(found: Found, xml: string, { at, nameEnd, from, end }: Attribute): void {
  if (nameEnd - at === 1) noteLetter(found, xml.charCodeAt(at), xml.slice(from, end))
  else if (nameEnd - at === 'hidden'.length && xml.startsWith('hidden', at)) found.hidden = xml.slice(from, end)
}

const letter = { r: 0x72, s: 0x73, t: 0x74 }

function noteLetter(found: Found, name: number, value: string): void {
  if (name === letter.r) found.r = value
  else if (name === letter.s) found.s = value
  else if (name === letter.t) found.t = value
}
