import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { factsOfReport } from '../../src/app/facts-of-report.ts'
import { figuresProblem } from '../../src/app/figures-problem.ts'
import { readWritten } from '../../src/app/read-written.ts'
import { patternSources } from '../../src/app/report-pattern-sources.ts'
import { compilePatterns } from '../../src/app/report-patterns.ts'
import { parseReport } from '../../src/app/report-schema.ts'
import { runAudit } from '../../src/app/run-audit.ts'
import { withOrganizations } from '../../src/app/written-report.ts'
import type { AuditFacts } from '../../src/domain/report.ts'
import { wordReport } from '../../src/wording/word-report.ts'
import { auditJson } from '../../src/writers/audit-json-writer.ts'
import { memoryPorts } from '../support/memory-files.ts'

const ledger = '台账.csv'
const facts = await runAudit(
  {
    ledgers: [{ path: ledger, name: ledger }],
    ...{ columns: [], sheet: null, township: '桐琴镇', encoding: null, blankAsZero: [], pack: 'guiding-opinion-2012' },
    ...{ set: new Map(), asOf: '2012-05-01', by: ['township'], previous: null, redact: false },
    tool: { name: 'liangxin', version: '0' },
  },
  memoryPorts({ [ledger]: readFileSync('fixtures/scenarios/verdicts-by-hand/input/台账.csv') }),
)
const text = auditJson(wordReport(facts, 'zh'))

/** The facts of a text as they are read with the schema, and their figures added up again; undefined if that is refused. */
function slowly(changed: string): AuditFacts | undefined {
  try {
    const slow = factsOfReport(parseReport('audit.json', changed))
    return figuresProblem({ file: 'audit.json', facts: slow }) === undefined ? slow : undefined
  } catch {
    return undefined
  }
}

const patterns = compilePatterns(patternSources())

const quickly = (changed: string) => read(new TextEncoder().encode(changed))

const read = (bytes: Uint8Array) => readWritten({ file: 'audit.json', bytes, patterns })

/** What is put somewhere: signs of JSON, values, and entries that are somewhere in the report. */
const puts = [
  '',
  '"',
  ',',
  '\\',
  '\n',
  ' ',
  '{',
  '}',
  ']',
  ':',
  '1',
  '-1',
  '1e3',
  '0.5',
  'null',
  'true',
  '"gap"',
  '"in"',
  'm',
  '厂',
  '\\u5382',
]

describe('a report that is read without making anything of its findings', () => {
  const seen = { quick: 0, slow: 0, neither: 0 }

  beforeAll(() => {
    const change = fc.record({
      at: fc.nat(),
      length: fc.constantFrom(0, 0, 1, 1, 2, 5, 40),
      put: fc.constantFrom(...puts),
    })
    const line = fc.record({ from: fc.nat(), to: fc.nat() })
    const space = fc.record({ space: fc.nat() })
    const reason = fc.record({ reason: fc.nat() })
    const edit = fc.oneof(
      { weight: 8, arbitrary: change },
      { weight: 2, arbitrary: line },
      { weight: 1, arbitrary: space },
      { weight: 1, arbitrary: reason },
    )
    fc.assert(
      fc.property(edit, (given) => {
        const changed = changedBy(given)
        const quick = quickly(changed)
        const slow = slowly(changed)
        seen[quick ? 'quick' : slow ? 'slow' : 'neither'] += 1
        if (quick === undefined) return
        expect(slow).toBeDefined()
        expect(withOrganizations(quick).facts).toEqual(sectionsOf(slow ?? facts))
      }),
      { numRuns: Number(process.env['RUNS'] ?? 400) },
    )
  }, 600_000)

  type Edit =
    | Parameters<typeof put>[0]
    | Parameters<typeof moveLine>[0]
    | Parameters<typeof spaced>[0]
    | { reason: number }

  function changedBy(edit: Edit): string {
    if ('put' in edit) return put(edit)
    if ('space' in edit) return spaced(edit)
    return 'reason' in edit ? reworded(edit) : moveLine(edit)
  }

  /** Another word in a reason, which nobody has to look at to combine reports. */
  function reworded({ reason }: { readonly reason: number }) {
    const places = [...text.matchAll(/"reason":"/g)]
    const { index = 0, 0: mark = '' } = places[reason % places.length] ?? {}
    return `${text.slice(0, index + mark.length)}另查${text.slice(index + mark.length)}`
  }

  function put({ at, length, put: what }: { readonly at: number; readonly length: number; readonly put: string }) {
    const place = (at * 7919) % text.length
    return text.slice(0, place) + what + text.slice(place + length)
  }

  /** A line put in the place of another one. */
  function moveLine({ from, to }: { readonly from: number; readonly to: number }) {
    const lines = text.split('\n')
    return lines.with(to % lines.length, lines[from % lines.length] ?? '').join('\n')
  }

  /** A space before an entry: another layout of the same. */
  function spaced({ space }: { readonly space: number }) {
    const places = [...text.matchAll(/,"/g)]
    const place = places[space % places.length]?.index ?? 0
    return `${text.slice(0, place + 1)} ${text.slice(place + 1)}`
  }

  it('is one that the schema accepts, with the same facts, whatever was changed in its file', () => {
    expect(seen.quick).toBeGreaterThan(20)
  })

  it('was tried on files that only the schema accepts, and on many that nobody does', () => {
    expect(seen.slow).toBeGreaterThan(0)
    expect(seen.neither).toBeGreaterThan(50)
  })
})

describe('a stored report', () => {
  it('is read at once as it was written, and has its findings where they stand', () => {
    const report = quickly(text)
    const { findings } = facts
    expect(report && withOrganizations(report).facts).toEqual(sectionsOf(facts))
    expect(report?.findings.units.length).toBe(findings.length)
    const lines = new TextDecoder().decode(report?.bytes.subarray(report.findings.from, report.findings.to))
    expect(JSON.parse(`[${lines}]`)).toMatchObject(findings)
    expect([...(report?.findings.units ?? [])].map((unit) => facts.organizations[unit]?.key)).toEqual(
      findings.map(({ organization }) => organization),
    )
  })

  it.each([
    ['in UTF-16', () => Buffer.from(text, 'utf16le')],
    ['with a byte that is no UTF-8', () => Buffer.from(text, 'latin1')],
    ['of another program', () => Buffer.from('{"a":1}\n')],
    ['that is empty', () => Buffer.from('')],
    ['with a section twice', () => Buffer.from(text.replace('\n  "asOf"', '\n  "lang": "zh",\n  "asOf"'))],
    ['with a figure that its units do not make', () => Buffer.from(text.replace(/"tally":\[\d+,\d+/, '"tally":[0,77'))],
    ['with a finding of nobody', () => Buffer.from(text.replace(/\{"organization":"[^"]*"/, '{"organization":"x"'))],
    ['with a finding of no target', () => Buffer.from(text.replace(/"target":"[^"]*"/, '"target":"X9"'))],
  ])('%s is not read in this way', (_, bytes) => {
    expect(read(bytes()) === undefined).toBe(true)
  })
})

/** Everything of a report but its findings, its look-back and the totals that its account says. */
function sectionsOf({ findings, lookBack, targets, indicators, jointGroups, ...sections }: AuditFacts) {
  return sections
}
