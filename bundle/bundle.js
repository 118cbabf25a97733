// @ts-check
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { rolldown } from 'rolldown'
import { licensesOf } from './licenses.js'

/**
 * node bundle/bundle.js [ROOT] [--no-code] [--ledgers PATH]: makes of what tsc has compiled (`dist/`) what is started (`dist/run/`): the command line and
 * its threads with all that they need in some 200 parts instead of 900 files, the own rules as they have been read and checked, and what V8
 * has compiled of the parts once it has audited ledgers, those of the sample county unless others are named. `--no-code` leaves that out.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { code: { type: 'boolean', default: true }, ledgers: { type: 'string' } },
  allowNegative: true,
})
const here = fileURLToPath(new URL('.', import.meta.url))
const root = resolve(positionals[0] ?? join(here, '..'))
const run = join(root, 'dist/run')

/** What is started: the program, and each thread. */
const entries = ['start', 'thread', 'report-worker', 'sealed-worker', 'prove-chain-worker']

/** What stands around a part, as load.cjs runs it; ES modules are strict, and so are their parts. */
const opening = '(function (exports, require, module, __filename, __dirname) {'
const strictly = " 'use strict'"

rmSync(run, { recursive: true, force: true })
mkdirSync(run, { recursive: true })
const modules = await writeParts()
writeEntries()
writeFileSync(join(run, 'LICENSES.txt'), licensesOf(modules))
await writeProven()
if (values.code) recordCode()

/** Writes the parts and gives the files that they were made of. */
async function writeParts() {
  /** @type {Map<string, boolean>} */
  const isModule = new Map()
  const bundle = await rolldown({
    input: Object.fromEntries(entries.map((name) => [name, join(root, `dist/cli/${name}.js`)])),
    platform: 'node',
    // The files that Node would load.
    resolve: { conditionNames: ['node', 'default'], mainFields: ['main'] },
    preserveEntrySignatures: 'allow-extension',
    checks: { ineffectiveDynamicImport: false },
    plugins: [{ name: 'formats', moduleParsed: ({ id, inputFormat }) => void isModule.set(id, inputFormat === 'es') }],
  })
  const { output } = await bundle.write({
    ...{ dir: run, format: 'cjs', entryFileNames: '[name].part.js', chunkFileNames: '[name].part.js' },
    // What is ASCII is read in a tenth of the time.
    charset: 'ascii',
    comments: { legal: true, annotation: false, jsdoc: false },
    // Packages that are no ES modules may need to be run as what they are: not strict, in parts of their own.
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: 'packages', test: (id) => isModule.get(id) === false, entriesAware: true }],
    },
    postBanner: ({ moduleIds }) => `${opening}${moduleIds.every((id) => isModule.get(id) !== false) ? strictly : ''}`,
    postFooter: '})',
  })
  await bundle.close()
  return output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []))
}

/** Files that Node itself can start, one for each entry. */
function writeEntries() {
  writeFileSync(join(run, 'package.json'), '{ "type": "commonjs" }\n')
  copyFileSync(join(here, 'load.cjs'), join(run, 'load.js'))
  for (const name of entries)
    writeFileSync(join(run, `${name}.js`), `'use strict'\nrequire('./load.js').load('${name}.part.js')\n`)
}

/** Reads and checks the own rules, and compiles their vocabulary, once for all who start the program. */
async function writeProven() {
  const compiled = (/** @type {string} */ file) => import(pathToFileURL(join(root, 'dist', file)).href)
  const { proveRules, proveVocabulary } = await compiled('app/prove-rules.js')
  const { nodeFiles } = await compiled('cli/node-files.js')
  const { provenName } = await compiled('cli/proven-name.js')
  const { madeBytes, madeName } = await compiled('cli/made-data.js')
  const files = nodeFiles(root, process.stdin)
  mkdirSync(join(run, 'proven'))
  for (const { text, json } of await proveRules(files)) writeFileSync(join(run, 'proven', provenName(text)), json)
  const { texts, made } = await proveVocabulary(files)
  writeFileSync(join(run, 'proven', madeName(texts)), madeBytes(made))
}

/** Runs what has been made on ledgers, in a process of its own. */
function recordCode() {
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-record-'))
  const ledgers = resolve(values.ledgers ?? join(here, '../fixtures/county/ledgers'))
  const { status, stderr } = spawnSync(process.execPath, [join(here, 'record.cjs'), run, ledgers], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true, force: true })
  if (status !== 0) throw new Error(`record.cjs ended with ${status}: ${stderr}`)
}
