import { testLoadedPack } from '../../app/test-loaded-pack.ts'
import type { PackTest } from '../../app/test-pack.ts'
import { Fault } from '../../domain/fault.ts'
import { isFieldId } from '../../domain/field.ts'
import type { Language } from '../../domain/text.ts'
import { fieldName } from '../../wording/choice-name.ts'
import { rulesWording } from '../../wording/rules.ts'
import { wordingOf } from '../../wording/wording.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'
import { givenPacks } from '../given-packs.ts'
import { printJson } from '../print-json.ts'
import { setOf } from '../set-of.ts'

/** `rules test [pack…]`: every pack against its `cases.csv`; a line that fails or is missing is a `pack-cases-failed` Fault. */
export async function rulesTest(context: CommandContext): Promise<number> {
  const { files, host, options } = context
  const results: PackTest[] = []
  for (const loaded of await givenPacks(context)) {
    const result = await testLoadedPack(loaded, files, { asOf: options.asOf, set: setOf(options) })
    results.push(result)
    if (!options.json) host.stdout.write(`${linesOf(result, context).join('\n')}\n`)
  }
  if (options.json) printJson(host, results)
  const bad = results.find((result) => wrongs(result) > 0)
  if (bad !== undefined) {
    const { pack, failed, missing, total } = bad
    throw new Fault('pack-cases-failed', { pack, failed: failed.length, missing: missing.length, total })
  }
  return exitCodes.done
}

/** A threshold in words: ` ≥ 30`, ` ≥ regularEmployeesMin`. */
function testOf(
  { operator, bound }: { readonly operator: string; readonly bound: string },
  language: Language,
): string {
  const words: Readonly<Record<string, (operand: string) => string>> = wordingOf(language).names.operator
  const operand = isFieldId(bound) ? fieldName(bound, language) : bound
  return words[operator]?.(operand) ?? ` ${operator} ${operand}`
}

function wrongs({ failed, missing }: PackTest): number {
  return failed.length + missing.length
}

function linesOf(result: PackTest, { options }: CommandContext): readonly string[] {
  const words = rulesWording(options.lang)
  const { pack, total, failed, missing, unknownHeadings } = result
  const head =
    wrongs(result) === 0
      ? words.passed(pack, total)
      : words.failed(pack, { failed: failed.length, missing: missing.length, total })
  return [
    head,
    ...failed.map((one) => words.failedLine({ ...one, got: words.got[one.got] ?? one.got })),
    ...missing.map(({ target, what, threshold }) =>
      threshold === null
        ? words.missing(target, what)
        : words.missingSide(target, {
            field: fieldName(threshold.field, options.lang),
            test: testOf(threshold, options.lang),
            side: threshold.side,
          }),
    ),
    ...(unknownHeadings.length === 0 ? [] : [words.unknownHeadings(unknownHeadings.join(', '))]),
  ]
}
