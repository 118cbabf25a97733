import type { Host } from './host.ts'
import type { GivenOption, GivenOptions } from './option-reader.ts'
import { environmentName, flagName, type OptionKey, optionKeys, options } from './option-table.ts'

/** What commander read, by the name of the flag: a text, a switch, or the texts of a repeatable option. */
export type ParsedFlags = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

function textsOf(value: string | boolean | readonly string[]): readonly string[] {
  if (typeof value === 'boolean') return [String(value)]
  return typeof value === 'string' ? [value] : value
}

/** The options of the command line, of those that the command has. */
export function optionsOfFlags(flags: ParsedFlags, keys: readonly OptionKey[] = optionKeys): GivenOptions {
  return new Map(
    options.flatMap((option) => {
      const { key, value: valued } = option
      const value = flags[flagName(option)]
      if (value === undefined || !keys.includes(key)) return []
      // Only `--no-…` leaves a switch where a value belongs.
      const turnedOff = value === false && valued !== undefined
      return [[key, turnedOff ? turnOff({ from: 'flag' }) : { texts: textsOf(value), from: 'flag' }] as const]
    }),
  )
}

/** An option that is turned off at some place. */
export function turnOff(place: Pick<GivenOption, 'from' | 'at'>): GivenOption {
  return { texts: [], ...place, off: true }
}

/**
 * The options of the environment: `LIANGXIN_RULES`, `LIANGXIN_SET='a=1;b=2'`; an empty variable counts as none, and `false` turns
 * off what has a value and can be turned off.
 */
export function optionsOfEnvironment(environment: Host['environment']): GivenOptions {
  return new Map(
    options.flatMap(({ key, repeatable, flagOnly, negatable, value }) => {
      const text = environment[environmentName(key)]
      if (flagOnly || text === undefined || text === '') return []
      if (negatable && value !== undefined && text.toLowerCase() === 'false')
        return [[key, turnOff({ from: 'environment' })] as const]
      return [[key, { texts: repeatable ? text.split(';') : [text], from: 'environment' }] as const]
    }),
  )
}

/** For every option what the highest place says; places are given from the highest to the lowest. */
export function chooseOptions(places: readonly GivenOptions[]): GivenOptions {
  const chosen = new Map<(typeof options)[number]['key'], GivenOption>()
  for (const place of places.toReversed()) {
    for (const [key, given] of place) {
      const below = chosen.get(key)
      chosen.set(key, below === undefined ? given : { ...given, below })
    }
  }
  return chosen
}
