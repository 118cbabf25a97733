import { Fault, type FaultArgs } from '../domain/fault.ts'
import type { FileProblem } from '../domain/file-problem.ts'
import type { Files } from './ports.ts'

/** The text of a user's file, undefined if there is none; one in a wrong encoding is the fault that `faultOf` makes. */
export async function readUserText(
  file: string,
  files: Files,
  faultOf: (problem: FileProblem) => Fault,
): Promise<string | undefined> {
  try {
    return await files.readText(file)
  } catch (error) {
    if (error instanceof Fault && error.code === 'input-not-utf8')
      throw faultOf((error.args as FaultArgs['input-not-utf8']).problem)
    throw error
  }
}
