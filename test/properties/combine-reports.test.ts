import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AuditRequest } from '../../src/app/audit-request.ts'
import { combineReports } from '../../src/app/combine-reports.ts'
import { combineWritten, wholeFacts } from '../../src/app/combine-written.ts'
import { deadlineView } from '../../src/app/deadline-view.ts'
import { figuresOfWritten } from '../../src/app/figures-of-files.ts'
import { figuresProblem } from '../../src/app/figures-problem.ts'
import { joinedBytes } from '../../src/app/raw-text.ts'
import { createSealedReader } from '../../src/app/read-sealed.ts'
import { readWritten } from '../../src/app/read-written.ts'
import { renderCombined } from '../../src/app/render-combined.ts'
import { patternSources } from '../../src/app/report-pattern-sources.ts'
import { compilePatterns } from '../../src/app/report-patterns.ts'
import { runAudit } from '../../src/app/run-audit.ts'
import { openSealed } from '../../src/app/sealed-file.ts'
import { sealedJson } from '../../src/app/sealed-json.ts'
import { type WrittenReport, writtenReport } from '../../src/app/written-report.ts'
import type { GoalRow } from '../../src/domain/deadline.ts'
import { breakdowns } from '../../src/domain/rate.ts'
import { type AuditFacts, auditFactsSchema } from '../../src/domain/report.ts'
import type { Language } from '../../src/domain/text.ts'
import { GAP } from '../../src/domain/verdict.ts'
import { outcomesOf } from '../../src/rates/unit-outcome.ts'
import { wordReport, wordSections } from '../../src/wording/word-report.ts'
import { auditJson } from '../../src/writers/audit-json-writer.ts'
import { memoryPorts } from '../support/memory-files.ts'
import { type RandomLedger as Ledger, randomLedgers } from '../support/random-ledgers.ts'

const tool = { name: 'liangxin', version: '0' }
type Setting = Pick<AuditRequest, 'by' | 'redact' | 'blankAsZero' | 'pack'>

/** An audit without its look-back, which only can be made of the ledgers. */
async function audit(ledgers: readonly Ledger[], setting: Setting): Promise<AuditFacts> {
  const { lookBack: _, ...facts } = await auditWithLookBack(ledgers, setting)
  return facts
}

async function auditWithLookBack(ledgers: readonly Ledger[], setting: Setting): Promise<AuditFacts> {
  const request: AuditRequest = {
    ledgers: ledgers.map(({ file }) => ({ path: file, name: file })),
    ...{ columns: [], sheet: null, township: null, encoding: null },
    ...{ set: new Map(), asOf: '2012-06-15', previous: null, tool },
    ...setting,
  }
  const ports = memoryPorts(Object.fromEntries(ledgers.map(({ file, bytes }) => [file, bytes])))
  return runAudit(request, ports)
}

const combine = (...reports: readonly AuditFacts[]) =>
  combineReports(
    reports.map((facts, at) => ({ file: `${at}.json`, facts })),
    { tool },
  )

const bytesOf = (facts: AuditFacts) => auditJson(wordReport(facts, 'zh'))

const patterns = compilePatterns(patternSources())

/** The report as it is read from its file, without anything made of its findings: every other one by its seal, which makes no difference. */
function written(facts: AuditFacts, at: number, language: Language = 'zh'): WrittenReport {
  const file = `${at}.json`
  const report = wordReport(facts, language)
  const bytes = joinedBytes([...sealedJson([Buffer.from(auditJson(report))], report)])
  const looked = readWritten({ file, bytes, patterns })
  const sealed = openSealed(bytes, report.tool.version)
  if (looked === undefined || sealed === undefined) throw new Error(`${file} was not read`)
  const believed = createSealedReader('all')(file, sealed)
  const { places: _, ...findings } = looked.findings
  expect(believed).toEqual({ ...looked, findings })
  return at % 2 === 0 ? believed : looked
}

/** The `audit.json` of files that are combined without making anything of their findings. */
async function combinedText(reports: readonly WrittenReport[], version = '0'): Promise<string> {
  const combined = combineWritten(reports, { tool: { ...tool, version } })
  expect(wholeFacts(combined).organizations.length).toBeGreaterThanOrEqual(combined.facts.organizations.length)
  const { bytes, more = [] } = await renderCombined(combined, wordSections(combined.facts, 'zh'))
  return Buffer.concat([bytes, ...more]).toString()
}

/** Every indicator that has a goal. */
const allGoals = { indicators: [], goal: null, naming: 'every-goal' } as const

