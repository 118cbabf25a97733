import { systemCode } from './input-fault.ts'

/** True if a process of this machine has that number. Signal 0 only asks; a process of somebody else answers with EPERM. */
export function isAlive(process_: number): boolean {
  if (process_ === process.pid) return true
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return systemCode(error) !== 'ESRCH'
  }
}
