import { Fault, type PackProblem } from '../domain/fault.ts'
import { checkPack } from './check.ts'
import { duplicateKeys, JsonSyntaxError, type JsonTree, placeInText, plainValue, readJson } from './json-syntax.ts'
import type { RulePack } from './schema.ts'
import { checkStructure } from './structure.ts'

/**
 * A checked rule pack from the text of its file. Throws a Fault `pack-invalid` that lists every problem, each with a JSON
 * pointer; of a text that is not JSON only the first place, as `line:column` and what stands there.
 */
export function parsePack(file: string, text: string): RulePack {
  const tree = readTree(file, text)
  const value = plainValue(tree)
  const checked = checkPack(value)
  const problems = [...duplicateKeys(tree), ...checked.problems]
  if (checked.pack !== undefined && problems.length === 0) return checked.pack
  // What only the schema refuses inside a condition is told as the schema tells it.
  const told = problems.length > 0 ? problems : checkStructure(value, []).problems
  throw new Fault('pack-invalid', { file, problems: told })
}

/** The JSON tree of a text of rules; a Fault `pack-invalid` with line and column where it is not JSON. */
export function readTree(file: string, text: string): JsonTree {
  try {
    return readJson(text)
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error
    throw new Fault('pack-invalid', { file, problems: [syntaxProblem(error, text)] })
  }
}

/** The beginning of what stands there, without anything that is no character of a text. */
function shown(found: string): string {
  return found.replace(/[\p{C}\uFFFD]/gu, '').slice(0, 20)
}

function syntaxProblem(error: JsonSyntaxError, text: string): PackProblem {
  const given = `${placeInText(text, error.offset)} ${shown(error.found)}`.trimEnd()
  return { pointer: error.pointer, code: 'json-syntax', given, valid: error.expected, nearest: null }
}