/** How many units of a group are a gap, by what each of them says. */
function gapsIn({ plan, organizations }: AuditFacts, { indicator, by, group }: GoalRow): number {
  const outcomeOf = outcomesOf({ plan }, indicator)
  const own = organizations.filter((unit) => by === 'all' || unit[by] === group)
  return own.filter((unit) => unit.outReason !== 'duplicate' && outcomeOf?.(unit) === GAP).length
}

const settings = fc.record({
  by: fc.subarray([...breakdowns]),
  redact: fc.boolean(),
  blankAsZero: fc.constantFrom<Setting['blankAsZero']>([], ['members', 'employees']),
  pack: fc.constantFrom('guiding-opinion-2012', 'five-full-coverages-2011', 'city-campaign-2011'),
})

/** Ledgers cut into two to four stretches, each of which is one audit. */
const cuts = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })

function stretches(ledgers: readonly Ledger[], cut: readonly boolean[]): readonly (readonly Ledger[])[] {
  const parts: Ledger[][] = []
  for (const [at, ledger] of ledgers.entries()) {
    const last = parts.at(-1)
    if (last === undefined || cut[at] === true) parts.push([ledger])
    else last.push(ledger)
  }
  return parts
}

describe('reports that are combined', () => {
  const seen = { repeated: 0, unevaluated: 0, likely: 0 }
  const numRuns = Number(process.env['RUNS'] ?? 20)

  beforeAll(async () => {
    const world = fc.record({ seed: fc.nat(), files: fc.integer({ min: 2, max: 6 }), setting: settings, cut: cuts })
    await fc.assert(
      fc.asyncProperty(world, async ({ seed, files, setting, cut }) => {
        const ledgers = await randomLedgers(seed, files)
        const whole = await audit(ledgers, setting)
        const parts: AuditFacts[] = []
        for (const part of stretches(ledgers, cut)) parts.push(await audit(part, setting))
        for (const facts of parts) expect(figuresProblem({ file: 'a', facts })).toBeUndefined()
        expect(combine(...parts)).toEqual(whole)
        expect(bytesOf(combine(...parts)) === bytesOf(whole)).toBe(true)
        const stored = parts.map((part, at) => written(part, at))
        expect((await combinedText(stored)) === bytesOf(whole)).toBe(true)
        for (const by of breakdowns) {
          const together = figuresOfWritten(stored, by)
          const view = deadlineView(together, { by, ...allGoals })
          expect(view).toEqual(deadlineView({ file: 'a', facts: whole }, { by, ...allGoals }))
          for (const row of view.rows) expect(row.gaps).toBe(gapsIn(whole, row))
        }
        const [first, ...others] = parts
        if (first !== undefined && others.length > 1) {
          expect(combine(combine(first, ...others.slice(0, -1)), ...others.slice(-1))).toEqual(whole)
          expect(combine(first, combine(...others))).toEqual(whole)
        }
        expect(auditFactsSchema.parse(whole)).toEqual(whole)
        count(parts, whole)
      }),
      { numRuns },
    )
  }, 600_000)

  function count(parts: readonly AuditFacts[], whole: AuditFacts): void {
    const key = ({ at }: AuditFacts['organizations'][number]) => JSON.stringify(at)
    const repeated = (facts: AuditFacts) => facts.organizations.filter(({ outReason }) => outReason === 'duplicate')
    const before = new Set(parts.flatMap(repeated).map(key))
    const after = new Set(repeated(whole).map(key))
    seen.repeated += [...after].filter((each) => !before.has(each)).length
    seen.unevaluated += whole.inputs.filter(({ basis }) => (basis?.silent.length ?? 0) > 0).length
    seen.likely += whole.ledgerIssues.filter(({ code }) => code === 'duplicate-likely').length
  }

  it('are the report of one audit of all ledgers, however they are combined', () => {
    expect(seen.repeated).toBeGreaterThan(5)
  })

  it('were tried on sheets without columns and on names with two codes', () => {
    expect(seen.unevaluated).toBeGreaterThan(20)
    expect(seen.likely).toBeGreaterThan(2)
  })
})

/** A ledger of the fewest columns that say something, one unit a line: name, code, staff, members, state of organization. */
function small(file: string, ...units: readonly string[]): Ledger {
  const heading = '企业名称,统一社会信用代码,职工人数,党员数,组建方式,是否派驻党建指导员,工会,经营状况'
  return { file: `${file}.csv`, bytes: ['桐琴镇台账', heading, ...units].join('\n') }
}

const plain: Setting = { by: ['township'], redact: false, blankAsZero: [], pack: 'guiding-opinion-2012' }

