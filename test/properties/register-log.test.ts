import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChainProver } from '../../src/register/prove-chain.ts'
import { readLog } from '../../src/register/read-log.ts'
import { verifyLog } from '../../src/register/verify-log.ts'
import { chunksOf, linesOf, logBytes, logOf, sampleSteps, textOf } from '../register/sample-log.ts'

const log = logOf(...sampleSteps)
const lines = linesOf(log.text)
const anyLine = fc.nat({ max: lines.length - 1 })
const anyChange = fc.constantFrom('0', 'f', '"', '}', ',', ' ', '\\', '厂', '\u0000')

/** Lines that are told as wrong; reading must stop at the first of them. */
async function foundIn(text: string): Promise<readonly number[]> {
  const { problems } = await verifyLog(chunksOf(text), log.anchor)
  const [first] = problems
  expect(first).toBeDefined()
  for (const prover of [undefined, createChainProver])
    await expect(readLog(logBytes(text, undefined, prover), 'register.jsonl', log.anchor)).rejects.toMatchObject({
      code: 'register-damaged',
      args: first,
    })
  return problems.map(({ line }) => line)
}

describe('whatever happens to a line of the log', () => {
  it('another character anywhere is found in its line, and nowhere else', async () => {
    await fc.assert(
      fc.asyncProperty(anyLine, fc.nat(), anyChange, async (at, where, change) => {
        const line = lines[at] ?? ''
        const place = where % line.length
        fc.pre(line[place] !== change)
        const changed = line.slice(0, place) + change + line.slice(place + 1)
        expect(await foundIn(textOf(lines.with(at, changed)))).toEqual([at + 1])
      }),
      { numRuns: 200 },
    )
  })

  it('a character less is found in its line', async () => {
    await fc.assert(
      fc.asyncProperty(anyLine, fc.nat(), async (at, where) => {
        const line = lines[at] ?? ''
        const place = where % line.length
        expect(await foundIn(textOf(lines.with(at, line.slice(0, place) + line.slice(place + 1))))).toEqual([at + 1])
      }),
    )
  })

  it('a line that is gone is found where it stood, the last one by the anchor', async () => {
    for (const at of lines.keys()) {
      const last = lines.length - 1
      expect(await foundIn(textOf(lines.toSpliced(at, 1)))).toEqual([at === last ? last : at + 1])
    }
  })

  it('two lines that changed places are found, the first of them first', async () => {
    await fc.assert(
      fc.asyncProperty(anyLine, anyLine, async (left, right) => {
        fc.pre(left < right)
        const swapped = lines.with(left, lines[right] ?? '').with(right, lines[left] ?? '')
        const found = await foundIn(textOf(swapped))
        expect(found[0]).toBe(left + 1)
        expect(found.every((line) => line <= right + 2)).toBe(true)
      }),
    )
  })

  it('a line that stands there twice is found at its second place, and nowhere else', async () => {
    await fc.assert(
      fc.asyncProperty(anyLine, anyLine, async (from, after) => {
        const found = await foundIn(textOf(lines.toSpliced(after + 1, 0, lines[from] ?? '')))
        expect(found).toEqual([from === after + 1 ? after + 3 : after + 2])
      }),
    )
  })

  it('lines cut off at the end are found by the anchor at the last line that is left', async () => {
    for (let left = 1; left < lines.length; left++) expect(await foundIn(textOf(lines.slice(0, left)))).toEqual([left])
  })
})
