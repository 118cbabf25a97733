import type { Grounded, Grounds } from '../../src/domain/grounds.ts'
import { emptyRegister, type Register } from '../../src/domain/register.ts'
import type { RegisterEvent } from '../../src/domain/register-event.ts'
import type { Round } from '../../src/domain/round.ts'
import { append } from '../../src/register/append.ts'
import { writeLine } from '../../src/register/log-line.ts'
import { createChainProver } from '../../src/register/prove-chain.ts'
import type { LogBytes } from '../../src/register/read-log.ts'
import { eventsOf, roundOf } from './sample-round.ts'

/** A log as it stands in a file. */
export interface SampleLog {
  readonly text: string
  readonly anchor: string
  readonly register: Register
}

/** Either a round or what people did between two rounds. */
export type Step = Round | readonly RegisterEvent[]

/** The log of some steps, one after the other. */
export function logOf(...steps: readonly Step[]): SampleLog {
  return steps.reduce<SampleLog>(
    (log, step) => {
      const events = 'asOf' in step ? eventsOf(log.register, step) : step
      const appended = append(log.register, events)
      return { ...appended, text: log.text + appended.text }
    },
    { text: '', anchor: '', register: emptyRegister },
  )
}

/** A register with all that it rests on understood, so that it can be held against another. */
export function understood(register: Register): unknown {
  const plain = ({ at, cells }: Grounds): Grounds => ({ at, cells })
  const entries = [...register.entries.values()].map((entry) => ({
    ...entry,
    items: [...entry.items.values()].map(({ grounds, openedGrounds, ...item }) => ({
      ...item,
      grounds: plain(grounds),
      ...(openedGrounds === undefined ? {} : { openedGrounds: plain(openedGrounds) }),
    })),
  }))
  const recent = register.recent.map((event) => {
    const { unread, ...rest } = event as Partial<Grounded>
    return { ...rest, ...(unread === undefined ? {} : plain(unread)) }
  })
  return { ...register, entries, recent }
}

/** A round as it would be written: with hashes for what a test need not spell out. */
export function wholeRound(sketch: Parameters<typeof roundOf>[0]): Round {
  const round = roundOf(sketch)
  return { ...round, pack: { ...round.pack, sha256: 'b'.repeat(64) } }
}

const targets = { E1: {}, W1: {} }
const act = { by: '张三', on: '2012-07-05', reason: '企业停产' }
const units = (...says: readonly Record<string, 'gap' | 'met' | 'unknown'>[]) =>
  says.map((each, index) => ({ name: `${'ABCD'[index]}厂`, says: each }))

/** The last round of the sample. */
export const lastRound = wholeRound({
  targets,
  asOf: '2012-09-15',
  pack: ['Q', '1'],
  units: units({}, { W1: 'gap' }, {}),
})

/** Six rounds with everything that can happen to an item, and what people do in between. */
export const sampleSteps: readonly Step[] = [
  wholeRound({ targets, asOf: '2012-06-30', units: units({ E1: 'gap' }, { E1: 'gap', W1: 'gap' }, { W1: 'gap' }) }),
  [
    { type: 'extended', number: '泉溪镇-2012-0001', target: 'E1', dueOn: '2012-12-31', ...act },
    { type: 'waived', number: '泉溪镇-2012-0002', target: 'W1', until: '2012-08-31', ...act },
    {
      type: 'annotated',
      by: '张三',
      on: '2012-07-05',
      number: '泉溪镇-2012-0003',
      column: 'measures',
      value: '联合组建',
      previous: '',
      source: { file: '挂号销号清单.xlsx', cell: 'N5' },
    },
  ],
  wholeRound({
    targets,
    asOf: '2012-07-15',
    requireReview: true,
    units: units({ E1: 'gap' }, { E1: 'unknown', W1: 'gap' }),
  }),
  wholeRound({ targets, asOf: '2012-07-31', requireReview: true, units: units({}, { W1: 'gap' }, { W1: 'gap' }) }),
  [
    { type: 'verified', number: '泉溪镇-2012-0001', target: 'E1', decision: 'confirmed', ...act, on: '2012-08-01' },
    { type: 'linked', number: '泉溪镇-2012-0003', into: '泉溪镇-2012-0002', ...act, on: '2012-08-01' },
  ],
  wholeRound({ targets, asOf: '2012-08-15', units: units({ E1: 'gap' }, {}, { W1: 'gap' }, { E1: 'gap' }) }),
  wholeRound({ targets, asOf: '2012-08-31', pack: ['Q', '1'], units: units({ E1: 'gap' }, {}, {}, { E1: 'gap' }) }),
  lastRound,
]

/** The bytes of a text, in pieces of a given size. */
export async function* chunksOf(text: string, size = 1 << 16): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

/** A text as a log on a disk; with a prover it is read as a large one is, its chain proved beside. */
export function logBytes(text: string, size?: number, prover?: LogBytes['prover']): LogBytes {
  const chunks = () => chunksOf(text, size)
  return prover === undefined ? { chunks } : { chunks, prover }
}

/** Both ways of reading a log: in one pass, and with the chain proved beside. */
export const waysOfReading = [
  { way: 'in one pass' },
  { way: 'with the chain proved beside', prover: createChainProver },
] as const satisfies readonly { readonly way: string; readonly prover?: LogBytes['prover'] }[]

/** The lines of a log without their line breaks. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n').slice(0, -1)
}

export function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}

/** The events of a log's lines, as they were before they were chained. */
export function eventsOfLines(lines: readonly string[]): readonly RegisterEvent[] {
  return lines.map((line) => {
    const { seq: _seq, prev: _prev, hash: _hash, ...event } = JSON.parse(line)
    return event as RegisterEvent
  })
}

/** The lines of a forger who knows how hashes are made. */
export function forgedLines(events: readonly unknown[]): readonly string[] {
  const lines: string[] = []
  let prev = emptyRegister.head
  for (const event of events) {
    const { text, hash } = writeLine(event as RegisterEvent, { seq: lines.length + 1, prev })
    lines.push(text)
    prev = hash
  }
  return lines
}
