import { checkLog, type LogCheck } from '../../app/register-verify-log.ts'
import { registerRunWording } from '../../wording/register-run.ts'
import { wordLogProblem } from '../../wording/word-log-problem.ts'
import { plainText } from '../../writers/plain-text.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'
import { printJson } from '../print-json.ts'
import { registerPlace } from '../register-place.ts'

/** `register verify-log`: proves the chain of the log and replays it; with problems the end is 4. */
export async function registerVerifyLog(context: CommandContext): Promise<number> {
  const { host, files, options } = context
  const { path } = await registerPlace(context)
  const check = await checkLog(path, files, options.expect)
  if (options.json) printJson(host, check)
  else host.stdout.write(plainText(`${linesOf(check, context).join('\n')}\n`))
  const { commands } = registerRunWording(options.lang)
  if (!check.endProven && check.problems.length === 0) context.warn(plainText(commands.unproven(path)))
  const isFound = check.expected?.at !== null
  return check.problems.length === 0 && isFound ? exitCodes.done : exitCodes.input
}

function linesOf({ file, problems, expected, ...facts }: LogCheck, { options }: CommandContext): readonly string[] {
  const { commands } = registerRunWording(options.lang)
  const answer = expected === undefined ? [] : [answerOf(file, expected, commands)]
  if (problems.length === 0) return [commands.sound(file, facts), commands.head(facts.head), ...answer]
  const told = problems.map((each) => {
    const text = commands.problem(each.line, wordLogProblem(each.problem, options.lang))
    return each.file === file ? text : `${each.file} ${text}`
  })
  return [commands.unsound(file, problems.length), ...told.map((text) => `  ${text}`), ...answer]
}

function answerOf(
  file: string,
  { voucher, at }: NonNullable<LogCheck['expected']>,
  commands: ReturnType<typeof registerRunWording>['commands'],
): string {
  return at === null ? commands.voucherMissing(voucher, file) : commands.voucherFound(voucher, at)
}
