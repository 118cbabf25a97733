import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from './process-alive.ts'

/** The names under which `writeAll` prepares its files, with the number of the process. */
const prepared = /^\..+\.liangxin-(\d+)\.(?:new|old)$/

/** Takes away what a run that was killed has left in a folder: prepared files of processes that are no more. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): readonly string[] => [])
  for (const name of names) {
    const owner = prepared.exec(name)?.[1]
    if (owner !== undefined && !isAlive(Number(owner)))
      await rm(join(folder, name), { force: true }).catch(() => undefined)
  }
}
