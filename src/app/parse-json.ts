import { type FileProblem, fileProblem } from '../domain/file-problem.ts'
import { JsonSyntaxError, placeInText, readJson } from '../pack/json-syntax.ts'

/** A text as JSON, or what is wrong with it: line and column of the first place that is not JSON. */
export function parseJson(text: string): { readonly value: unknown } | { readonly problem: FileProblem } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return { problem: fileProblem('not-json', placeOf(text)) }
  }
}

function placeOf(text: string): string {
  try {
    readJson(text)
    return ''
  } catch (error) {
    return error instanceof JsonSyntaxError ? placeInText(text, error.offset) : ''
  }
}
