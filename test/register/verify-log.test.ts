import { describe, expect, it } from 'vitest'
import type { RegisterEvent } from '../../src/domain/register-event.ts'
import { verifyLog } from '../../src/register/verify-log.ts'
import { chunksOf, eventsOfLines, forgedLines, linesOf, logOf, sampleSteps, textOf } from './sample-log.ts'

const log = logOf(...sampleSteps)
const lines = linesOf(log.text)
const events = eventsOfLines(lines)
const verify = (text: string, anchor?: string) => verifyLog(chunksOf(text), anchor)
const problemsOf = async (text: string, anchor = log.anchor) => (await verify(text, anchor)).problems
const at = (type: string, round?: number) =>
  events.findIndex(
    (event) => event.type === type && (round === undefined || ('round' in event && event.round === round)),
  )

describe('a log that is in order', () => {
  it('is told with its lines, rounds, entries and head', async () => {
    expect(await verify(log.text, log.anchor)).toEqual({
      lines: lines.length,
      rounds: 6,
      head: log.register.head,
      entries: 5,
      problems: [],
    })
  })
})

describe('a log that somebody changed', () => {
  it('is told with every line that is wrong, not only the first', async () => {
    const text = textOf(lines.map((line, index) => ([2, 9].includes(index) ? line.replace('泉溪', '白洋') : line)))
    expect(await problemsOf(text)).toEqual([
      { line: 3, problem: 'changed' },
      { line: 10, problem: 'changed' },
    ])
  })

  it('names the line after a gap, a line in between, and both places of one that was moved', async () => {
    expect(await problemsOf(textOf(lines.toSpliced(4, 2)))).toEqual([{ line: 5, problem: 'chain-broken' }])
    expect(await problemsOf(textOf(lines.toSpliced(4, 0, 'note: checked')))).toEqual([
      { line: 5, problem: 'not-an-event' },
    ])
    const moved = lines.toSpliced(4, 1).toSpliced(12, 0, lines[4] ?? '')
    expect(await problemsOf(textOf(moved))).toEqual([
      { line: 5, problem: 'chain-broken' },
      { line: 13, problem: 'chain-broken' },
    ])
  })

  it('names the line after one that was changed together with its hash', async () => {
    const forged = forgedLines(events.map((event, index) => (index === 9 ? { ...event, dueOn: '2013-01-31' } : event)))
    const text = textOf(lines.with(9, forged[9] ?? ''))
    expect(await problemsOf(text)).toEqual([{ line: 11, problem: 'chain-broken' }])
  })

  it('names the last line where lines are missing that the anchor knows, but not for a gap that is told already', async () => {
    expect(await problemsOf(textOf(lines.slice(0, -3)))).toEqual([{ line: lines.length - 3, problem: 'lines-missing' }])
    expect(await problemsOf(textOf(lines.toSpliced(7, 1)))).toEqual([{ line: 8, problem: 'chain-broken' }])
  })
})

describe('a log that was written anew with right hashes', () => {
  const forged = async (change: (events: readonly RegisterEvent[]) => readonly unknown[]) =>
    (await verify(textOf(forgedLines(change(events))))).problems
  const changed = (index: number, change: object) =>
    forged((all) => all.with(index, { ...all[index], ...change } as RegisterEvent))

  it('cannot cancel an item that is not open, nor verify one that nobody lodged', async () => {
    const cancelled = at('cancelled')
    expect(await changed(cancelled, { target: 'E9' })).toContainEqual({ line: cancelled + 1, problem: 'impossible' })
    expect(await changed(cancelled, { number: '泉溪镇-2012-0001', target: 'W1' })).toContainEqual({
      line: cancelled + 1,
      problem: 'impossible',
    })
    const verified = at('verified')
    expect(await changed(verified, { target: 'W1' })).toContainEqual({ line: verified + 1, problem: 'impossible' })
  })

  it('cannot give a number twice, or go back in time, or skip a round', async () => {
    expect(await changed(3, { number: '泉溪镇-2012-0001' })).toContainEqual({ line: 4, problem: 'impossible' })
    const second = at('round', 2)
    expect(await changed(second, { asOf: '2012-06-01' })).toEqual([{ line: second + 1, problem: 'impossible' }])
    expect(await changed(second, { round: 3 })).toContainEqual({ line: second + 1, problem: 'impossible' })
  })

  it('cannot end a round with a balance that does not hold, or with fewer lines than it announced', async () => {
    const closed = at('round-closed', 4)
    const event = events[closed]
    if (event?.type !== 'round-closed') throw new Error('no such round')
    const { balance, organizations } = event
    const wrong = { line: closed + 1, problem: 'impossible' }
    for (const key of ['registered', 'relapsed', 'cancelled', 'struckOff', 'rescoped', 'before', 'after'] as const)
      expect(await changed(closed, { balance: { ...balance, [key]: balance[key] + 1 } })).toContainEqual(wrong)
    expect(await changed(closed, { organizations: { ...organizations, after: 9 } })).toContainEqual(wrong)
    const flagged = at('flagged', 2)
    expect(await forged((all) => all.toSpliced(flagged, 1))).toContainEqual({
      line: at('round-closed', 2),
      problem: 'impossible',
    })
  })

  it('cannot have fields that no event has, nor lack one', async () => {
    expect(await changed(1, { note: '' })).toEqual([{ line: 2, problem: 'not-an-event' }])
    expect(await changed(1, { name: undefined })).toEqual([{ line: 2, problem: 'not-an-event' }])
    expect(await changed(1, { type: 'renamed' })).toContainEqual({ line: 2, problem: 'not-an-event' })
  })

  it('cannot begin with a round and then have a snapshot', async () => {
    const kept = { type: 'kept', number: 'X-2012-0001', entry: {} }
    expect(await forged((all) => [...all, kept])).toContainEqual({ line: events.length + 1, problem: 'not-an-event' })
  })
})
