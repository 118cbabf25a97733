import type { LogProblemCode } from '../domain/fault.ts'
import type { Language } from '../domain/text.ts'
import { logProblemText as inEnglish } from './en/register-faults.ts'
import { logProblemText as inChinese } from './zh/register-faults.ts'

/** What is wrong with a line of the log, as the end of a sentence. */
export function wordLogProblem(problem: LogProblemCode, language: Language): string {
  return language === 'zh' ? inChinese(problem) : inEnglish(problem)
}
