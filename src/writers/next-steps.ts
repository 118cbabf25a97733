import type { LongReport } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import { fieldName } from '../wording/choice-name.ts'
import { type Wording, wordingOf } from '../wording/wording.ts'
import { leftOut } from './left-out.ts'
import { overLimit } from './over-limit.ts'
import { unknownsToCheck } from './unknowns-to-check.ts'

/** What to do next, most pressing first, one sentence each. */
export function nextSteps(report: LongReport): readonly string[] {
  const wording = wordingOf(report.lang)
  const { steps } = wording.terminal
  const { summary } = report
  const errors = report.ledgerIssues.filter((issue) => issue.severity === 'error').length
  const out = leftOut(report)
  const over = overLimit(report).length
  const toCheck = report.rendered?.toCheck ?? countOf(unknownsToCheck(report))
  const missing = missingColumns(report, wording)
  const said = [
    ...(summary.base === 0 ? [steps.emptyBase] : []),
    ...(errors > 0 ? [steps.fixErrors(errors)] : []),
    ...(summary.gaps > 0 ? [steps.closeGaps(summary.organizationsWithGaps, summary.gaps)] : []),
    ...(over > 0 ? [steps.splitGroups(over)] : []),
    ...(toCheck > 0 ? [steps.settle(toCheck)] : []),
    ...(missing === '' ? [] : [steps.addColumns(missing)]),
    ...(out > 0 ? [steps.confirmBase(out)] : []),
  ]
  return summary.gaps + over + toCheck === 0 && summary.base > 0 ? [...said, steps.done] : said
}

function countOf(items: Iterable<unknown>): number {
  let count = 0
  for (const _ of items) count += 1
  return count
}

function missingColumns(report: LongReport, wording: Wording): string {
  const fields = new Set(
    report.targets
      .filter((target) => target.notEvaluated === 'missing-columns')
      .flatMap((target) => target.missingColumns),
  )
  const labels = [...fields].sort(compareText).map((field) => fieldName(field, wording.language))
  return labels.join(wording.names.listSeparator)
}
