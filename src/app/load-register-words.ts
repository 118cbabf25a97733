import { Fault } from '../domain/fault.ts'
import { parseRegisterWords, type RegisterWords } from '../register/words.ts'
import type { Files } from './ports.ts'

/** The words of the register, from `rules/register.json`. Fault: `dictionary-invalid`. */
export async function loadRegisterWords(files: Files): Promise<RegisterWords> {
  const text = await files.readRules('register.json')
  if (text === undefined) throw new Fault('internal', { problem: 'rules/register.json' })
  return parseRegisterWords('rules/register.json', text)
}
