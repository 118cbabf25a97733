import { formatDay, januaryBefore, parseIsoDay } from '../domain/civil-date.ts'
import { Fault } from '../domain/fault.ts'
import { nearestOf } from '../domain/nearest.ts'
import { compareText } from '../domain/text.ts'
import { expectedOf, parseParameter } from './parameter-value.ts'
import type { PackParameter, ResolvedPack, ResolvedParameter, RulePack } from './schema.ts'

/** A value that the user gives to a parameter, and where: text from a flag, also numbers and yes/no from a config file. */
export interface GivenValue {
  readonly value: string | number | boolean
  readonly from: 'flag' | 'config'
}

export interface ResolveOptions {
  readonly sha256: string
  /** ISO date; picks the values of dated parameters. */
  readonly asOf: string
  readonly set: ReadonlyMap<string, GivenValue>
}

/**
 * The pack with the parameter values that hold on the as-of date. Throws a Fault: `usage-unknown-parameter`,
 * `usage-bad-value`, or `pack-parameter-missing` with every parameter that has no value and needs one.
 */
export function resolvePack(pack: RulePack, options: ResolveOptions): ResolvedPack {
  const { sha256, asOf, set } = options
  for (const name of set.keys()) refuseUnknown(pack, name)
  const resolved = Object.entries(pack.parameters).map(([name, parameter]): ResolvedParameter => {
    const given = set.get(name)
    return given === undefined ? byDefault(name, parameter, asOf) : byUser(name, parameter, given)
  })
  const missing = resolved.filter(({ name, value }) => value === undefined && !pack.parameters[name]?.optional)
  if (missing.length > 0) {
    const parameters = missing.map(({ name }) => name).join(', ')
    throw new Fault('pack-parameter-missing', { pack: pack.id, parameters })
  }
  return { pack, sha256, asOf, parameters: new Map(resolved.map((each) => [each.name, each])) }
}

function refuseUnknown(pack: RulePack, name: string): void {
  const names = Object.keys(pack.parameters)
  if (names.includes(name)) return
  const nearest = nearestOf(name, names)
  throw new Fault('usage-unknown-parameter', { name, pack: pack.id, valid: names.join(', '), nearest })
}

function byUser(name: string, parameter: PackParameter, given: GivenValue): ResolvedParameter {
  const value = parseParameter(parameter, given.value)
  if (value !== undefined) return { name, value, from: given.from, since: null, assumption: false }
  const expected = expectedOf(parameter)
  throw new Fault('usage-bad-value', { flag: `--set ${name}`, value: String(given.value), expected, nearest: null })
}

function byDefault(name: string, parameter: PackParameter, asOf: string): ResolvedParameter {
  const { value, since } = defaultOn(parameter.default, asOf)
  return { name, value, from: 'default', since, assumption: value !== undefined && parameter.assumption === true }
}

function defaultOn(
  given: PackParameter['default'],
  asOf: string,
): { readonly value: ResolvedParameter['value']; readonly since: string | null } {
  if (typeof given !== 'object') return { value: given, since: null }
  if ('asOf' in given) return { value: formatDay(januaryBefore(parseIsoDay(asOf) ?? 0)), since: null }
  const dated = given.findLast(({ from }) => compareText(from, asOf) <= 0)
  return { value: dated?.value, since: dated?.from ?? null }
}
