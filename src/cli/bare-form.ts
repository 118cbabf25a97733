import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { options } from './option-table.ts'
import { firstWords } from './program.ts'

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
 * The bare form `liangxin 台账.xlsx`: the command line with `audit` put in, or undefined if it is no bare form. A word
 * that is no command is a ledger if there is such a file or it looks like a path.
 */
export async function bareForm(argv: readonly string[], folder: string): Promise<readonly string[] | undefined> {
  const at = firstOperand(argv)
  const word = argv[at]
  if (word === undefined || firstWords.includes(word)) return undefined
  const exists = await stat(resolve(folder, word)).then(
    () => true,
    () => false,
  )
  if (!exists && word !== '-' && !/[.*?\\/]/.test(word)) return undefined
  return argv.toSpliced(at, 0, 'audit')
}
