import { createHash } from '../register/line-hash.ts'
import { bytesOf, hasAt, joinedBytes, textOf } from './raw-text.ts'

/** The contract that sealed reports keep: the first digits of the hash of its JSON Schema, to be changed with it. */
export const sealedContract = '81d7740c04b9b7c7'

const end = '\n}\n'
const accountEntry = ',\n  "account": '
const sealEntry = ',\n  "seal": "'
const tail = `"${end}`
const digits = 64

/** The bytes of a report with an account at its end, under a seal. `json` is the report without them, `version` that of the tool. */
export function sealed(json: Uint8Array, account: object, version: string): Uint8Array {
  const body = joinedBytes([
    json.subarray(0, json.length - end.length),
    bytesOf(`${accountEntry}${JSON.stringify(account)}`),
  ])
  return joinedBytes([body, bytesOf(`${sealEntry}${sealOf(body, version)}${tail}`)])
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
  const hash = createHash()
  hash.update(bytesOf(`liangxin ${version} ${sealedContract}\n`))
  hash.update(body)
  return hash.digest()
}
