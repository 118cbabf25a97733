import { createHash as createDigest, hash } from 'node:crypto'

/** SHA-256 of a text as UTF-8, or of bytes, as 64 lower-case hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data)
}

/** The same of bytes that come piece by piece. */
export function createHash(): { update(bytes: Uint8Array): void; digest(): string } {
  const digest = createDigest('sha256')
  return { update: (bytes) => digest.update(bytes), digest: () => digest.digest('hex') }
}
