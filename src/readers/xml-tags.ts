import { decodeEntities } from './xml-text.ts'

/** The attributes, by local name, of every element with a local name. Only for small parts without text of their own. */
export function attributesOf(xml: string, element: string): readonly ReadonlyMap<string, string>[] {
  const tag = new RegExp(`<(?:\\w+:)?${element}(\\s(?:[^>"']|"[^"]*"|'[^']*')*)?>`, 'g')
  const tags = xml.replace(/<!--.*?-->/gs, '').matchAll(tag)
  return [...tags].map(([, attributes = '']) => {
    const pairs = attributes.matchAll(/(?:^|\s)(?:\w+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)
    return new Map([...pairs].map(([, name = '', double, single]) => [name, decodeEntities(double ?? single ?? '')]))
  })
}

/** Text between the first opening and the last closing tag with a local name; undefined if there is none. */
export function contentOf(xml: string, element: string): string | undefined {
  return new RegExp(`<(?:\\w+:)?${element}(?:\\s[^>]*)?>(.*)</(?:\\w+:)?${element}>`, 's').exec(xml)?.[1]
}

/** The name-space prefix, with its colon, of an element: some exporters write `x:row`. Empty if there is none. */
export function prefixOf(xml: string, element: string): string {
  return new RegExp(`<(\\w+:)${element}[\\s/>]`).exec(xml)?.[1] ?? ''
}

/** Takes a name-space prefix off all tags. */
export function withoutPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</')
}
