import { emptyRegister } from '../domain/register.ts'
import { hashSource } from '../readers/hash-source.ts'
import { append } from '../register/append.ts'
import { compact } from '../register/compact.ts'
import { existingRegister } from './existing-register.ts'
import type { Files } from './ports.ts'
import { type ActRequest, dayOfAct } from './register-act.ts'

/** What became of a register that was begun anew. */
export interface Compacted {
  readonly on: string
  /** Name of the former log, which stays beside the new one. */
  readonly history: string
  readonly lines: { readonly before: number; readonly after: number }
  readonly entries: number
  /** Hash of the last line of the new log. */
  readonly head: string
}

/**
 * Begins the log of a register anew with a snapshot and keeps the former one beside it, both or neither. Faults: `register-none`,
 * `register-damaged`, `register-locked`, `output-*`.
 */
export async function compactRegister(request: ActRequest, files: Files): Promise<Compacted> {
  const { path, folder, by, reason, dryRun } = request
  const session = await existingRegister(path, files, { lock: !dryRun })
  try {
    const { register } = session
    const on = dayOfAct(register, request)
    const history = historyName(path, register.head)
    const sha256 = await hashSource(await files.open(path))
    const fresh = append(emptyRegister, compact(register, { by, on, reason }, { file: history, sha256 }))
    const log = { path, keeps: null, added: new TextEncoder().encode(fresh.text), anchor: fresh.anchor, history }
    if (!dryRun) await files.writeAll(folder, [], log)
    const lines = { before: register.lines, after: fresh.register.lines }
    return { on, history, lines, entries: register.entries.size, head: fresh.register.head }
  } finally {
    await session.release()
  }
}

/** `register.3fa9….jsonl`: the name says which state it ends with. */
function historyName(path: string, head: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? ''
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot < 1 ? [name, ''] : [name.slice(0, dot), name.slice(dot)]
  const plainStem = stem.replace(/\.[0-9a-f]{12}$/, '')
  return `${plainStem}.${head.slice(0, 12)}${extension}`
}
