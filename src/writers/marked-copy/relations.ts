import { partPath } from '../../readers/part-path.ts'
import { attributesOf, prefixOf } from '../../readers/xml-tags.ts'
import type { PackageParts } from './package-parts.ts'
import { insertElement, startOfContent, xmlText } from './xml-edit.ts'

/** What a part says of another one. `kind` is the last step of its type, `target` the path of the other part. */
export interface Relation {
  readonly id: string
  readonly type: string
  readonly kind: string
  readonly target: string
}

const packages = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const contentTypes = '[Content_Types].xml'

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1)
}

/** Where the relationships of a part lie. */
export function relationsPath(part: string): string {
  const folder = folderOf(part)
  return `${folder}_rels/${part.slice(folder.length)}.rels`
}

/** The relationships of a part, in their order. */
export async function relationsOf(parts: PackageParts, part: string): Promise<readonly Relation[]> {
  const xml = (await parts.text(relationsPath(part))) ?? ''
  return attributesOf(xml, 'Relationship').map((each) => {
    const type = each.get('Type') ?? ''
    const target = partPath(folderOf(part), each.get('Target') ?? '')
    return { id: each.get('Id') ?? '', type, kind: type.split('/').at(-1) ?? '', target }
  })
}

/** Relates a part to another one and gives the id of the relationship. */
export async function relate(
  parts: PackageParts,
  part: string,
  { type, target }: Pick<Relation, 'type' | 'target'>,
): Promise<string> {
  const present = new Set((await relationsOf(parts, part)).map(({ id }) => id))
  let number = present.size + 1
  while (present.has(`rId${number}`)) number += 1
  const id = `rId${number}`
  const path = relationsPath(part)
  const xml = (await parts.text(path)) ?? `${head}<Relationships xmlns="${packages}/relationships"></Relationships>`
  const element = (prefix: string) =>
    `<${prefix}Relationship Id="${id}" Type="${xmlText(type)}" Target="${xmlText(relativePath(folderOf(part), target))}"/>`
  parts.put(path, withChild(xml, 'Relationships', element))
  return id
}

/** The way from a folder to a part, as most programs write it; some understand no other. */
function relativePath(folder: string, target: string): string {
  const from = folder.split('/').slice(0, -1)
  const to = target.split('/')
  const differs = from.findIndex((step, at) => to[at] !== step)
  const shared = differs < 0 ? from.length : differs
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}

/** Takes a relationship away. */
export async function unrelate(parts: PackageParts, part: string, id: string): Promise<void> {
  const path = relationsPath(part)
  const xml = (await parts.text(path)) ?? ''
  const of = new RegExp(
    `<(?:\\w+:)?Relationship(?=\\s)[^>]*?\\sId=["']${id}["'][^>]*?(?:/>|>.*?</(?:\\w+:)?Relationship>)`,
    's',
  )
  parts.put(path, xml.replace(of, ''))
}

/** Says of what type the content of a part is. */
export async function declareContent(parts: PackageParts, part: string, type: string): Promise<void> {
  const xml = await parts.text(contentTypes)
  if (xml === undefined) return
  const known = attributesOf(xml, 'Override').some(
    (each) => each.get('PartName')?.toLowerCase() === `/${part}`.toLowerCase(),
  )
  if (known) return
  const element = (prefix: string) => `<${prefix}Override PartName="/${xmlText(part)}" ContentType="${type}"/>`
  parts.put(contentTypes, withChild(xml, 'Types', element))
}

/** Says of what type the content of all parts with an extension is. */
export async function declareExtension(parts: PackageParts, extension: string, type: string): Promise<void> {
  const xml = await parts.text(contentTypes)
  if (xml === undefined) return
  if (attributesOf(xml, 'Default').some((each) => each.get('Extension')?.toLowerCase() === extension)) return
  const element = (prefix: string) => `<${prefix}Default Extension="${extension}" ContentType="${type}"/>`
  parts.put(contentTypes, withChild(xml, 'Types', element))
}

/** Takes back what was said of the content of a part that is there no more. */
export async function forgetContent(parts: PackageParts, part: string): Promise<void> {
  const xml = await parts.text(contentTypes)
  if (xml === undefined) return
  const name = xmlText(part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const of = new RegExp(
    `<(?:\\w+:)?Override(?=\\s)[^>]*?\\sPartName=["']/${name}["'][^>]*?(?:/>|>.*?</(?:\\w+:)?Override>)`,
    'is',
  )
  parts.put(contentTypes, xml.replace(of, ''))
}

/** The type of the content of a part, by its own name or by its extension. */
export async function contentTypeOf(parts: PackageParts, part: string): Promise<string> {
  const xml = (await parts.text(contentTypes)) ?? ''
  const own = attributesOf(xml, 'Override').find(
    (each) => each.get('PartName')?.toLowerCase() === `/${part}`.toLowerCase(),
  )
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase()
  const general = attributesOf(xml, 'Default').find((each) => each.get('Extension')?.toLowerCase() === extension)
  return own?.get('ContentType') ?? general?.get('ContentType') ?? ''
}

function withChild(xml: string, root: string, element: (prefix: string) => string): string {
  const opened = xml.replace(new RegExp(`<((?:\\w+:)?${root})((?:\\s[^>]*?)?)/>`), '<$1$2></$1>')
  const from = startOfContent(opened, root)
  return insertElement(opened, { element: element(prefixOf(opened, root)), before: new Set(), from })
}
