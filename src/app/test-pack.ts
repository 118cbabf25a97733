import { Fault } from '../domain/fault.ts'
import type { FieldId } from '../domain/field.ts'
import type { Grid } from '../domain/grid.ts'
import type { OrgRecord } from '../domain/record.ts'
import { compareText } from '../domain/text.ts'
import type { TargetVerdict } from '../engine/answer.ts'
import { assess } from '../engine/assess.ts'
import { compilePack } from '../engine/compile.ts'
import type { CompiledPack } from '../engine/compiled-pack.ts'
import { createIdentities } from '../ledger/identity.ts'
import { readLedger } from '../ledger/read-ledger.ts'
import { type GivenValue, resolvePack } from '../pack/resolve.ts'
import type { RulePack } from '../pack/schema.ts'
import { type CaseLine, splitCases } from './case-line.ts'
import { type ThresholdSide, thresholdSides } from './case-thresholds.ts'
import type { Vocabulary } from './load-dictionary.ts'

export interface TestPackOptions {
  readonly vocabulary: Vocabulary
  /** ISO date for the lines that have none of their own. */
  readonly asOf: string
  /** Parameters for every line; what a line sets itself goes before. */
  readonly set: ReadonlyMap<string, GivenValue>
}

/** What a line of a case file may expect. */
const expectations = ['met', 'gap', 'unknown', 'n/a', 'excluded'] as const

type Expectation = (typeof expectations)[number]

/** Why a line could not be judged at all. */
type CaseTrouble = 'row-not-read' | 'no-such-target' | 'no-such-expectation' | 'bad-parameter' | 'bad-date'

/** A line that came out otherwise; `line` is its row in the file. */
interface FailedCase {
  readonly line: number
  readonly target: string
  readonly expected: string
  readonly got: Expectation | 'not-evaluated' | CaseTrouble
  readonly note: string
}

/** A line that a target still needs; `threshold` tells which side of which comparison has none. */
interface MissingCase {
  readonly target: string
  readonly what: 'met' | 'gap' | 'unknown' | 'threshold'
  readonly threshold: Omit<ThresholdSide, 'reached'> | null
}

/** The outcome of a pack's own test. Green if nothing failed and nothing is missing. */
export interface PackTest {
  readonly pack: string
  readonly total: number
  readonly failed: readonly FailedCase[]
  readonly missing: readonly MissingCase[]
  /** Headings of the case file that mean no field. */
  readonly unknownHeadings: readonly string[]
}

interface Reading {
  readonly records: ReadonlyMap<number, OrgRecord>
  readonly present: ReadonlySet<FieldId>
  readonly unknownHeadings: readonly string[]
}

const nothingRead: Reading = { records: new Map(), present: new Set(), unknownHeadings: [] }

interface JudgedCase {
  readonly line: CaseLine
  readonly got: FailedCase['got']
  readonly sides: readonly ThresholdSide[]
}

/**
 * Runs a pack against its own cases (`cases.csv` as a grid), line by line. Throws a Fault `pack-cases-columns` if the file
 * lacks the columns `target` or `expect`.
 */
export async function testPack(pack: RulePack, cases: Grid, options: TestPackOptions): Promise<PackTest> {
  const { lines, ledger, missing } = await splitCases(cases, options.vocabulary.values)
  if (missing.length > 0) throw new Fault('pack-cases-columns', { file: cases.file, columns: missing.join(', ') })
  const reading = lines.length > 0 ? await readCases(ledger, options.vocabulary) : nothingRead
  const compiledFor = compiler(pack, reading.present, options)
  const judged = lines.map((line) => judge(line, reading.records.get(line.line), compiledFor))
  return {
    pack: pack.id,
    total: judged.length,
    failed: judged.filter(({ line, got }) => got !== line.expect).map(failureOf),
    missing: pack.targets.flatMap(({ id }) => missingOf(id, judged)),
    unknownHeadings: reading.unknownHeadings,
  }
}

