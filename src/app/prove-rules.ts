import { columnsRules, ownVocabulary, valuesRules } from './load-dictionary.ts'
import { lookBackRules } from './load-look-back.ts'
import { listPacks, packRules } from './load-pack.ts'
import { partitionRules } from './load-partition.ts'
import type { OwnRules } from './own-rules.ts'
import type { Files } from './ports.ts'

/** The text of an own file of rules, and as JSON what it says. */
export interface ProvenRules {
  readonly path: string
  readonly text: string
  readonly json: string
}

/** Reads and checks every own file of rules that an audit goes by. Faults: those of the first that is wrong. */
export async function proveRules(files: Files): Promise<readonly ProvenRules[]> {
  const proven: ProvenRules[] = []
  for (const rules of await ownRules(files)) proven.push(await prove(rules, files))
  return proven
}

/** The vocabulary of the own rules for the build to keep, with the texts that it is made of. Faults: those of the first that is wrong. */
export const proveVocabulary: typeof ownVocabulary = ownVocabulary

/** The own files of rules that an audit goes by. */
export async function ownRules(files: Files): Promise<readonly OwnRules<unknown>[]> {
  const packs = (await listPacks(files)).map(packRules)
  return [columnsRules, valuesRules, lookBackRules, partitionRules, ...packs]
}

async function prove({ path, parse }: OwnRules<unknown>, files: Files): Promise<ProvenRules> {
  const text = (await files.readRules(path)) ?? ''
  return { path, text, json: JSON.stringify(await parse(`rules/${path}`, text)) }
}