describe('a row that repeats another of its ledger by name', () => {
  const [x, y] = ['91330723123456789A', '91330723000000001B']
  const worlds = {
    'is a unit of its own where the other one repeats an earlier ledger': [
      small('1', `甲厂,${y},60,0,未建,否,无,正常`),
      small('2', '甲厂,,45,4,未建,否,无,正常', `甲厂,${x},80,5,未建,否,无,正常`),
    ],
  }
  const repeatsStill = [
    small('1', `乙厂,${x},60,0,未建,否,无,正常`),
    small('2', `甲厂,${x},45,4,未建,否,无,正常`, '甲厂,,80,5,未建,否,无,正常'),
  ]
  it('repeats it still where the other one is known by its code under another name', async () => {
    const whole = await audit(repeatsStill, plain)
    const parts = [await audit(repeatsStill.slice(0, 1), plain), await audit(repeatsStill.slice(1), plain)] as const
    expect(whole.organizations.map(({ outReason }) => outReason)).toEqual([null, 'duplicate', 'duplicate'])
    expect(combine(...parts)).toEqual(whole)
    expect(await combinedText([written(parts[0], 0), written(parts[1], 1)])).toBe(bytesOf(whole))
  })
  it.each(Object.entries(worlds))('%s', async (_, ledgers) => {
    const whole = await audit(ledgers, plain)
    const files = [
      written(await audit(ledgers.slice(0, 1), plain), 0),
      written(await audit(ledgers.slice(1), plain), 1),
    ]
    expect(await combinedText(files)).toBe(bytesOf(whole))
    const parts = [await audit(ledgers.slice(0, 1), plain), await audit(ledgers.slice(1), plain)] as const
    expect(parts[1].organizations.map(({ outReason }) => outReason)).toEqual([null, 'duplicate'])
    expect(whole.organizations.map(({ outReason }) => outReason)).toEqual([null, 'duplicate', null])
    expect(whole.findings.filter(({ at }) => at.file === '2.csv').length).toBeGreaterThan(0)
    expect(combine(...parts)).toEqual(whole)
  })
})

describe('reports are not combined', () => {
  const ledger = small('1', '甲厂,,45,4,未建,否,无,正常')
  const fault = (code: string, args: object) => expect.objectContaining({ code, args: expect.objectContaining(args) })

  it('if they are of different packs, parameters or days, or have a ledger in common', async () => {
    const facts = await audit([ledger], plain)
    const other = await audit([small('2', '乙厂,,45,4,未建,否,无,正常')], plain)
    expect(() => combine(facts, facts)).toThrow(fault('combine-same-ledger', { ledger: '1.csv' }))
    expect(() => combine(facts, { ...other, asOf: '2012-07-15' })).toThrow(fault('combine-differs', { in: 'as-of' }))
    const pack = { ...other.pack, sha256: '0'.repeat(64) }
    expect(() => combine(facts, { ...other, pack })).toThrow(fault('combine-differs', { in: 'pack' }))
    const members = { ...other.pack.parameters['membersMin'], value: 5 }
    const parameters = { ...other.pack.parameters, membersMin: members } as typeof pack.parameters
    expect(() => combine(facts, { ...other, pack: { ...other.pack, parameters } })).toThrow(
      fault('combine-differs', { in: 'parameters', given: 'membersMin=5', otherGiven: 'membersMin=3' }),
    )
    const { plan: _, ...old } = other
    expect(() => combine(facts, old)).toThrow(fault('combine-no-units', { file: '1.json' }))
  })

  it('of different days are, if that is asked for', async () => {
    const facts = await audit([ledger], plain)
    const later = { ...(await audit([small('2', '乙厂,,45,4,未建,否,无,正常')], plain)), asOf: '2012-07-15' }
    const named = [facts, later].map((each, at) => ({ file: `${at}`, facts: each }))
    expect(combineReports(named, { tool, differentDays: true }).asOf).toBe('2012-07-15')
  })

  it('if a figure was changed that the units do not add up to, or a unit was taken out as a repetition', async () => {
    const facts = await audit([ledger, small('2', '乙厂,,45,4,未建,否,无,正常')], plain)
    const problemOf = (changed: Partial<AuditFacts>) => figuresProblem({ file: 'a', facts: { ...facts, ...changed } })
    expect(problemOf({})).toBeUndefined()
    const [first, ...rest] = facts.indicators
    const indicators = first === undefined ? [] : [{ ...first, numerator: 1 }, ...rest]
    expect(problemOf({ indicators })?.pointer).toBe('/indicators/0/numerator')
    expect(problemOf({ summary: { ...facts.summary, gaps: 0 } })?.pointer).toBe('/summary/gaps')
    const [unit, ...units] = facts.organizations
    const organizations =
      unit === undefined ? [] : [...units, { ...unit, base: 'out' as const, outReason: 'duplicate' }]
    expect(problemOf({ organizations })?.pointer).toBe('/organizations/1')
  })
})

