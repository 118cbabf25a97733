import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'

/**
 * Builds what we have written in a folder of its own, removed after the tests of a file, so that no older build is tested. What V8
 * compiles is left out unless it is asked for, because it takes longer than most tests.
 */
export function buildProgram({ code = false } = {}): string {
  const built = mkdtempSync(join(tmpdir(), 'liangxin-built-'))
  afterAll(() => rmSync(built, { recursive: true, force: true }))
  const options = ['--noCheck', '--declaration', 'false', '--sourceMap', 'false', '--outDir', join(built, 'dist')]
  execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', '.', ...options])
  symlinkSync(resolve('node_modules'), join(built, 'node_modules'), 'junction')
  for (const folder of ['bin', 'rules']) cpSync(resolve(folder), join(built, folder), { recursive: true })
  cpSync(resolve('package.json'), join(built, 'package.json'))
  execFileSync(process.execPath, [resolve('bundle/bundle.js'), built, ...(code ? [] : ['--no-code'])])
  return built
}
