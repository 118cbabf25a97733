import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { runIn } from '../cli/memory-host.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'
import { buildProgram } from '../support/built.ts'

const built = buildProgram({ code: true })
const run = join(built, 'dist/run')
const code = join(run, `${process.versions.v8}-${process.platform}-${process.arch}`)
const parts = readdirSync(run).filter((name) => name.endsWith('.part.js'))

/** Starts the program as it is started, and says at the end of which parts V8 has not taken the code. */
const rejected = `
const { load, scripts } = require(process.argv[1] + '/load.js')
process.argv = [process.argv[0], 'liangxin', 'rules', 'list']
process.on('exit', () => {
  const names = [...scripts].flatMap(([name, script]) => (script.cachedDataRejected === false ? [] : [name]))
  process.stderr.write(JSON.stringify(names))
})
load('start.part.js')
`

function program(...argv: readonly string[]): string {
  return execFileSync(process.execPath, [join(built, 'bin/liangxin.js'), ...argv], { encoding: 'utf8' })
}

function withoutCode(): readonly string[] {
  return JSON.parse(spawnSync(process.execPath, ['-e', rejected, run], { encoding: 'utf8' }).stderr)
}

/** Sound code whose mark of the V8 that made it is another. */
function ofAnotherV8(whole: Buffer): Buffer {
  const bytes = Buffer.from(whole)
  bytes.writeUInt32LE((bytes.readUInt32LE(12) ^ 1) >>> 0, 12)
  bytes.writeUInt32LE(crc32(bytes.subarray(8)), 4)
  return bytes
}

test('what is started says what the sources say', async () => {
  expect(program('help', 'audit')).toBe((await runIn({ folder: temporaryFolder({}) }, 'help', 'audit')).stdout)
  expect(program('--version')).toBe(`${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`)
})

test('an audit that is started writes what the sources write', async () => {
  const folder = temporaryFolder({})
  const ledgers = ['01-泉溪镇.xlsx', '05-桐琴镇.csv'].map((name) => resolve('fixtures/county/ledgers', name))
  const given = [...ledgers, '--as-of', '2012-06-15', '--no-register', '--quiet', '-o']
  program('audit', ...given, join(folder, 'started'))
  await runIn({ folder }, 'audit', ...given, 'sources')
  const filesIn = (name: string) =>
    readdirSync(join(folder, name)).map((file) => [file, readFileSync(join(folder, name, file)).toString('base64')])
  expect(filesIn('started')).toHaveLength(3)
  expect(filesIn('started')).toEqual(filesIn('sources'))
}, 120_000)

test('no part needs a package, and every ES module stays strict', () => {
  const texts = parts.map((name) => readFileSync(join(run, name), 'utf8'))
  const needed = new Set(
    texts.flatMap((text) => [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name)),
  )
  const { builtinModules } = process.getBuiltinModule('node:module')
  const outside = [...needed].filter(
    (name) => !name.startsWith('./') && !builtinModules.includes(name.replace('node:', '')),
  )
  expect(outside).toEqual([])
  const loose = parts.filter((_, at) => !/^\(function \([^)]*\) \{ 'use strict'\n/.test(texts[at] ?? ''))
  expect(loose.filter((name) => !name.startsWith('packages'))).toEqual([])
})

test('V8 takes the code that it has compiled when the package was built', () => {
  expect(readdirSync(code).length).toBeGreaterThan(50)
  expect(withoutCode()).toEqual([])
})

test('code of another part, another V8 or with a damaged byte is not taken, and nothing is written', () => {
  const [begin, other] = [join(code, 'begin.part.js'), join(code, 'csv.part.js')]
  const [whole, foreign] = [readFileSync(begin), readFileSync(other)]
  const damaged = Buffer.from(whole)
  damaged.writeUInt8(damaged.readUInt8(whole.length >> 1) ^ 1, whole.length >> 1)
  const cuts = [whole.subarray(0, 4), whole.subarray(0, whole.length >> 1), Buffer.alloc(0)]
  for (const bytes of [foreign, damaged, ofAnotherV8(whole), ...cuts]) {
    writeFileSync(begin, bytes)
    expect(withoutCode()).toEqual(['begin.part.js'])
    expect(readFileSync(begin)).toEqual(bytes)
  }
  rmSync(code, { recursive: true })
  expect(program('--help')).toContain('audit')
  expect(existsSync(code)).toBe(false)
})
