import { randomUUID } from 'node:crypto'
import { link, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Fault, type LockHolder } from '../domain/fault.ts'
import { outputFault, systemCode } from './input-fault.ts'
import { makeFolder } from './make-folder.ts'
import { isAlive } from './process-alive.ts'

/** Who holds a lock, as it is written into it; no two locks are the same. */
interface Holder {
  readonly id: string
  readonly pid: number
  readonly host: string
  readonly since: string
  readonly command: string
}

/** How long another process is waited for, and how often it is looked after, in milliseconds. */
interface Patience {
  readonly wait: number
  readonly poll: number
}

const usual: Patience = { wait: 10_000, poll: 40 }

/** The clock of the machine and the one since its start are not exact to the second. */
const clockSlack = 60_000

function ownHolder(): string {
  const command = ['liangxin', ...process.argv.slice(2, 4)].join(' ')
  const since = new Date().toISOString()
  const holder: Holder = { id: randomUUID(), pid: process.pid, host: hostname(), since, command }
  return `${JSON.stringify(holder)}\n`
}

function holderOf(text: string): Holder | undefined {
  try {
    const value: Partial<Holder> | null = JSON.parse(text)
    if (typeof value?.pid !== 'number' || typeof value.host !== 'string' || typeof value.since !== 'string')
      return undefined
    const { id = '', pid, host, since, command = '' } = value
    return { id, pid, host, since, command }
  } catch {
    return undefined
  }
}

/** True only if the holder certainly is no more: a process of this machine that ended, or that ran before the machine was started. */
function isStale(text: string): boolean {
  const holder = holderOf(text)
  if (holder === undefined || holder.host !== hostname()) return false
  const since = Date.parse(holder.since)
  if (holder.pid === process.pid) return since < performance.timeOrigin - clockSlack
  return !isAlive(holder.pid) || since < Date.now() - uptime() * 1000 - clockSlack
}

/** Makes the file with its whole content, or finds it made: there is no moment in which it is empty. */
async function create(lock: string, text: string): Promise<boolean> {
  const prepared = join(dirname(lock), `.${basename(lock)}.${randomUUID()}.liangxin-${process.pid}.new`)
  try {
    await writeFile(prepared, text)
    await link(prepared, lock).catch(async (error: unknown) => {
      if (systemCode(error) === 'EEXIST') throw error
      // A disk without links, such as a memory stick.
      await writeFile(lock, text, { flag: 'wx' })
    })
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw outputFault(lock, error)
  } finally {
    await rm(prepared, { force: true })
  }
}

/** Content of a lock; undefined if it is gone, empty if it cannot be told. */
async function contentOf(lock: string): Promise<string | undefined> {
  try {
    return await readFile(lock, 'utf8')
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? undefined : ''
  }
}

/**
 * Removes the lock of a holder that is no more. Two that want to do so exclude each other by a lock of the same kind,
 * and look again once they have it: what is removed is the dead one's and never one that was made meanwhile.
 */
async function breakStale(lock: string, stale: string): Promise<void> {
  const guard = `${lock}.break`
  const text = ownHolder()
  if (!(await create(guard, text))) {
    const other = await contentOf(guard)
    if (other !== undefined && isStale(other) && !lock.endsWith('.break')) await breakStale(guard, other)
    return
  }
  try {
    if ((await contentOf(lock)) === stale) await rm(lock, { force: true }).catch(() => undefined)
  } finally {
    await rm(guard, { force: true })
  }
}

/** Content of the lock of somebody else who could not be waited for, or undefined once it is ours. */
async function acquire(lock: string, text: string, patience: Patience): Promise<string | undefined> {
  const end = performance.now() + patience.wait
  while (!(await create(lock, text))) {
    const other = await contentOf(lock)
    if (other !== undefined && isStale(other)) await breakStale(lock, other)
    else if (performance.now() <= end) await setTimeout(patience.poll)
    else if (other !== undefined && holderOf(other) === undefined && (await breakIllegible(lock, other))) continue
    else return other ?? ''
  }
  return undefined
}

/** A lock that nobody has signed while we waited was left by a machine that went down: a living process signs at once. */
async function breakIllegible(lock: string, text: string): Promise<boolean> {
  await breakStale(lock, text)
  return (await contentOf(lock)) !== text
}

/** Takes away folders that were made for the lock, from the innermost to the outermost, if nothing was put into them. */
async function removeEmpty(folder: string, outermost: string): Promise<void> {
  try {
    await rmdir(folder)
    if (folder !== outermost) await removeEmpty(dirname(folder), outermost)
  } catch {
    // Something stands in it.
  }
}

/**
 * Takes `<path>.lock` for this process and returns what gives it back. The lock of a process that is no more is taken over;
 * one that is held is waited for, then a Fault `register-locked` tells its holder. `name` is what the user is told.
 */
export async function lockLog(path: string, name: string, patience: Patience = usual): Promise<() => Promise<void>> {
  const lock = `${path}.lock`
  const made = await makeFolder(dirname(path))
  const text = ownHolder()
  const other = await acquire(lock, text, patience)
  if (other !== undefined)
    throw new Fault('register-locked', { file: name, lock: `${name}.lock`, holder: toldHolder(other) })
  return async () => {
    if ((await contentOf(lock)) === text) await rm(lock, { force: true })
    if (made !== undefined) await removeEmpty(dirname(path), made)
  }
}

function toldHolder(text: string): LockHolder | null {
  const holder = holderOf(text)
  if (holder === undefined) return null
  const { pid, host, since, command } = holder
  return { pid, host, since, command, elsewhere: host !== hostname() }
}
