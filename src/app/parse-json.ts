import { type FileProblem, fileProblem } from '../domain/file-problem.ts'
import { JsonSyntaxError, readJson } from '../pack/json-syntax.ts'

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
    if (!(error instanceof JsonSyntaxError)) return ''
    const before = text.slice(0, error.offset).split(/\r\n|\r|\n/)
    return `${before.length}:${[...(before.at(-1) ?? '')].length + 1}`
  }
}
