import { Fault } from '../domain/fault.ts'
import type { Register } from '../domain/register.ts'
import { walkLog } from './walk-log.ts'

/**
 * The register that a log says, its chain verified. A Fault `register-damaged` at the first line that is not in order; a log
 * whose last round has no end, or of which `anchor` knows more lines, is damaged at its last line. `file` is what the user is told.
 */
export async function readLog(chunks: AsyncIterable<Uint8Array>, file: string, anchor?: string): Promise<Register> {
  const { replay } = await walkLog(chunks, {
    anchor,
    report: (line, problem) => {
      throw new Fault('register-damaged', { file, line, problem })
    },
  })
  return replay.register()
}
