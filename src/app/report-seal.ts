import { again } from '../domain/rows.ts'
import { createHash } from '../register/line-hash.ts'
import { jsonTexts } from './json-texts.ts'
import { bytesOf, hasAt, textOf } from './raw-text.ts'

/** The contract that sealed reports keep: the first digits of the hash of its JSON Schema, to be changed with it. */
export const sealedContract = '81d7740c04b9b7c7'

const end = '\n}\n'
const accountEntry = ',\n  "account": '
const sealEntry = ',\n  "seal": "'
const tail = `"${end}`
const digits = 64

/**
 * A report with an account at its end, under a seal, made as somebody goes through it. `pieces` are the report without them, the last one
 * with its closing brace; `version` is that of the tool.
 */
export function sealed(pieces: Iterable<Uint8Array>, account: object, version: string): Iterable<Uint8Array> {
  return again(function* () {
    const hash = sealHash(version)
    for (const piece of bodyOf(pieces, account)) {
      hash.update(piece)
      yield piece
    }
    yield bytesOf(`${sealEntry}${hash.digest()}${tail}`)
  })
}

/** What is sealed: one piece waits, because the last one loses its closing brace. */
function* bodyOf(pieces: Iterable<Uint8Array>, account: object): Generator<Uint8Array> {
  let last: Uint8Array | undefined
  for (const piece of pieces) {
    if (last !== undefined) yield last
    last = piece
  }
  if (last !== undefined) yield last.subarray(0, last.length - end.length)
  yield bytesOf(accountEntry)
  for (const text of jsonTexts(account)) yield bytesOf(text)
}

/**
 * Where the sealed part of a report ends. Undefined if it is not as this version of the tool has written it: what is sealed has not been
 * changed since, keeps the contract, and its figures are those of its units. Somebody can make a seal on purpose, as he can make figures.
 */
export function sealedEnd(bytes: Uint8Array, version: string): number | undefined {
  const seal = bytes.length - tail.length - digits
  const to = seal - sealEntry.length
  if (!(hasAt(bytes, to, sealEntry) && hasAt(bytes, bytes.length - tail.length, tail))) return undefined
  return textOf(bytes.subarray(seal, seal + digits)) === sealOf(bytes.subarray(0, to), version) ? to : undefined
}

function sealOf(body: Uint8Array, version: string): string {
  const hash = sealHash(version)
  hash.update(body)
  return hash.digest()
}

function sealHash(version: string): ReturnType<typeof createHash> {
  const hash = createHash()
  hash.update(bytesOf(`liangxin ${version} ${sealedContract}\n`))
  return hash
}
