// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** @typedef {{ name: string, command: readonly string[] }} Contender */
/** @typedef {{ name: string, seconds: number[], megabytes: number[], stdout: string }} Timing  `megabytes` is empty where there is no GNU time */

/** A run that takes longer than this is not repeated for nothing. */
const longWarmup = 10
const gnuTime = '/usr/bin/time'

/** Wall seconds and peak memory of one whole process; throws if it fails. @param {readonly string[]} command */
function timeOnce(command) {
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-time-'))
  const noted = join(folder, 'peak')
  const watched = existsSync(gnuTime) ? [gnuTime, '-f', '%M', '-o', noted, ...command] : command
  const [program = '', ...args] = watched
  try {
    const start = process.hrtime.bigint()
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
    const seconds = Number(process.hrtime.bigint() - start) / 1e9
    if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr}`)
    const megabytes = existsSync(noted) ? Number(readFileSync(noted, 'utf8').trim()) / 1024 : undefined
    return { seconds, megabytes, stdout }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Times whole processes in turns (A B A B …). The first run of each is not counted unless it takes more than ten seconds: then what it
 * finds cold does not matter.
 * @param {readonly Contender[]} contenders @param {number} runs @returns {Timing[]}
 */
export function timeInTurns(contenders, runs) {
  const timings = contenders.map(({ name }) => ({
    ...{ name, stdout: '' },
    ...{ seconds: /** @type {number[]} */ ([]), megabytes: /** @type {number[]} */ ([]) },
  }))
  const once = (/** @type {number} */ at, /** @type {boolean} */ isWarmup) => {
    const timing = timings[at]
    if (timing === undefined || timing.seconds.length === runs) return
    const { seconds, megabytes, stdout } = timeOnce(contenders[at]?.command ?? [])
    if (isWarmup && seconds < longWarmup) return
    timing.seconds.push(seconds)
    if (megabytes !== undefined) timing.megabytes.push(megabytes)
    timing.stdout = stdout
  }
  for (const at of contenders.keys()) once(at, true)
  for (let run = 0; run < runs; run++) for (const at of contenders.keys()) once(at, false)
  return timings
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((left, right) => left - right)
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2
}
