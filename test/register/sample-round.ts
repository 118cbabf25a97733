import { readFileSync } from 'node:fs'
import { emptyRegister, type Register, type RegisterItem } from '../../src/domain/register.ts'
import type { RegisterEvent } from '../../src/domain/register-event.ts'
import type { Round, RoundTarget, RoundUnit, RoundVerdict } from '../../src/domain/round.ts'
import { append } from '../../src/register/append.ts'
import { reconcile } from '../../src/register/reconcile.ts'
import { parseRegisterWords } from '../../src/register/words.ts'

export const words = parseRegisterWords('register.json', readFileSync('rules/register.json', 'utf8'))

interface UnitSketch extends Partial<Omit<RoundUnit, 'verdicts'>> {
  /** Verdicts by target id; a target that is left out is met. */
  readonly says?: Readonly<Record<string, RoundVerdict>>
}

interface RoundSketch extends Partial<Omit<Round, 'targets' | 'rules' | 'units' | 'pack'>> {
  /** Id and version of the pack. */
  readonly pack?: readonly [id: string, version: string]
  /** Ids of the targets, with what is special about them. */
  readonly targets?: Readonly<Record<string, Partial<RoundTarget>>>
  readonly units?: readonly UnitSketch[]
}

const title = { zh: '标题', en: 'title' }

/** A round of invented units; the normalized name of a unit without a code is its name. */
export function roundOf(sketch: RoundSketch): Round {
  const { pack = ['P', '1'], targets = { E1: {} }, units = [], ...rest } = sketch
  const ids = Object.keys(targets)
  return {
    asOf: '2012-06-30',
    parameters: {},
    blankAsZero: [],
    requireReview: false,
    dueIn: null,
    inputs: [],
    exclusions: [],
    tool: 'liangxin 0.0.0',
    dated: [],
    ...rest,
    pack: { id: pack[0], version: pack[1], sha256: `${pack[0]}${pack[1]}`, title },
    targets: ids.map((id) => ({ id, clause: id, title, force: 'must', kind: 'coverage' })),
    rules: ids.map((id) => ({ id, inForce: true, dueInDays: null, dated: [], ...targets[id] })),
    units: units.map((unit, row) => unitOf(unit, ids, row)),
  }
}

function unitOf({ says = {}, ...unit }: UnitSketch, targets: readonly string[], row: number): RoundUnit {
  const { name = '甲厂', creditCode = null, township = '泉溪镇' } = unit
  return {
    key: creditCode ?? `${township ?? ''}/${name}`,
    kind: null,
    at: { file: 'a.csv', sheet: 'a', row: row + 2 },
    outReason: null,
    outCells: [],
    cells: new Map(),
    ...unit,
    name,
    creditCode,
    township,
    verdicts: targets.map((target) => says[target] ?? 'met'),
  }
}

/** The register after events, each of which must be possible. */
export function registerAfter(register: Register, events: readonly RegisterEvent[]): Register {
  return append(register, events).register
}

/** What a round does to a register. */
export function eventsOf(register: Register, round: Round): readonly RegisterEvent[] {
  return reconcile(register, round, { file: 'register.jsonl', words }).events
}

/** The register after some rounds. */
export function play(...rounds: readonly Round[]): Register {
  return rounds.reduce((register, round) => registerAfter(register, eventsOf(register, round)), emptyRegister)
}

/** The events between the two ends of a round. */
export function bodyOf(events: readonly RegisterEvent[]): readonly RegisterEvent[] {
  return events.filter(({ type }) => type !== 'round' && type !== 'round-closed')
}

export function itemOf(register: Register, number: string, target = 'E1'): RegisterItem {
  const item = register.entries.get(number)?.items.get(target)
  if (item === undefined) throw new Error(`no item ${number} ${target}`)
  return item
}
