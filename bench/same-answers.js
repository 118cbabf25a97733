// @ts-check
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/**
 * What SQL found has to be what the audit found: how many units meet each target, and how many do not. Throws if it is not; else says so.
 * @param {string} stdout @param {string} report @param {number} mess @returns {Promise<string[]>}
 */
export async function sameAnswers(stdout, report, mess) {
  if (stdout === '') return []
  if (mess > 0) return ['SQL cannot read untidy cells; its answers are not compared.']
  const { counts } = JSON.parse(stdout)
  const found = (await countsIn(report)).filter(([, count]) => count > 0)
  const isSame = found.length === Object.keys(counts).length && found.every(([key, count]) => counts[key] === count)
  if (!isSame) throw new Error(`SQL and the audit differ: ${JSON.stringify({ found, counts })}`)
  return [`SQL finds what the audit finds: ${found.map(([key, count]) => `${key} ${count}`).join(', ')}.`]
}

/** Counts by target as a report says them, read line by line because a report may be larger than a text can be. @param {string} report @returns {Promise<[string, number][]>} */
async function countsIn(report) {
  /** @type {[string, number][]} */
  const counts = []
  let isTargets = false
  for await (const line of createInterface({ input: createReadStream(report) })) {
    if (isTargets && !line.startsWith('    ')) break
    if (isTargets) {
      const { id, met, gap } = JSON.parse(line.replace(/,$/, ''))
      counts.push([`${id} met`, met], [`${id} gap`, gap])
    }
    isTargets ||= line === '  "targets": ['
  }
  return counts
}
