import { Fault } from '../domain/fault.ts'
import { systemProblem } from '../domain/file-problem.ts'
import { inputProblem } from '../domain/input-problem.ts'

/** The `code` of an error of the operating system, such as `ENOENT`; empty for any other error. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Text of any thrown thing. */
export function problemOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Why a file could not be read, as a Fault that names it. */
export function inputFault(file: string, error: unknown): Fault {
  if (error instanceof Fault) return error
  const code = systemCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Fault('input-not-found', { file }, error)
  if (code === 'EISDIR') return new Fault('input-is-folder', { file }, error)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY')
    return new Fault('input-not-permitted', { file }, error)
  return new Fault('input-damaged', { file, problem: inputProblem('system', code) }, error)
}

/** Why a file could not be written: open in another program, not allowed, or anything else. */
export function outputFault(file: string, error: unknown): Fault {
  if (error instanceof Fault) return error
  const code = systemCode(error)
  if (code === 'EBUSY' || code === 'ETXTBSY') return new Fault('output-locked', { file }, error)
  // Windows says EPERM of a file that Excel holds open; elsewhere it is a matter of rights.
  if (code === 'EPERM' && process.platform === 'win32') return new Fault('output-locked', { file }, error)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Fault('output-not-permitted', { file }, error)
  if (code === 'EISDIR') return new Fault('output-is-folder', { file }, error)
  return new Fault('output-failed', { file, problem: systemProblem(code) }, error)
}
