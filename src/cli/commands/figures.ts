import { checkFigures, isPercent, parseRatio } from '../../app/check-figures.ts'
import { type Expected, expectedCount } from '../../domain/expected.ts'
import { Fault } from '../../domain/fault.ts'
import { formatPercent } from '../../domain/format-rate.ts'
import { figuresWording } from '../../wording/figures.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'
import { figuresLines } from '../figures-lines.ts'
import { optionSpec } from '../option-table.ts'
import { printJson } from '../print-json.ts'

/** `figures`: one rate, or whether the published rates of two periods can hold over one base. */
export async function figures(context: CommandContext): Promise<number> {
  const [ratio] = context.arguments
  return ratio === undefined ? twoPeriods(context) : oneRate(ratio, context)
}

function oneRate(text: string, { host, options }: CommandContext): number {
  const words = figuresWording(options.lang)
  const ratio = parseRatio(text)
  if (ratio === undefined) throw badValue('<ratio>', text, { kind: 'ratio' })
  const percent = formatPercent(ratio)
  if (options.json) printJson(host, { ...ratio, percent })
  else host.stdout.write(`${words.rate(ratio.numerator, ratio.denominator, percent)}\n`)
  return exitCodes.done
}

function twoPeriods(context: CommandContext): number {
  const { host, options } = context
  const published = {
    base: countOf('base', context),
    previous: percentText('from', context),
    current: percentText('toRate', context),
    added: countOf('added', context),
  }
  const check = checkFigures(published)
  if (check === null) throw badValue('--base', String(published.base), expectedCount)
  if (options.json) printJson(host, { ...published, ...check })
  else host.stdout.write(`${figuresLines(published, check, options.lang).join('\n')}\n`)
  return exitCodes.done
}

function badValue(flag: string, value: string, expected: Expected): Fault {
  return new Fault('usage-bad-value', { flag, value, expected, nearest: null })
}

function given(key: 'base' | 'from' | 'toRate' | 'added', { options }: CommandContext): string {
  const text = options[key]
  if (text === undefined) throw new Fault('usage-missing-argument', { argument: optionSpec(key).flag })
  return text.normalize('NFKC').trim()
}

function countOf(key: 'base' | 'added', context: CommandContext): number {
  const text = given(key, context).replaceAll(',', '')
  if (/^\d{1,12}$/.test(text)) return Number(text)
  throw badValue(optionSpec(key).flag, text, expectedCount)
}

/** A percentage with its sign; a bare `16.06` is taken as one. */
function percentText(key: 'from' | 'toRate', context: CommandContext): string {
  const text = given(key, context)
  const percent = text.endsWith('%') ? text : `${text}%`
  if (isPercent(percent)) return percent
  throw badValue(optionSpec(key).flag, text, { kind: 'percent' })
}
