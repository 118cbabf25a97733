import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RegisterEvent } from '../../src/domain/register-event.ts'
import { parseLine, writeLine } from '../../src/register/log-line.ts'
import { bytesOf, lineOf, splitLines } from '../../src/register/split-lines.ts'
import { chunksOf } from '../register/sample-log.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 40 })

it('a line says what was written, whatever people have typed', () => {
  const place = fc.record({
    seq: fc.integer({ min: 1, max: 1_000_000 }),
    prev: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
  })
  fc.assert(
    fc.property(anyText, anyText, place, (value, previous, { seq, prev }) => {
      const note = {
        type: 'annotated',
        by: '张三',
        on: '2012-06-30',
        number: 'X-2012-0001',
        column: 'remarks',
      } as const
      const event: RegisterEvent = { ...note, value, previous, source: null }
      const { text, hash } = writeLine(event, { seq, prev })
      expect(text).not.toMatch(/[\n\r]/)
      expect(parseLine(lineOf(Buffer.from(text)))).toEqual({ placed: { seq, prev, event, hash }, computed: hash })
    }),
  )
})

it('lines are the same however the bytes are cut into pieces', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyText.map((text) => text.replaceAll('\n', ''))),
      fc.integer({ min: 1, max: 50 }),
      async (lines, size) => {
        const taken: string[] = []
        await splitLines(chunksOf(lines.map((line) => `${line}\n`).join(''), size), (line, number, isWhole) => {
          expect([number, isWhole]).toEqual([taken.length + 1, true])
          taken.push(bytesOf(line).toString('utf8'))
        })
        expect(taken).toEqual(lines)
      },
    ),
  )
})