/** Rows that repeat an organization are judged all the same: a case is not a unit of a township. */
async function readCases(ledger: Grid, vocabulary: Vocabulary): Promise<Reading> {
  const records = new Map<number, OrgRecord>()
  const present = new Set<FieldId>()
  const unknown = new Set<string>()
  const options = { sheet: null, township: null, blankAsZero: new Set<FieldId>(), identities: createIdentities() }
  for await (const event of readLedger(ledger, { ...vocabulary, ...options })) {
    if (event.type !== 'batch') continue
    for (const record of event.batch.records) records.set(record.row, { ...record, duplicateOf: null })
    for (const field of event.batch.layout.present) present.add(field)
    for (const { heading, field } of event.batch.layout.columns) if (field === null) unknown.add(heading)
  }
  return { records, present, unknownHeadings: [...unknown].filter((each) => each !== '').sort(compareText) }
}

type CompiledFor = (line: CaseLine) => CompiledPack | CaseTrouble

/** Compiles the pack once for every set of parameters and day that the lines have. */
function compiler(pack: RulePack, present: ReadonlySet<FieldId>, options: TestPackOptions): CompiledFor {
  const done = new Map<string, CompiledPack | CaseTrouble>()
  return (line) => {
    if (line.set === undefined) return 'bad-parameter'
    if (line.asOf === undefined) return 'bad-date'
    const asOf = line.asOf ?? options.asOf
    const own = [...line.set].map(([name, value]) => [name, { value, from: 'flag' }] as const)
    const key = JSON.stringify([asOf, [...line.set]])
    const known = done.get(key) ?? compileOne(pack, present, { asOf, set: new Map([...options.set, ...own]) })
    done.set(key, known)
    return known
  }
}

interface Setting {
  readonly asOf: string
  readonly set: ReadonlyMap<string, GivenValue>
}

function compileOne(pack: RulePack, present: ReadonlySet<FieldId>, setting: Setting): CompiledPack | CaseTrouble {
  try {
    return compilePack(resolvePack(pack, { sha256: '', ...setting }), present)
  } catch (error) {
    if (error instanceof Fault && error.code !== 'internal') return 'bad-parameter'
    throw error
  }
}

function judge(line: CaseLine, record: OrgRecord | undefined, compiledFor: CompiledFor): JudgedCase {
  const refused = (got: CaseTrouble): JudgedCase => ({ line, got, sides: [] })
  if (record === undefined) return refused('row-not-read')
  if (!expectations.some((each) => each === line.expect)) return refused('no-such-expectation')
  const compiled = compiledFor(line)
  if (typeof compiled === 'string') return refused(compiled)
  const index = compiled.targets.findIndex(({ target }) => target.id === line.target)
  const target = compiled.targets[index]
  if (target === undefined) return refused('no-such-target')
  const verdict = assess(compiled, record).verdicts[index] ?? 'not-evaluated'
  return { line, got: spelled(verdict), sides: thresholdSides(target.question, record.values) }
}

function spelled(verdict: TargetVerdict): Expectation | 'not-evaluated' {
  return verdict === 'notApplicable' ? 'n/a' : verdict
}

function failureOf({ line, got }: JudgedCase): FailedCase {
  return { line: line.line, target: line.target, expected: line.expect, got, note: line.note }
}

/** Every target needs a line that is met, one that is a gap and one that is unknown, and one on each side of every threshold. */
function missingOf(target: string, judged: readonly JudgedCase[]): readonly MissingCase[] {
  const own = judged.filter(({ line }) => line.target === target)
  const verdicts = (['met', 'gap', 'unknown'] as const).filter((what) => !own.some(({ line }) => line.expect === what))
  const sides = new Map<string, ThresholdSide>()
  for (const side of own.flatMap((each) => each.sides)) {
    const key = [side.field, side.operator, side.bound, side.side].join(' ')
    if (side.reached || !sides.has(key)) sides.set(key, side)
  }
  return [
    ...verdicts.map((what) => ({ target, what, threshold: null })),
    ...[...sides.values()]
      .filter(({ reached }) => !reached)
      .map(({ reached: _, ...threshold }) => ({ target, what: 'threshold' as const, threshold })),
  ]
}