it('ledgers that could not be read are those of all reports, one after the other', async () => {
  const failure = (file: string) => ({ file, fault: { code: 'input-empty', args: { file } } })
  const one = await audit([small('1', '甲厂,,45,4,未建,否,无,正常')], plain)
  const two = await audit([small('2', '乙厂,,45,4,未建,否,无,正常')], plain)
  const combined = combine({ ...one, failures: [failure('3.csv')] }, two, {
    ...two,
    inputs: [],
    organizations: [],
    findings: [],
    failures: [failure('4.csv')],
  })
  expect(combined.failures).toEqual([failure('3.csv'), failure('4.csv')])
  expect(Object.hasOwn(combine(one, two), 'failures')).toBe(false)
})

it('two ledgers of one name are told apart when reports are combined', async () => {
  const [one, two] = [small('1', '甲厂,,45,4,未建,否,无,正常'), small('1', '乙厂,,45,4,未建,否,无,正常')]
  const combined = combine(await audit([one], plain), await audit([two], plain))
  expect(combined.inputs.map(({ file }) => file)).toEqual(['1.csv', '1.csv (2)'])
  expect(combined.findings.map(({ at }) => at.file)).toContain('1.csv (2)')
})

describe('findings that stay lines of their files', () => {
  const ledgers = [small('1', '甲厂,,45,4,未建,否,无,正常'), small('1', '乙厂,,,4,未建,否,无,正常')] as const
  const parts = async () => [await audit([ledgers[0]], plain), await audit([ledgers[1]], plain)] as const

  it('stand under the name that their ledger has among others, and are of a language and a version', async () => {
    const [one, two] = await parts()
    const whole = bytesOf(combine(one, two))
    expect(whole).toContain('1.csv (2)')
    expect(await combinedText([written(one, 0), written(two, 1)])).toBe(whole)
    expect(await combinedText([written(one, 0, 'en'), written(two, 1)])).toBe(whole)
    const older = { ...two, tool: { ...tool, version: 'older' } }
    const worded = written(older, 1)
    const sentence = wordReport(two, 'zh').findings[0]?.reason ?? ''
    const bytes = new TextEncoder().encode(Buffer.from(worded.bytes).toString().replaceAll(sentence, '旧句'))
    const old = readWritten({ file: '1.json', bytes, patterns })
    expect(await combinedText([written(one, 0), old ?? worded])).toBe(whole)
    expect(sentence).not.toBe('')
  })

  it('are the same where the lines had to be written anew', async () => {
    const [one, two] = await parts()
    const reports = [one, two].map((facts, at) => writtenReport(`${at}.json`, wordReport(facts, 'zh')))
    expect(await combinedText(reports)).toBe(bytesOf(combine(one, two)))
  })
})

describe('the sections of a report that are no totals of units', () => {
  const lookBack = { since: null } as NonNullable<AuditFacts['lookBack']>
  const balance = {
    ...{ before: 0, registered: 2, relapsed: 0, cancelled: 0, struckOff: 0, rescoped: 0, after: 2, overdue: 0 },
    ...{ awaitingReview: 0, unknown: 0, missing: 0, waived: 0 },
  }
  const register = (head: string): NonNullable<AuditFacts['register']> => ({
    ...{ round: 1, ...balance, organizations: { before: 0, after: 1 }, head, townships: [], proposals: [] },
  })
  const report = async (file: string, unit: string) => ({
    ...(await audit([small(file, `${unit},,45,4,未建,否,无,正常`)], plain)),
    ...{ lookBack, register: register(file) },
  })

  it('stay in a report that is combined with no other', async () => {
    const facts = await report('1', '甲厂')
    expect(combine(facts)).toEqual(facts)
    const whole = await auditWithLookBack([small('1', '甲厂,,45,4,未建,否,无,正常')], plain)
    expect(Object.hasOwn(whole, 'lookBack')).toBe(true)
    expect(await combinedText([written(whole, 0)])).toBe(bytesOf(whole))
  })

  it('become the sum of the registers beside another report, in which nobody can look back', async () => {
    const combined = combine(await report('1', '甲厂'), await report('2', '乙厂'))
    expect(combined.registers).toMatchObject({ registered: 4, after: 4, logs: [{ head: '1' }, { head: '2' }] })
    expect([Object.hasOwn(combined, 'register'), Object.hasOwn(combined, 'lookBack')]).toEqual([false, false])
  })
})
