// @ts-check
import { spawnSync } from 'node:child_process'

/** @typedef {{ name: string, command: readonly string[] }} Contender */
/** @typedef {{ name: string, seconds: number[] }} Timing */

/** Wall seconds of one whole process; throws if it fails. @param {readonly string[]} command */
function timeOnce(command) {
  const [program = '', ...args] = command
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr}`)
  return Number(process.hrtime.bigint() - start) / 1e9
}

/**
 * Times whole processes in turns (A B A B …), after one run of each that is not counted.
 * @param {readonly Contender[]} contenders @param {number} runs @returns {Timing[]}
 */
export function timeInTurns(contenders, runs) {
  for (const { command } of contenders) timeOnce(command)
  const timings = contenders.map(({ name }) => ({ name, seconds: /** @type {number[]} */ ([]) }))
  for (let run = 0; run < runs; run++) {
    for (const [index, { command }] of contenders.entries()) timings[index]?.seconds.push(timeOnce(command))
  }
  return timings
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((left, right) => left - right)
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2
}
