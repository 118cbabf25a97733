import { Fault } from '../domain/fault.ts'
import { fileProblem } from '../domain/file-problem.ts'
import { checkValues, invalidValues } from './check-values.ts'
import { compileValues, type Values } from './values.ts'
import { type RawValues, valuesSchema } from './values-schema.ts'

/** Reads `values.json`; a Fault `dictionary-invalid` names file and pointer. */
export function parseValues(file: string, text: string): Values {
  return compileValues(parseRawValues(file, text))
}

/** What a `values.json` says, checked and not yet compiled. The same Fault. */
export function parseRawValues(file: string, text: string): RawValues {
  const raw = valuesSchema.safeParse(parseJson(file, text))
  if (!raw.success) {
    const [first] = raw.error.issues
    throw invalidValues(file, first?.path ?? [], first?.message ?? '')
  }
  checkValues(file, raw.data)
  return raw.data
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Fault('dictionary-invalid', { file, pointer: '', problem: fileProblem('not-json') }, cause)
  }
}
