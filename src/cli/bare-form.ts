import { resolve } from 'node:path'
import { options } from './option-table.ts'
import { pathKind } from './path-kind.ts'
import { firstWords, groupNames } from './program.ts'

function takesNext(word: string): boolean {
  if (!word.startsWith('-') || word.includes('=')) return false
  const spec = options.find((option) => option.flag === word || option.short === word)
  return spec?.value !== undefined
}

/** Position of the first word that is neither an option nor the value of one; -1 if there is none. */
function firstOperand(argv: readonly string[]): number {
  const words = argv.map((word, index) => ({ word, index }))
  const operand = words.find(({ word, index }) => {
    const isFlag = word.startsWith('-') && word !== '-'
    return !isFlag && !takesNext(argv[index - 1] ?? '')
  })
  return operand?.index ?? -1
}

/**
 * The bare form `liangxin 台账.xlsx`: the command line with `audit` put before it, or undefined if it is no bare form. A word
 * that is no command is a ledger if there is such a file or it looks like a path.
 */
export async function bareForm(argv: readonly string[], folder: string): Promise<readonly string[] | undefined> {
  const at = firstOperand(argv)
  const word = argv[at]
  if (word === undefined || firstWords.includes(word)) return undefined
  const looksLikePath = word === '-' || /[.*?\\/]/.test(word)
  if (!looksLikePath && (await pathKind(resolve(folder, word))) === 'none') return undefined
  return ['audit', ...argv]
}

/** A command line whose options stand before the command, with the command (and the second word of a group) first. */
export function commandFirst(argv: readonly string[]): readonly string[] {
  const at = firstOperand(argv)
  const word = argv[at]
  if (at < 1 || word === undefined || !firstWords.includes(word)) return argv
  const rest = argv.toSpliced(at, 1)
  const second = groupNames.includes(word) ? firstOperand(rest) : -1
  return second === -1 ? [word, ...rest] : [word, rest[second] ?? '', ...rest.toSpliced(second, 1)]
}
