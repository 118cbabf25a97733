// @ts-check
'use strict'

const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')
const { crc32 } = require('node:zlib')

/**
 * Loads the parts of the bundle, each when another part asks for it. Beside the parts may lie what V8 has compiled of them when the
 * package was built; it is taken only if it belongs to this V8 and to exactly this part, and nothing is ever written here.
 *
 * @typedef {{ exports: unknown }} Part
 * @typedef {(exports: unknown, require: (name: string) => unknown, module: Part, file: string, folder: string) => void} RunPart
 */

/** The folder of what this V8 has compiled. */
const cacheFolder = join(__dirname, `${process.versions.v8}-${process.platform}-${process.arch}`)

/** Bytes before the compiled code: the check sums of the part and of the code. */
const headerLength = 8

/** @type {Map<string, Script>} */
const scripts = new Map()
/** @type {Map<string, Part>} */
const parts = new Map()

/** What a part exports; it runs only once. @param {string} name @returns {unknown} */
function load(name) {
  const known = parts.get(name)
  if (known !== undefined) return known.exports
  const part = { exports: {} }
  parts.set(name, part)
  const script = scripts.get(name) ?? compile(name)
  scripts.set(name, script)
  /** @type {RunPart} */
  const run = script.runInThisContext()
  run(part.exports, requireFrom, part, join(__dirname, name), __dirname)
  return part.exports
}

/** @param {string} name */
function requireFrom(name) {
  return name.startsWith('./') ? load(name.slice(2)) : require(name)
}

/** @param {string} name */
function compile(name) {
  const filename = join(__dirname, name)
  const source = readFileSync(filename)
  const cachedData = compiledOf(name, source)
  return new Script(source.toString('utf8'), cachedData === undefined ? { filename } : { filename, cachedData })
}

/** @param {string} name @param {Buffer} source @returns {Buffer | undefined} */
function compiledOf(name, source) {
  const bytes = bytesOf(join(cacheFolder, name))
  // Older versions of Node than those that have it do not look whether code is damaged.
  if (bytes === undefined || crc32 === undefined || bytes.length <= headerLength) return undefined
  const code = bytes.subarray(headerLength)
  const isFitting = bytes.readUInt32LE(0) === crc32(source) && bytes.readUInt32LE(4) === crc32(code)
  return isFitting ? code : undefined
}

/** @param {string} path */
function bytesOf(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

module.exports = { load, parts, scripts, cacheFolder }
