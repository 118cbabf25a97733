import { Fault } from '../domain/fault.ts'
import type { Files } from './ports.ts'
import { openRegister, type RegisterSession } from './register-session.ts'

/** A register that must be there: the Fault `register-none` otherwise. Faults as for `openRegister`. */
export async function existingRegister(
  path: string,
  files: Files,
  how: { readonly lock: boolean },
): Promise<RegisterSession> {
  const session = await openRegister(path, files, how)
  if (session.size !== null) return session
  await session.release()
  throw new Fault('register-none', { file: path })
}
