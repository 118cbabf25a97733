import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { emptyRegister } from '../../src/domain/register.ts'
import { append } from '../../src/register/append.ts'
import { type LogBytes, readLog } from '../../src/register/read-log.ts'
import {
  lastRound,
  linesOf,
  logBytes,
  logOf,
  sampleSteps,
  textOf,
  understood,
  waysOfReading,
  wholeRound,
} from './sample-log.ts'
import { eventsOf, itemOf, roundOf } from './sample-round.ts'

const log = logOf(...sampleSteps)
const damaged = (line: number, problem: string) => ({
  code: 'register-damaged',
  args: { file: 'register.jsonl', line, problem },
})

describe('the log', () => {
  it('has lines that anybody can check with sha256 alone', () => {
    let prev = '0'.repeat(64)
    for (const [index, line] of linesOf(log.text).entries()) {
      const [, body = '', hash] = /^(.*),"hash":"([0-9a-f]{64})"\}$/.exec(line) ?? []
      expect(createHash('sha256').update(body, 'utf8').digest('hex')).toBe(hash)
      expect(JSON.parse(line)).toMatchObject({ seq: index + 1, prev, hash })
      prev = hash ?? ''
    }
    expect(log.anchor).toBe(`{"lines":${linesOf(log.text).length},"hash":"${prev}"}\n`)
  })

  it('shows every kind of event that can happen in a round or between two', () => {
    const types = new Set(linesOf(log.text).map((line) => JSON.parse(line).type))
    const expected = ['round', 'entered', 'registered', 'flagged', 'submitted', 'cancelled', 'relapsed', 'struck-off']
    expect([...types]).toEqual(expect.arrayContaining([...expected, 'rescoped', 'round-closed', 'verified', 'linked']))
  })
})

describe.each<{ way: string; prover?: LogBytes['prover'] }>(waysOfReading)('reading a log $way', ({ prover }) => {
  const read = (text: string, anchor?: string) => readLog(logBytes(text, undefined, prover), 'register.jsonl', anchor)

  it('gives the register that was written', async () => {
    expect(understood(await read(log.text, log.anchor))).toEqual(understood(log.register))
    expect(log.register.lastRound?.round.round).toBe(6)
  })

  it('gives every item the row and the cells that it rests on, with what stands in them', async () => {
    const cells = [
      { field: 'name', cell: 'B2', text: '鑫达（金华）“五金”厂,"at":{' },
      { field: 'members', cell: 'F2', text: '２' },
      { field: 'floatingMembers', cell: null, text: null },
    ]
    const { text } = logOf(roundOf({ units: [{ says: { E1: 'gap' }, cells: new Map([[0, cells]]) }] }))
    const { grounds } = itemOf(await read(text), '泉溪镇-2012-0001')
    expect([grounds.at, grounds.cells]).toEqual([{ file: 'a.csv', sheet: 'a', row: 2 }, cells])
  })

  it('does not depend on how the bytes are cut into pieces', async () => {
    expect(understood(await readLog(logBytes(log.text, 7, prover), 'register.jsonl'))).toEqual(understood(log.register))
  })

  it('leaves the register that it goes on from as it was', async () => {
    const before = logOf(...sampleSteps.slice(0, -1))
    const again = await read(before.text)
    const { register } = append(before.register, eventsOf(before.register, lastRound))
    expect(register.head).toBe(log.register.head)
    expect(understood(before.register)).toEqual(understood(again))
  })

  it('takes a log whose anchor is older than it, as after a crash', async () => {
    const anchor = logOf(...sampleSteps.slice(0, 3)).anchor
    expect((await read(log.text, anchor)).head).toBe(log.register.head)
  })

  it('refuses a log of which the anchor knows more lines', async () => {
    const short = logOf(...sampleSteps.slice(0, -1))
    const { lines } = short.register
    await expect(read(short.text, log.anchor)).rejects.toMatchObject(damaged(lines, 'lines-missing'))
    await expect(read('', log.anchor)).rejects.toMatchObject(damaged(1, 'lines-missing'))
  })

  it('refuses a log that was written anew with right hashes but is not the one that the anchor knows', async () => {
    const other = logOf(wholeRound({ units: [{ name: '甲厂', says: { E1: 'gap' } }] }))
    const forged = logOf(wholeRound({ units: [{ name: '乙厂', says: { E1: 'gap' } }] }))
    await expect(read(forged.text, other.anchor)).rejects.toMatchObject(damaged(forged.register.lines, 'changed'))
  })

  it('refuses an anchor that is none', async () => {
    await expect(read(log.text, '{"lines":3}')).rejects.toMatchObject(damaged(0, 'anchor-damaged'))
  })

  it('refuses a round without its end', async () => {
    const lines = linesOf(log.text)
    const short = textOf(lines.slice(0, -1))
    await expect(read(short)).rejects.toMatchObject(damaged(lines.length - 1, 'round-incomplete'))
  })

  it('refuses a last line without its line break, and every line of a file with those of Windows', async () => {
    const count = linesOf(log.text).length
    await expect(read(log.text.slice(0, -1))).rejects.toMatchObject(damaged(count, 'last-line-open'))
    await expect(read(log.text.replaceAll('\n', '\r\n'))).rejects.toMatchObject(damaged(1, 'line-ends'))
    await expect(read(log.text.replace('\n', '\n\n'))).rejects.toMatchObject(damaged(2, 'line-ends'))
  })

  it('is the empty register where there is nothing', async () => {
    expect(await read('')).toEqual(emptyRegister)
  })
})

describe('appending', () => {
  it('writes nothing that could not be read again', () => {
    const impossible = { type: 'linked', number: 'X-1', into: 'X-2', by: '张三', on: '2012-09-20', reason: '' } as const
    const ofAnotherRound = eventsOf(log.register, { ...lastRound, asOf: '2012-09-30' }).slice(0, -1)
    for (const events of [[impossible], ofAnotherRound])
      expect(() => append(log.register, events)).toThrow(expect.objectContaining({ code: 'internal' }))
  })
})
