import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Logs } from '../app/ports.ts'
import { Fault } from '../domain/fault.ts'
import { inputFault, systemCode } from './input-fault.ts'
import { lockLog } from './log-lock.ts'
import { proverFor } from './prove-chain-beside.ts'

/** Bytes read at once: a log of many years is read in some hundred steps. */
const step = 1 << 19

async function* chunksOf(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: step })) yield chunk as Uint8Array
  } catch (error) {
    throw inputFault(name, error)
  }
}

async function openLog(path: string, name: string): ReturnType<Logs['open']> {
  try {
    const facts = await stat(path)
    if (facts.isDirectory()) throw new Fault('input-is-folder', { file: name })
    const prover = proverFor(facts.size)
    const chunks = () => chunksOf(path, name)
    return prover === undefined ? { size: facts.size, chunks } : { size: facts.size, chunks, prover }
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return undefined
    throw inputFault(name, error)
  }
}

async function readAnchor(path: string, name: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return undefined
    throw inputFault(name, error)
  }
}

/** The name under which the number of lines and the last hash of a log are kept beside it. */
export function anchorOf(path: string): string {
  return `${path}.head`
}

/** The logs of registers on this machine; paths start from `folder`. */
export function nodeLogs(folder: string): Logs {
  return {
    lock: (path) => lockLog(resolve(folder, path), path),
    open: (path) => openLog(resolve(folder, path), path),
    anchor: (path) => readAnchor(anchorOf(resolve(folder, path)), anchorOf(path)),
  }
}
