import { setFlagsFromString } from 'node:v8'
import type { Progress } from '../app/ports.ts'

/**
 * Memory of what has lived for a while grows by a fifth before V8 looks what of it is still needed; by itself it waits until there is up to four
 * times as much, and a large audit takes a tenth more memory.
 */
const collectSooner = '--heap-growing-percent=20'

/**
 * A function has to have done eight times as much as usual before it is optimized. That is done beside this thread, but takes as long as everything
 * else together, on cores that the threads need, and a small ledger is read before it pays.
 */
const optimizeLater = '--interrupt-budget=540672'

/** Up to so many bytes of ledgers, some 10,000 rows of a workbook, the work is done sooner if it is optimized later. */
const small = 1_500_000

/** The flags of V8 that help work on so many bytes of ledgers; memory is of no concern where they are few. */
export function flagsFor(bytes: number): readonly string[] {
  return bytes <= small ? [optimizeLater] : [collectSooner]
}

/** True for a program that is this one and no more, whose V8 may be told: it is compiled. */
const isAlone = import.meta.url.endsWith('.js')

/** Sets flags of V8, for all threads. */
export function tellV8(flags: readonly string[]): void {
  if (isAlone) for (const flag of flags) setFlagsFromString(flag)
}

/**
 * Progress that tells V8 of the work when the first ledger is begun, not before: V8 takes what was compiled earlier, parts of this program and
 * modules of Node, only with the flags that it was compiled with, and without it a thread takes three times as long to start.
 */
export function tellingV8(progress: Progress, bytes: number, tell = tellV8): Progress {
  const state = { told: false }
  return {
    step: (at) => {
      if (!state.told) tell(flagsFor(bytes))
      state.told = true
      progress.step(at)
    },
    done: () => progress.done(),
  }
}
