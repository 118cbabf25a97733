import { readFileSync } from 'node:fs'
import { parseIsoDay } from '../../src/domain/civil-date.ts'
import { type FieldId, fieldIds, fieldIndex, fieldSpec } from '../../src/domain/field.ts'
import type { FieldValue, OrgRecord } from '../../src/domain/record.ts'
import { exactly, option, type Value, yesNo } from '../../src/domain/value.ts'
import type { TargetVerdict } from '../../src/engine/answer.ts'
import { type Assessment, assess } from '../../src/engine/assess.ts'
import { compilePack } from '../../src/engine/compile.ts'
import type { Values } from '../../src/engine/compiled-node.ts'
import type { CompiledPack } from '../../src/engine/compiled-pack.ts'
import { parsePack } from '../../src/pack/parse.ts'
import { resolvePack } from '../../src/pack/resolve.ts'
import type { RulePack } from '../../src/pack/schema.ts'

/** A unit in plain words: numbers, ISO dates, option ids, yes/no as true/false, null for 无, undefined for a blank cell. */
export type Unit = { readonly [Field in FieldId]?: number | string | boolean | null | undefined }

const packs = new Map<string, RulePack>()

/** A pack of `rules/`, parsed once. */
export function packOf(id: string): RulePack {
  const text = () => readFileSync(new URL(`../../rules/${id}/pack.json`, import.meta.url), 'utf8')
  const pack = packs.get(id) ?? parsePack(id, text())
  packs.set(id, pack)
  return pack
}

/** A pack of `rules/` compiled for exactly the columns given. */
export function packFor(
  id: string,
  columns: readonly FieldId[],
  { set = {}, asOf = '2012-06-30' }: { set?: Record<string, string>; asOf?: string } = {},
): CompiledPack {
  const given = Object.entries(set).map(([name, value]) => [name, { value, from: 'flag' as const }] as const)
  return compilePack(resolvePack(packOf(id), { sha256: '', asOf, set: new Map(given) }), new Set(columns))
}

/** The values of a unit whose ledger has the columns given; a column that the unit does not mention is blank. */
export function valuesOf(unit: Unit, columns: readonly FieldId[]): Values {
  const values: (FieldValue | undefined)[] = fieldIds.map(() => undefined)
  for (const field of columns) values[fieldIndex(field)] = { value: readAs(field, unit[field]), cells: [] }
  return values
}

function readAs(field: FieldId, given: Unit[FieldId]): Value {
  const { type } = fieldSpec(field)
  if (type === 'text' || type === 'code') return { type: 'text', text: given as string | null | undefined }
  if (type === 'date') {
    return typeof given === 'string'
      ? exactly(parseIsoDay(given) ?? Number.NaN)
      : { type: 'span', low: -Infinity, high: Infinity, why: 'blank' }
  }
  if (type === 'boolean' || type === 'presence') {
    return given === undefined ? { type: 'options', options: yesNo, why: 'blank' } : option(given ? 'yes' : 'no')
  }
  if (type !== 'choice') {
    return given === undefined ? { type: 'span', low: 0, high: Infinity, why: 'blank' } : exactly(given as number)
  }
  if (given === undefined) throw new Error(`say which ${field}`)
  return option(given as string)
}

/** What a compiled pack says of a unit. */
export function assessUnit(compiled: CompiledPack, unit: Unit): Assessment {
  return assess(compiled, recordOf(valuesOf(unit, [...compiled.present])))
}

/** Verdicts of a unit by target id. */
export function verdictsOf(compiled: CompiledPack, unit: Unit): Readonly<Record<string, TargetVerdict>> {
  const { verdicts } = assessUnit(compiled, unit)
  return Object.fromEntries(
    compiled.targets.map(({ target }, index) => [target.id, verdicts[index] ?? 'not-evaluated']),
  )
}

function recordOf(values: Values): OrgRecord {
  const identity = { key: 'unit', name: 'unit', creditCode: null, township: null, duplicateOf: null }
  return { file: 'unit', sheet: 'unit', row: 2, ...identity, values }
}
