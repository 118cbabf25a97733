import type { Files } from '../app/ports.ts'
import { type Language, languages } from '../domain/text.ts'
import { cliWording } from '../wording/cli.ts'
import { bareForm, commandFirst } from './bare-form.ts'
import { type CommandRunner, commandLoaders } from './command-loaders.ts'
import { type CommandName, type CommandSpec, commands, everywhere } from './command-table.ts'
import { configLabel, findConfig, parseConfig } from './config-file.ts'
import type { CommandContext } from './context.ts'
import { exitCodeOf, exitCodes } from './exit-code.ts'
import { asFault, faultText } from './fault-text.ts'
import { chooseOptions, optionsOfEnvironment, optionsOfFlags } from './given-options.ts'
import type { Host } from './host.ts'
import { nodeFiles } from './node-files.ts'
import type { GivenOptions } from './option-reader.ts'
import { type OptionValues, readOptionValues } from './option-values.ts'
import { type Invocation, parseCommandLine } from './program.ts'
import { createProgress } from './progress.ts'
import { flagsFor, tellV8 } from './tell-v8.ts'
import { readTool } from './tool.ts'
import { usedOptions } from './used-options.ts'

/** Runs one command line and says how it ended. Never throws; every fault becomes a message and an exit code. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  const language = await earlyLanguage(argv, host)
  const early = { lang: language, verbose: argv.includes('--verbose') }
  return telling(early, host, () => runCommand(argv, host, language))
}

/** Does some work and tells its fault, if it has one, in a language. */
async function telling(
  { lang, verbose }: Pick<OptionValues, 'lang' | 'verbose'>,
  host: Host,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work()
  } catch (error) {
    const fault = asFault(error)
    host.stderr.write(faultText(fault, lang, verbose))
    return exitCodeOf(fault.code)
  }
}

async function runCommand(argv: readonly string[], host: Host, language: Language): Promise<number> {
  const wording = cliWording(language)
  const { version } = await readTool()
  const asAudit = await bareForm(argv, host.folder)
  const invocation = parseCommandLine(asAudit ?? commandFirst(argv), { wording, version, host })
  if ('help' in invocation) return invocation.help === 'asked' ? exitCodes.done : exitCodes.usage
  const given = await gatherOptions(invocation, host)
  const values = readOptionValues(given, host.today, invocation.name)
  return telling(values, host, async () => {
    const files = nodeFiles(host.folder, host.stdin)
    await expectReports(invocation, files, version)
    const runner = await commandLoaders[invocation.name]()
    if (!tellsItself.has(invocation.name)) tellV8(flagsFor(Number.POSITIVE_INFINITY))
    return runIn(runner, { invocation, given, values, host, files, bare: asAudit !== undefined })
  })
}

/** Commands that tell V8 of their ledgers when they have started their threads. */
const tellsItself: ReadonlySet<CommandName> = new Set(['audit', 'check'])

/** Reading many stored reports begins before the command that asks for them is loaded. */
async function expectReports({ name, arguments: given }: Invocation, files: Files, version: string): Promise<void> {
  const isCombining = name === 'rank' || name === 'deadline'
  if (isCombining && given.every((file) => file.toLowerCase().endsWith('.json')))
    await files.expectSealed?.(given, version, name === 'deadline' ? 'figures' : 'all')
}

interface Running {
  readonly invocation: Invocation
  readonly given: GivenOptions
  readonly values: OptionValues
  readonly host: Host
  readonly files: Files
  readonly bare: boolean
}

async function runIn(runner: CommandRunner, running: Running): Promise<number> {
  const { invocation, given, values, host, files, bare } = running
  const wording = cliWording(values.lang)
  const progress = createProgress(values.quiet ? 'none' : values.progress, host, wording.run.progress)
  const context: CommandContext = {
    host,
    files,
    progress,
    arguments: invocation.arguments,
    options: values,
    wording,
    bare,
    warn: (line) => host.stderr.write(`${line}\n`),
    say: (line) => {
      if (!values.quiet) host.stderr.write(`${line}\n`)
    },
  }
  if (values.verbose)
    for (const line of usedOptions(specOf(invocation.name), { given, values, bare })) host.stderr.write(line)
  try {
    return await runner(context)
  } finally {
    progress.done()
  }
}

function specOf(name: CommandName): CommandSpec {
  return commands.find((command) => command.name === name) as CommandSpec
}

async function gatherOptions(invocation: Invocation, host: Host): Promise<GivenOptions> {
  const found = await findConfig(host.folder)
  const fromFile: GivenOptions =
    found === undefined ? new Map() : parseConfig(found, configLabel(found.path, host.folder))
  return chooseOptions([
    optionsOfFlags(invocation.flags, [...specOf(invocation.name).options, ...everywhere]),
    optionsOfEnvironment(host.environment),
    fromFile,
  ])
}

function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text)
}

/** The language before the options are read, so that help and usage errors speak it too. */
async function earlyLanguage(argv: readonly string[], host: Host): Promise<Language> {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = argv[at] ?? ''
  const flag = word.includes('=') ? word.slice(word.indexOf('=') + 1) : argv[at + 1]
  if (at !== -1) return isLanguage(flag) ? flag : 'zh'
  const variable = host.environment['LIANGXIN_LANG']
  if (variable !== undefined && variable !== '') return isLanguage(variable) ? variable : 'zh'
  return languageOfConfig(host.folder)
}

async function languageOfConfig(folder: string): Promise<Language> {
  try {
    const found = await findConfig(folder)
    const config = JSON.parse(found?.text ?? '{}') as { readonly lang?: unknown }
    return isLanguage(config.lang) ? config.lang : 'zh'
  } catch {
    // A broken configuration file is told of when its options are needed, not when help is.
    return 'zh'
  }
}
