import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { emptyRegister } from '../../src/domain/register.ts'
import { append } from '../../src/register/append.ts'
import { compact } from '../../src/register/compact.ts'
import { readLog } from '../../src/register/read-log.ts'
import { verifyLog } from '../../src/register/verify-log.ts'
import {
  chunksOf,
  eventsOfLines,
  forgedLines,
  lastRound,
  linesOf,
  logBytes,
  logOf,
  type SampleLog,
  sampleSteps,
  textOf,
} from './sample-log.ts'
import { eventsOf } from './sample-round.ts'

const act = { by: '张三', on: '2012-09-20', reason: '年度归档' }
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function compacted({ text, register }: SampleLog) {
  return append(emptyRegister, compact(register, act, { file: 'old.jsonl', sha256: sha256(text) }))
}

/** What the next round needs to know, and what a person sees. */
function lasting({ entries, serials, ruleSets, lastRound, verifiedSince, linkedSince }: SampleLog['register']) {
  return { entries, serials, ruleSets, lastRound, verifiedSince, linkedSince }
}

const old = logOf(...sampleSteps)
const fresh = compacted(old)

test('a log that is begun anew says the same of every entry, and the next round does the same to it', async () => {
  const register = await readLog(logBytes(fresh.text), 'register.jsonl', fresh.anchor)
  expect(lasting(register)).toEqual(lasting(old.register))
  const next = { ...lastRound, asOf: '2012-09-30', units: lastRound.units.slice(1) }
  expect(eventsOf(register, next)).toEqual(eventsOf(old.register, next))
})

test('confirmations and links that the next round has to count are not forgotten', async () => {
  const halfway = logOf(...sampleSteps.slice(0, 5))
  expect(halfway.register).toMatchObject({ verifiedSince: 1, linkedSince: 1 })
  expect(lasting(compacted(halfway).register)).toEqual(lasting(halfway.register))
  const next = sampleSteps[5]
  if (next === undefined || !('asOf' in next)) throw new Error('no round')
  const after = append(compacted(halfway).register, eventsOf(compacted(halfway).register, next)).register
  expect(after.lastRound?.closed.balance).toEqual(logOf(...sampleSteps.slice(0, 6)).register.lastRound?.closed.balance)
})

test('a list made before still has what it showed to compare with', () => {
  const line = fresh.register.vouchers.get(old.register.head.slice(0, 12)) ?? 0
  expect(line).toBe(linesOf(fresh.text).length)
  expect(fresh.register.notes.get('泉溪镇-2012-0003')).toEqual([{ line: 4, column: 'measures', value: '联合组建' }])
})

test('its verification looks at the history that it names', async () => {
  const verify = async (text: string, history: string | undefined) => {
    const open = async (file: string) => (file === 'old.jsonl' && history !== undefined ? chunksOf(history) : undefined)
    return (await verifyLog(chunksOf(text), undefined, open)).problems
  }
  expect(await verify(fresh.text, old.text)).toEqual([])
  expect(await verify(fresh.text, undefined)).toEqual([{ line: 1, problem: 'history-missing' }])
  expect(await verify(fresh.text, old.text.replace('A厂', 'Z厂'))).toEqual([{ line: 1, problem: 'history-changed' }])
  const forged = eventsOfLines(linesOf(fresh.text)).map((event) =>
    event.type === 'kept' ? JSON.parse(JSON.stringify(event).replace('A厂', 'Z厂')) : event,
  )
  expect(await verify(textOf(forgedLines(forged)), old.text)).toEqual([{ line: 1, problem: 'impossible' }])
})

test('an entry that is missing from the snapshot is missed', async () => {
  const { problems } = await verifyLog(chunksOf(textOf(linesOf(fresh.text).slice(0, -1))), undefined)
  expect(problems).toEqual([{ line: linesOf(fresh.text).length - 1, problem: 'round-incomplete' }])
})

test('a log can be begun anew again and again', async () => {
  const again = append(emptyRegister, compact(fresh.register, act, { file: 'newer.jsonl', sha256: sha256(fresh.text) }))
  expect(lasting(await readLog(logBytes(again.text), 'register.jsonl'))).toEqual(lasting(old.register))
})
