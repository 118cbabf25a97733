import { type Argument, Command, CommanderError, Option } from 'commander'
import { Fault } from '../domain/fault.ts'
import { nearestOf } from '../domain/nearest.ts'
import type { CliWording, CommandTopic } from '../wording/cli.ts'
import { type CommandName, type CommandSpec, commands, everywhere } from './command-table.ts'
import type { ParsedFlags } from './given-options.ts'
import type { Host } from './host.ts'
import { negativeFlag, type OptionKey, type OptionSpec, optionSpec } from './option-table.ts'

/** What the command line asks for. */
export interface Invocation {
  readonly name: CommandName
  readonly arguments: readonly string[]
  readonly flags: ParsedFlags
}

/** Help was shown on request, or nothing was asked for: there is nothing to run. */
export interface HelpShown {
  readonly help: 'asked' | 'missing-command'
}

interface ProgramOptions {
  readonly wording: CliWording
  readonly version: string
  readonly host: Host
}

/** Names that stand as the first word of a command line. */
export const firstWords: readonly string[] = [
  ...new Set(commands.map((command) => command.name.split(' ')[0] ?? '')),
  'help',
]

/** Commands that stand before a second word: `rules`. */
export const groupNames: readonly string[] = [
  ...new Set(commands.flatMap((command) => (command.name.includes(' ') ? [command.name.split(' ')[0] ?? ''] : []))),
]

/** Reads the command line. Faults `usage-*` name the nearest command or flag; help and version go to the host. */
export function parseCommandLine(argv: readonly string[], options: ProgramOptions): Invocation | HelpShown {
  const found: Invocation[] = []
  const program = buildProgram(options, (invocation) => found.push(invocation))
  try {
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return helpOrFault(error, argv)
  }
  return found[0] ?? { help: 'missing-command' }
}

function buildProgram(options: ProgramOptions, found: (invocation: Invocation) => void): Command {
  const { wording, host, version } = options
  const program = configure(new Command('liangxin'), 'program', options)
    .version(version, '-V, --version', wording.help.version)
    .helpCommand('help [command]', wording.help.helpCommand)
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      // Errors are told by us, as Faults.
      outputError: () => undefined,
    })
  for (const key of everywhere) addOption(program, 'program', key, wording)
  const groups = new Map<string, Command>()
  for (const spec of commands) {
    const [first = '', second] = spec.name.split(' ')
    const parent = second === undefined ? program : groupOf(groups, program, first, options)
    parent.addCommand(buildCommand(spec, second ?? first, options, found))
  }
  return program
}

function groupOf(groups: Map<string, Command>, program: Command, name: string, options: ProgramOptions): Command {
  const known = groups.get(name)
  if (known !== undefined) return known
  const group = configure(new Command(name), name as CommandTopic, options)
  group.copyInheritedSettings(program).helpCommand(false)
  program.addCommand(group)
  groups.set(name, group)
  return group
}

function buildCommand(
  spec: CommandSpec,
  word: string,
  options: ProgramOptions,
  found: (invocation: Invocation) => void,
): Command {
  const { wording } = options
  const name = spec.name as CommandName
  const command = configure(new Command(word), name, options)
  for (const argument of spec.arguments) {
    const many = argument.many === true ? '...' : ''
    const term = argument.required ? `<${argument.name}${many}>` : `[${argument.name}${many}]`
    command.argument(term, wording.commands[name].arguments?.[argument.name] ?? '')
  }
  for (const key of spec.options) addOption(command, name, key, wording)
  return command.action(() => found({ name, arguments: command.args, flags: command.optsWithGlobals<ParsedFlags>() }))
}

/** Texts and behavior that every command shares. */
function configure(command: Command, topic: CommandTopic, { wording, host }: ProgramOptions): Command {
  const { help } = wording
  const { summary, description, examples } = wording.commands[topic]
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
    'Global Options:': help.globalOptions,
  }
  const lines = examples.flatMap(([line, note]) => [`  ${line}`, `      ${note}`])
  const footer = topic === 'program' ? `\n\n${help.footer}` : ''
  return command
    .exitOverride()
    .summary(summary)
    .description(description === undefined ? summary : `${summary}\n\n${description}`)
    .helpOption('-h, --help', help.help)
    .allowExcessArguments(false)
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      outputError: () => undefined,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: (usage) => usage.replace('[options]', help.optionsWord).replace('[command]', help.commandWord),
      subcommandTerm: (one) => [one.name(), ...one.registeredArguments.map(termOf)].join(' '),
    })
    .addHelpText('after', `\n${help.examples}\n${lines.join('\n')}${footer}`)
}

function termOf(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`
  return argument.required ? `<${name}>` : `[${name}]`
}

function flagsOf(spec: OptionSpec): string {
  const short = spec.short === undefined ? '' : `${spec.short}, `
  return `${short}${spec.flag}${spec.value === undefined ? '' : ` <${spec.value}>`}`
}

function addOption(command: Command, topic: CommandTopic, key: OptionKey, wording: CliWording): void {
  const spec = optionSpec(key, topic)
  const text = wording.commands[topic].options?.[key] ?? wording.options[key]
  const option = new Option(flagsOf(spec), text)
  if (spec.repeatable) option.argParser((one: string, all: readonly string[] | undefined) => [...(all ?? []), one])
  command.addOption(option)
  const negative = negativeFlag(spec, topic)
  if (negative !== undefined) command.addOption(new Option(negative, wording.help.turnedOff[key] ?? ''))
}

/** The flags that a command line may use, by the words it begins with. */
function flagsFor(argv: readonly string[]): readonly string[] {
  const words = argv.filter((word) => !word.startsWith('-'))
  const spec = commands.find((command) => command.name === words.slice(0, command.name.split(' ').length).join(' '))
  const keys: readonly OptionKey[] = [...(spec?.options ?? []), ...everywhere]
  const flags = keys
    .map((key) => optionSpec(key))
    .flatMap((each) => [each.flag, negativeFlag(each, spec?.name) ?? []].flat())
  return [...flags, '--help', '--version']
}

/** A command that there is not: told with the names it could have been, those of its group or the first words. */
function unknownCommand(command: string, argv: readonly string[]): Fault {
  const first = argv.find((word) => !word.startsWith('-'))
  const group = groupNames.find((name) => name === first) ?? null
  const inGroup = commands.flatMap(({ name }) => (name.startsWith(`${group} `) ? [name.split(' ')[1] ?? ''] : []))
  const names = group === null ? firstWords : inGroup
  return new Fault('usage-unknown-command', {
    command,
    group,
    valid: names.join(', '),
    nearest: nearestOf(command, names),
  })
}

function helpOrFault(error: CommanderError, argv: readonly string[]): HelpShown {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.version':
      return { help: 'asked' }
    case 'commander.help':
      return { help: error.exitCode === 0 ? 'asked' : 'missing-command' }
    case 'commander.unknownOption': {
      const flag = quoted.split('=')[0] ?? quoted
      throw new Fault('usage-unknown-flag', {
        flag,
        nearest: nearestOf(
          flag,
          flagsFor(argv).filter((one) => one !== flag),
        ),
      })
    }
    case 'commander.unknownCommand':
      throw unknownCommand(quoted, argv)
    case 'commander.missingArgument':
      throw new Fault('usage-missing-argument', { argument: `<${quoted}>` })
    case 'commander.optionMissingArgument':
      throw new Fault('usage-missing-value', { flag: quoted })
    case 'commander.excessArguments':
      throw new Fault('usage-excess-arguments', { given: argv.filter((word) => !word.startsWith('-')).at(-1) ?? '' })
    default:
      throw error
  }
}
