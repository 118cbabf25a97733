import { plainText } from '../plain-text.ts'

/** Where an element of a text of XML begins and ends; `name` is without prefix. */
interface Span {
  readonly name: string
  readonly start: number
  readonly end: number
}

const tags = /<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(\/?)(?:[\w.-]+:)?([\w.-]+)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/gs

/** A tag: by how much what follows lies deeper. */
interface Tag extends Span {
  readonly step: -1 | 0 | 1
}

/** The tags from a place on; comments and the like are passed over. */
function* tagsFrom(xml: string, from: number): Generator<Tag> {
  const walker = new RegExp(tags)
  walker.lastIndex = from
  for (let match = walker.exec(xml); match !== null; match = walker.exec(xml)) {
    const [tag, closes, name, closed] = match
    if (name === undefined) continue
    yield { name, start: match.index, end: match.index + tag.length, step: closes ? -1 : closed ? 0 : 1 }
  }
}

/** The elements of a fragment that lie in no other one, in their order; what closes an element outside ends the fragment. */
export function topElements(xml: string, from = 0): readonly Span[] {
  const found: Span[] = []
  let depth = 0
  let open = from
  for (const { name, start, end, step } of tagsFrom(xml, from)) {
    if (depth === 0) open = start
    depth += step
    if (depth < 0) break
    if (depth === 0) found.push({ name, start: open, end })
  }
  return found
}

/** Where the content of the outermost element begins. */
export function startOfContent(xml: string, root: string): number {
  const open = new RegExp(`<(?:\\w+:)?${root}(?=[\\s>])(?:"[^"]*"|'[^']*'|[^>"'])*>`).exec(xml)
  return open === null ? 0 : open.index + open[0].length
}

interface Insertion {
  readonly element: string
  /** Local names of the elements that have to stand behind it. */
  readonly before: ReadonlySet<string>
  /** Where the brothers of the element begin. */
  readonly from: number
}

/** Puts an element before the first of its brothers that has to follow it, else behind all of them. */
export function insertElement(xml: string, { element, before, from }: Insertion): string {
  const brothers = topElements(xml, from)
  const next = brothers.find(({ name }) => before.has(name))
  const place = next?.start ?? brothers.at(-1)?.end ?? from
  return xml.slice(0, place) + element + xml.slice(place)
}

/** The attributes of a tag with one of them set; the text begins with a blank if it is not empty. */
export function withAttribute(attributes: string, name: string, value: string | number): string {
  const present = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`)
  if (present.test(attributes)) return attributes.replace(present, (_, head: string) => `${head}"${value}"`)
  return ` ${name}="${value}"${attributes}`
}

/** The value of an attribute by its plain name; undefined if the tag has none. Entities stay as they are. */
export function attributeIn(attributes: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return match?.[1] ?? match?.[2]
}

/** A text as the content of an element or an attribute, its control characters and escapes made harmless. */
export function xmlText(text: string): string {
  return plainText(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
