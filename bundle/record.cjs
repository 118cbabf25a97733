// @ts-check
'use strict'

const { mkdirSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const v8 = require('node:v8')
const { crc32 } = require('node:zlib')

/**
 * node record.cjs RUN LEDGERS: runs commands as they are started, in the working folder, and keeps beside the parts in RUN what V8 has
 * compiled of them by then.
 */
const [, , run = '', ledgers = ''] = process.argv
const { load, parts, scripts, cacheFolder } = require(join(run, 'load.js'))

const day = ['--as-of', '2012-06-15', '--threads', '1']
const all = ['-f', 'xlsx', '-f', 'csv', '-f', 'json']
const commands = [
  ['--version'],
  ['--help'],
  ['help', 'audit'],
  ['audit', ledgers, ...day, ...all, '-o', 'audit'],
  ['audit', ledgers, ...day, '--lang', 'en', '-f', 'xlsx', '--no-register', '-o', 'english'],
  ['check', ledgers, ...day, ...all, '-o', 'check'],
  ['rank', ledgers, ...day, '-f', 'docx', '-f', 'xlsx', '-f', 'md', '-o', 'rank'],
  ['deadline', 'audit/audit.json'],
  ['register', 'list', '--register', 'audit/register.jsonl'],
  ['rules', 'list'],
]
const states = { command: /** @type {string[] | undefined} */ (undefined) }

const { setFlagsFromString } = v8
// Code is only taken by a V8 with the flags that it was made with, and commands set theirs when all is loaded.
v8.setFlagsFromString = () => undefined
// Else V8 forgets the code of functions that have not run for a while.
setFlagsFromString('--no-flush-bytecode')
process.on('beforeExit', next)
next()

function next() {
  if (states.command !== undefined && (process.exitCode ?? 0) !== 0) {
    process.stderr.write(`liangxin ${states.command.join(' ')}: exit code ${process.exitCode}\n`)
    return
  }
  states.command = commands.shift()
  if (states.command === undefined) return keep()
  process.removeAllListeners('uncaughtException')
  process.argv = [process.argv[0] ?? '', 'liangxin', ...states.command]
  parts.clear()
  load('start.part.js')
}

function keep() {
  process.removeListener('beforeExit', next)
  setFlagsFromString('--flush-bytecode')
  mkdirSync(cacheFolder, { recursive: true })
  for (const [name, script] of scripts) {
    const code = script.createCachedData()
    const header = Buffer.alloc(8)
    header.writeUInt32LE(crc32(readFileSync(join(run, name))), 0)
    header.writeUInt32LE(crc32(code), 4)
    writeFileSync(join(cacheFolder, name), Buffer.concat([header, code]))
  }
}
