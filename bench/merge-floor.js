// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

/**
 * node bench/merge-floor.js FOLDER THREADS: nothing but `JSON.parse` of every report in a folder. What reads reports with it can be no
 * faster, whatever it makes of them.
 */
const [folder = '', threads = '1'] = isMainThread ? process.argv.slice(2) : workerData.given
const first = isMainThread ? 0 : workerData.first
const reports = readdirSync(folder).sort()

if (isMainThread) {
  for (let other = 1; other < Number(threads); other++) {
    new Worker(new URL(import.meta.url), { workerData: { given: [folder, threads], first: other } })
  }
}
for (let at = first; at < reports.length; at += Number(threads)) {
  JSON.parse(readFileSync(join(folder, reports[at] ?? '', 'audit.json'), 'utf8'))
}
