import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AuditRequest } from '../../src/app/audit-request.ts'
import { createLedgerJoin } from '../../src/app/join-ledgers.ts'
import { createLedgerAudit, type LedgerPart } from '../../src/app/ledger-part.ts'
import { prepareAudit } from '../../src/app/prepare-audit.ts'
import { readLedgers } from '../../src/app/read-ledgers.ts'
import { wholeRows } from '../../src/domain/whole-rows.ts'
import { createAudit } from '../../src/engine/audit.ts'
import { isWatched, type WatchList } from '../../src/register/watch.ts'
import { memoryPorts } from '../support/memory-files.ts'
import { randomLedgers } from '../support/random-ledgers.ts'

/** What a register may know: the codes that many units have, and a name that many have in either township, some of them without a code. */
const names = new Set(['桐琴镇/云桐达五金厂', '泉溪镇/云桐达五金厂'])
const watched: WatchList = {
  codes: new Set(['91330723123456789A', '91330723000000001B']),
  names,
  codeless: names,
}

/** What one reading of all ledgers gives, in which every row knows at once whom it repeats. */
async function inOneReading(request: AuditRequest, ports: ReturnType<typeof memoryPorts>) {
  const { resolved, options } = await prepareAudit(request, ports.files)
  const audit = createAudit(resolved, { ...options, watches: (unit) => isWatched(watched, unit) })
  for await (const event of readLedgers(request, ports)) {
    if (event.type === 'batch') audit.add(event.batch)
    else if (event.type === 'skipped-sheet') audit.note(event.issue)
  }
  return { facts: audit.finish(), units: audit.units() }
}

/** What joining the ledgers gives, each of which was read apart and went through the door between two threads. */
async function joined(request: AuditRequest, { files }: ReturnType<typeof memoryPorts>) {
  const prepared = await prepareAudit(request, files)
  const job = structuredClone({ request, watched })
  const audit = await createLedgerAudit(job, prepared, files)
  const parts = request.ledgers.map(
    async (ledger): Promise<LedgerPart> => structuredClone(await audit(ledger, () => undefined)),
  )
  const join = createLedgerJoin(prepared)
  for (const part of await Promise.all(parts)) join.add(part)
  const { facts, units } = join.finish()
  return { facts: wholeRows(facts), units: units() }
}

/** The same, but the rows of every ledger are joined as they are read. */
async function inPieces(request: AuditRequest, { files }: ReturnType<typeof memoryPorts>) {
  const prepared = await prepareAudit(request, files)
  const audit = await createLedgerAudit({ request, watched }, prepared, files)
  const join = createLedgerJoin(prepared)
  for (const ledger of request.ledgers) join.add(await audit(ledger, () => undefined, join.addPiece))
  const { facts, units } = join.finish()
  return { facts: wholeRows(facts), units: units() }
}

const settings = fc.record({
  redact: fc.boolean(),
  township: fc.constantFrom(null, '桐琴镇'),
  blankAsZero: fc.constantFrom<AuditRequest['blankAsZero']>([], ['members', 'employees']),
  pack: fc.constantFrom('guiding-opinion-2012', 'five-full-coverages-2011', 'city-campaign-2011'),
})

type Setting = typeof settings extends fc.Arbitrary<infer Of> ? Of : never
type World = { readonly seed: number; readonly files: number; readonly setting: Setting }

describe('ledgers that are audited apart and joined', () => {
  const seen = { byCode: 0, byName: 0, across: 0, likely: 0, watched: 0 }
  const world = fc.record({ seed: fc.nat(), files: fc.integer({ min: 2, max: 5 }), setting: settings })

  const setting: Setting = { redact: false, township: null, blankAsZero: [], pack: 'guiding-opinion-2012' }
  /** Ledgers in which units repeat others by code, as few by chance do. */
  const repeating = [27, 39, 47].map((seed): [World] => [{ seed, files: 4, setting }])

  it('say exactly what one reading of all of them says, with their keys in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ seed, files, setting }) => {
        const ledgers = await randomLedgers(seed, files)
        const ports = memoryPorts(Object.fromEntries(ledgers.map(({ file, bytes }) => [file, bytes])))
        const request: AuditRequest = {
          ledgers: ledgers.map(({ file }) => ({ path: file, name: file })),
          ...{ columns: [], sheet: null, encoding: null, set: new Map(), asOf: '2012-06-15', previous: null, by: [] },
          ...{ tool: { name: 'liangxin', version: '0' }, ...setting },
        }
        const whole = await inOneReading(request, ports)
        const parts = await joined(request, ports)
        const pieces = await inPieces(request, ports)
        expect(pieces.units).toEqual(whole.units)
        expect(JSON.stringify(pieces.facts)).toBe(JSON.stringify(whole.facts))
        expect(parts.units).toEqual(whole.units)
        expect(JSON.stringify(parts.facts)).toBe(JSON.stringify(whole.facts))
        count(whole)
      }),
      { numRuns: Number(process.env['RUNS'] ?? 20), examples: repeating },
    )
  }, 120_000)

  function count({ facts, units }: Awaited<ReturnType<typeof joined>>): void {
    for (const { code, args, file } of facts.ledgerIssues) {
      if (code === 'duplicate-likely') seen.likely += 1
      if (code !== 'duplicate-organization') continue
      seen[args['by'] === 'code' ? 'byCode' : 'byName'] += 1
      if (args['firstFile'] !== file) seen.across += 1
    }
    seen.watched += units.filter(({ verdicts, cells }) => cells.has(verdicts.indexOf('met'))).length
  }

  it('were tried on units that repeat others by code and by name, in one ledger and in two', () => {
    for (const [what, times] of Object.entries(seen)) expect([what, times > 1]).toEqual([what, true])
  })
})
