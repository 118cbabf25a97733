// @ts-check
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * node bench/one-by-one.js LEDGERS OUT each|halves: audits the workbooks of a folder, audit.json alone and no threads: each in a process of its
 * own, one after the other, or one half of them in each of two processes at once. The second is what the machine gives whoever uses
 * both of its cores and has nothing to put together.
 */
const [ledgers = '', out = '', how = 'each'] = process.argv.slice(2)
const program = fileURLToPath(new URL('../bin/liangxin.js', import.meta.url))
const files = readdirSync(ledgers)
  .sort()
  .map((name) => join(ledgers, name))

if (how === 'halves') {
  const half = Math.ceil(files.length / 2)
  await Promise.all([audit(files.slice(0, half), join(out, 'first')), audit(files.slice(half), join(out, 'second'))])
} else for (const file of files) await audit([file], join(out, 'each'))

/** @param {readonly string[]} inputs @param {string} folder @returns {Promise<void>} */
function audit(inputs, folder) {
  const options = ['--as-of', '2012-06-15', '--quiet', '--threads', '1', '--no-register', '-f', 'json', '-o', folder]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'audit', ...inputs, ...options], { stdio: 'inherit' })
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`audit ended with ${code}`))))
  })
}
