import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'

const ledger = 'fixtures/county/ledgers/05-桐琴镇.csv'

/**
 * Builds what we have written in a folder of its own, removed after the tests of a file, so that no older build is tested. What V8
 * compiles is left out unless it is asked for, and then made on one small ledger, because it takes longer than most tests; `parts: false`
 * leaves out whatever is started.
 */
export function buildProgram({ code = false, parts = true } = {}): string {
  const built = mkdtempSync(join(tmpdir(), 'liangxin-built-'))
  afterAll(() => rmSync(built, { recursive: true, force: true }))
  const options = ['--noCheck', '--declaration', 'false', '--sourceMap', 'false', '--outDir', join(built, 'dist')]
  execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', '.', ...options])
  symlinkSync(resolve('node_modules'), join(built, 'node_modules'), 'junction')
  for (const folder of ['bin', 'rules']) cpSync(resolve(folder), join(built, folder), { recursive: true })
  cpSync(resolve('package.json'), join(built, 'package.json'))
  if (parts)
    execFileSync(process.execPath, [
      resolve('bundle/bundle.js'),
      built,
      ...(code ? ['--ledgers', ledger] : ['--no-code']),
    ])
  return built
}
