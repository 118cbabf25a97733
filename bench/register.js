// @ts-check
import { spawnSync } from 'node:child_process'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from './measure.js'

/** The register of a county: 20,000 units; the log of five years and of ten, loaded with its whole chain, and one more round. */
const histories = [120, 240]
const bars = { seconds: 3, megabytes: 400, growth: 2 }
const script = fileURLToPath(new URL('./register-round.js', import.meta.url))

/** @typedef {{ load: number, round: number, write: number, all: number, megabytes: number, size: number, lines: number, added: number }} Measured */

/** @param {readonly (string | number)[]} args */
function child(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args.map(String)], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`register-round ${args.join(' ')} ended with ${status}: ${stderr}`)
  return stdout
}

/** Measures in a folder; true if every bar is kept. @param {string} folder @param {number} runs */
export function measureRegister(folder, runs) {
  const log = join(folder, 'register.jsonl')
  /** @type {Measured[]} */
  const results = []
  for (const [index, rounds] of histories.entries()) {
    child(log, histories[index - 1] ?? 0, rounds)
    const measured = Array.from({ length: runs }, () => measureOnce(folder, log, rounds))
    results.push(print(rounds, measured))
  }
  const [half, whole] = results.map(({ all }) => all)
  const growth = (whole ?? 0) / (half ?? 1)
  const peak = Math.max(...results.map(({ megabytes }) => megabytes))
  const kept = (whole ?? 0) <= bars.seconds && peak <= bars.megabytes && growth <= bars.growth
  console.log(
    `twice the history takes ${growth.toFixed(2)} times as long; bars ${bars.seconds} s, ${bars.megabytes} MB, ${bars.growth} times: ${kept ? 'kept' : 'MISSED'}`,
  )
  return kept
}

/** @param {string} folder @param {string} log @param {number} rounds @returns {Measured} */
function measureOnce(folder, log, rounds) {
  const copy = join(folder, 'copy.jsonl')
  for (const end of ['', '.head']) copyFileSync(`${log}${end}`, `${copy}${end}`)
  const measured = JSON.parse(child(copy, rounds))
  for (const end of ['', '.head']) rmSync(`${copy}${end}`)
  return measured
}

/** @param {number} rounds @param {readonly Measured[]} measured @returns {Measured} */
function print(rounds, measured) {
  const of = (/** @type {keyof Measured} */ key) => median(measured.map((each) => each[key]))
  const keys = /** @type {const} */ (['load', 'round', 'write', 'all', 'megabytes', 'size', 'lines', 'added'])
  const result = /** @type {Measured} */ (Object.fromEntries(keys.map((key) => [key, of(key)])))
  console.log(
    `register, ${rounds} rounds, ${result.lines} lines, ${result.size.toFixed(0)} MB: load ${result.load.toFixed(2)} s + round ${result.round.toFixed(2)} s + write ${result.write.toFixed(2)} s = ${result.all.toFixed(2)} s, peak ${result.megabytes.toFixed(0)} MB`,
  )
  return result
}
