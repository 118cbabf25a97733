import { commands, everywhere } from './command-table.ts'
import { allChoices, negativeFlag, type OptionKey, optionSpec } from './option-table.ts'
import { firstWords, groupNames } from './program.ts'

export const shells = ['bash', 'zsh', 'fish'] as const

export type Shell = (typeof shells)[number]

function flagsOf(keys: readonly OptionKey[], command?: string): readonly string[] {
  return keys.flatMap((key) => {
    const spec = optionSpec(key)
    return [spec.flag, spec.short ?? [], negativeFlag(spec, command) ?? []].flat()
  })
}

const groups = [...new Set(commands.map((command) => command.name.split(' ')).filter((words) => words.length > 1))]

function wordsOfGroup(group: string): readonly string[] {
  return groups.filter((words) => words[0] === group).map((words) => words[1] ?? '')
}

function optionKeysOf(first: string): readonly OptionKey[] {
  const own = commands.filter((command) => command.name.split(' ')[0] === first)
  return [...new Set([...own.flatMap((command): readonly OptionKey[] => command.options), ...everywhere])]
}

/** Commands in a group whose arguments are rule packs. */
const takesPack = commands
  .filter(({ name, arguments: taken }) => name.includes(' ') && taken.some((one) => one.name.endsWith('pack')))
  .map(({ name }) => name)

const valued: readonly OptionKey[] = ['format', 'encoding', 'by', 'failOn', 'lang', 'progress', 'state']

/** Other words for an option in one command. */
function inCommand(command: string, choices: readonly string[]): string {
  return `; [[ "$\{COMP_WORDS[1]}" == ${command} ]] && words="${choices.join(' ')}"`
}

/** What stands behind a flag, as a line of `case`. */
function valueCase(key: OptionKey): string {
  const { flag, short, choices = [], special = [] } = optionSpec(key)
  const own = special.map((each) => inCommand(each.command, each.choices)).join('')
  return `    ${short === undefined ? '' : `${short}|`}${flag}) words="${choices.join(' ')}" files=0${own} ;;`
}

/** Bash and zsh share one script; zsh reads it through its bash emulation. */
function bashScript(packs: readonly string[]): string {
  const values = valued.map(valueCase)
  const flags = firstWords.map(
    (first) => `      ${first}) words="${flagsOf(optionKeysOf(first), first).join(' ')} --help" ;;`,
  )
  const below = groupNames.map((group) => `      ${group}) words="${wordsOfGroup(group).join(' ')}" files=0 ;;`)
  return [
    '_liangxin() {',
    '  local current="$' + '{COMP_WORDS[COMP_CWORD]}" previous="$' + '{COMP_WORDS[COMP_CWORD-1]}" words="" files=1',
    '  case "$previous" in',
    ...values,
    `    -r|--rules) words="${packs.join(' ')}" ;;`,
    '  esac',
    '  if [[ -z "$words" && "$current" == -* ]]; then',
    '    files=0',
    '    case "$' + '{COMP_WORDS[1]}" in',
    ...flags,
    `      *) words="${flagsOf(everywhere).join(' ')} --help --version" ;;`,
    '    esac',
    '  elif [[ -z "$words" && $COMP_CWORD -eq 1 ]]; then',
    `    words="${firstWords.join(' ')}"`,
    '  elif [[ -z "$words" && $COMP_CWORD -eq 2 ]]; then',
    '    case "$' + '{COMP_WORDS[1]}" in',
    ...below,
    `      completion) words="${shells.join(' ')}" files=0 ;;`,
    '    esac',
    '  elif [[ -z "$words" && $COMP_CWORD -gt 2 ]]; then',
    '    case "$' + '{COMP_WORDS[1]} $' + '{COMP_WORDS[2]}" in',
    `      ${takesPack.map((name) => `"${name}"`).join('|')}) words="${packs.join(' ')}" ;;`,
    '    esac',
    '  fi',
    '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
    '  if [[ $files -eq 1 ]]; then COMPREPLY+=($(compgen -f -- "$current")); fi',
    '}',
    'complete -o filenames -F _liangxin liangxin',
    '',
  ].join('\n')
}

function fishScript(packs: readonly string[], describe: (command: string) => string): string {
  const first = commands.filter((command) => !command.name.includes(' ')).map((command) => command.name)
  const lines = [...first, ...groupNames].map(
    (name) => `complete -c liangxin -n __fish_use_subcommand -a ${name} -d '${describe(name)}'`,
  )
  const below = groupNames.map((group) => {
    const names = wordsOfGroup(group).join(' ')
    const within = `__fish_seen_subcommand_from ${group}; and not __fish_seen_subcommand_from ${names}`
    return `complete -c liangxin -n '${within}' -f -a '${names}'`
  })
  const packsBelow = takesPack.map((name) => {
    const [group = '', word = ''] = name.split(' ')
    const within = `__fish_seen_subcommand_from ${group}; and __fish_seen_subcommand_from ${word}`
    return `complete -c liangxin -n '${within}' -a '${packs.join(' ')}'`
  })
  const flags = [...new Set([...first, ...groupNames].flatMap(optionKeysOf))].map((key) => {
    const spec = optionSpec(key)
    const { flag, short, value } = spec
    const letter = short === undefined ? '' : ` -s ${short.slice(1)}`
    const answers = key === 'rules' ? packs : allChoices(spec)
    const values = answers === undefined ? '' : ` -x -a '${answers.join(' ')}'`
    return `complete -c liangxin -l ${flag.slice(2)}${letter}${values === '' && value !== undefined ? ' -r' : values}`
  })
  return `${[...lines, ...below, ...packsBelow, ...flags].join('\n')}\n`
}

/** The completion script for a shell; `describe` words the commands where the shell can show it. */
export function completionScript(
  shell: Shell,
  packs: readonly string[],
  describe: (command: string) => string,
): string {
  if (shell === 'fish') return fishScript(packs, describe)
  const bash = bashScript(packs)
  return shell === 'bash' ? bash : `autoload -U +X bashcompinit && bashcompinit\n${bash}`
}
