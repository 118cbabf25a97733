import { dayOf } from '../domain/civil-date.ts'

const separated =
  /^(\d{4})(?:\s*[-./\p{Script=Han}]\s*)(\d{1,2})(?:\s*[-./\p{Script=Han}]\s*)(\d{1,2})\s*\p{Script=Han}?$/u
const digits = /^(\d{4})(\d{2})(\d{2})$/

/** Day number of a deadline that people wrote as a full date (2012年9月30日, 2012-09-30, 2012.9.30, 20120930); else undefined. */
export function readDeadline(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim()
  const match = separated.exec(plain) ?? digits.exec(plain)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}
