import { createHash } from 'node:crypto'

/** The name under which the build keeps what it has made of an own file of rules with exactly this text. */
export function provenName(text: string): string {
  return `${hashOf(text)}.json`
}

/** SHA-256 of a text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
