import type { PackProblem } from '../domain/fault.ts'
import { step } from '../domain/json-pointer.ts'

/** A JSON value with its object keys in order, so that a key that was written twice is still there twice. */
export type JsonTree =
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly JsonTree[] }
  | { readonly kind: 'object'; readonly entries: readonly JsonEntry[] }

interface JsonEntry {
  readonly key: string
  readonly tree: JsonTree
}

/** `kind` is what JSON makes of it: a bracket, colon or comma is `mark`; what JSON does not know is `none`. */
interface Token {
  readonly kind: 'mark' | 'text' | 'word' | 'none'
  readonly text: string
  readonly offset: number
}

/** What was read, and the position of the next token. */
interface Read<Of> {
  readonly is: Of
  readonly next: number
}

/** Where we are: the tokens, the pointer of the value being read, and how deep it lies. */
interface At {
  readonly tokens: readonly Token[]
  readonly pointer: string
  readonly depth: number
}

const deepest = 200
const marks = '{}[],:'
/** Blanks, then a token if one follows: it always matches. */
const tokenPattern =
  /[ \t\r\n]*([{}[\],:]|"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))?/y

/** A text that is not JSON: where, what stands there and what was expected. */
export class JsonSyntaxError extends Error {
  readonly pointer: string
  readonly offset: number
  readonly found: string
  readonly expected: string

  constructor(at: At, token: Token, expected: string) {
    super(`${token.offset} ${expected}`)
    this.pointer = at.pointer
    this.offset = token.offset
    this.found = token.text
    this.expected = expected
  }
}

/** Where in a text an offset lies, as `line:column`, both from 1; a byte order mark takes no column. */
export function placeInText(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  return `${lines.length}:${[...(lines.at(-1) ?? '').replace('\uFEFF', '')].length + 1}`
}

/** Reads JSON (a byte order mark is skipped). Throws a JsonSyntaxError. */
export function readJson(text: string): JsonTree {
  const tokens = tokenize(text)
  const at = { tokens, pointer: '', depth: 0 }
  const { is, next } = readValue(at, 0)
  const rest = tokenAt(at, next)
  if (rest.text !== '') throw new JsonSyntaxError(at, rest, 'end')
  return is
}

/** The tree as a plain value; of a key that was written twice the last one counts. */
export function plainValue(tree: JsonTree): unknown {
  if (tree.kind === 'scalar') return tree.value
  if (tree.kind === 'list') return tree.items.map(plainValue)
  return Object.fromEntries(tree.entries.map((entry) => [entry.key, plainValue(entry.tree)]))
}

/** The pointers of keys that stand twice in one object. */
export function duplicateKeys(tree: JsonTree, pointer = ''): readonly PackProblem[] {
  if (tree.kind === 'scalar') return []
  if (tree.kind === 'list') return tree.items.flatMap((item, index) => duplicateKeys(item, pointer + step(index)))
  const keys = tree.entries.map((entry) => entry.key)
  const twice = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))]
  return [
    ...twice.map((key) => duplicateKey(pointer + step(key), key)),
    ...tree.entries.flatMap((entry) => duplicateKeys(entry.tree, pointer + step(entry.key))),
  ]
}

function duplicateKey(pointer: string, key: string): PackProblem {
  return { pointer, code: 'duplicate-key', given: key, valid: '', nearest: null }
}

/** The tokens, then an empty one at the end; it stops at the first thing that JSON does not know. */
function tokenize(text: string): readonly Token[] {
  const pattern = new RegExp(tokenPattern)
  pattern.lastIndex = text.startsWith('\uFEFF') ? 1 : 0
  const tokens: Token[] = []
  while (tokens.at(-1)?.kind !== 'none') tokens.push(nextToken(text, pattern))
  return tokens
}

/** The token after the blanks at which the pattern stands; of kind `none` at the end and at what is not JSON. */
function nextToken(text: string, pattern: RegExp): Token {
  const found = pattern.exec(text)?.[1]
  const offset = pattern.lastIndex - (found ?? '').length
  if (found === undefined) return { kind: 'none', text: characterAt(text, offset), offset }
  if (!found.startsWith('"')) return { kind: marks.includes(found) ? 'mark' : 'word', text: found, offset }
  const control = [...found].findIndex((character) => character < ' ')
  return control === -1
    ? { kind: 'text', text: found, offset }
    : { kind: 'none', text: found.slice(0, control), offset }
}

/** Empty at the end of the text. */
function characterAt(text: string, offset: number): string {
  return offset < text.length ? String.fromCodePoint(text.codePointAt(offset) ?? 0) : ''
}

function tokenAt(at: At, index: number): Token {
  return at.tokens[index] ?? { kind: 'none', text: '', offset: at.tokens.at(-1)?.offset ?? 0 }
}

function readValue(at: At, index: number): Read<JsonTree> {
  const token = tokenAt(at, index)
  if (at.depth > deepest) throw new JsonSyntaxError(at, token, `depth <= ${deepest}`)
  if (token.text === '{') return readObject(at, index + 1)
  if (token.text === '[') return readList(at, index + 1)
  if (token.kind === 'text' || token.kind === 'word') {
    return { is: { kind: 'scalar', value: JSON.parse(token.text) as string }, next: index + 1 }
  }
  throw new JsonSyntaxError(at, token, '{ [ " 0-9 true false null')
}

function readObject(at: At, index: number): Read<JsonTree> {
  const entries: JsonEntry[] = []
  let next = index
  while (tokenAt(at, next).text !== '}' || entries.length > 0) {
    const key = readKey(at, next, entries.length === 0 ? '" }' : '"')
    const value = readValue(inside(at, key.is), key.next)
    entries.push({ key: key.is, tree: value.is })
    if (endsAt(inside(at, key.is), value.next, '}')) return { is: { kind: 'object', entries }, next: value.next + 1 }
    next = value.next + 1
  }
  return { is: { kind: 'object', entries }, next: next + 1 }
}

function readKey(at: At, index: number, expected: string): Read<string> {
  const token = tokenAt(at, index)
  if (token.kind !== 'text') throw new JsonSyntaxError(at, token, expected)
  if (tokenAt(at, index + 1).text !== ':') throw new JsonSyntaxError(at, tokenAt(at, index + 1), ':')
  return { is: JSON.parse(token.text) as string, next: index + 2 }
}

function readList(at: At, index: number): Read<JsonTree> {
  const items: JsonTree[] = []
  let next = index
  while (tokenAt(at, next).text !== ']' || items.length > 0) {
    const item = inside(at, items.length)
    const value = readValue(item, next)
    items.push(value.is)
    if (endsAt(item, value.next, ']')) return { is: { kind: 'list', items }, next: value.next + 1 }
    next = value.next + 1
  }
  return { is: { kind: 'list', items }, next: next + 1 }
}

/** True at the closing bracket, false at a comma. */
function endsAt(at: At, index: number, close: string): boolean {
  const token = tokenAt(at, index)
  if (token.text !== close && token.text !== ',') throw new JsonSyntaxError(at, token, `, ${close}`)
  return token.text === close
}

function inside(at: At, key: PropertyKey): At {
  return { tokens: at.tokens, pointer: at.pointer + step(key), depth: at.depth + 1 }
}
