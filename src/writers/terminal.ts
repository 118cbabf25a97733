import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk'
import { formatPercent, noRate } from '../domain/format-rate.ts'
import type { IndicatorFacts, LongReport, TargetFacts } from '../domain/report.ts'
import { targetOfIndicator } from '../domain/target-indicator.ts'
import { planWording } from '../wording/plan-wording.ts'
import { readingWording, townshipLines } from '../wording/reading.ts'
import { type Wording, wordingOf } from '../wording/wording.ts'
import { leftOut } from './left-out.ts'
import { nextSteps } from './next-steps.ts'
import { overLimit } from './over-limit.ts'
import { plainText } from './plain-text.ts'
import { attainment, goalText, whyNotEvaluated } from './rate-texts.ts'
import { balanceLines } from './terminal-balance.ts'
import { grid } from './terminal-grid.ts'
import { terminalWidth, wrapForTerminal } from './text-width.ts'

export interface TerminalOptions {
  /** 0 is no colour; passed in, because only the command line knows what it writes to. */
  readonly color: 0 | 1 | 2 | 3
  /** Columns of the terminal; a summary takes 60 to 100. */
  readonly width: number
  /** The log of the register, where it has to be named in what is to be typed. */
  readonly log?: string | undefined
}

interface Screen extends Pick<TerminalOptions, 'log'> {
  readonly report: LongReport
  readonly wording: Wording
  readonly chalk: ChalkInstance
  readonly width: number
}

/** What an audit came to, for a person at a terminal; ends with a line break. */
export function terminalSummary(report: LongReport, { color, width, log }: TerminalOptions): string {
  const chalk = new Chalk({ level: color satisfies ColorSupportLevel })
  const screen = { report, log, wording: wordingOf(report.lang), chalk, width: Math.min(100, Math.max(60, width)) }
  const parts = [head, failures, townships, register, rates, targets, notEvaluated, urgent, next]
  const blocks = parts.map((part) => part(screen))
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function head(screen: Screen): string {
  const { report, wording, chalk } = screen
  const { terminal, documents } = wording
  const { summary, pack } = report
  const out = summary.excluded.filter((exclusion) => exclusion.count > 0)
  const total = leftOut(report)
  const reasons = out.map((each) => terminal.reasonCount(each.title[wording.language], each.count))
  const base = [
    terminal.base(summary.base),
    ...(total === 0 ? [] : [terminal.leftOut(total, reasons.join(terminal.reasonSeparator))]),
    ...(summary.baseUnknown === 0 ? [] : [terminal.baseUnknown(summary.baseUnknown)]),
  ]
  const issues = (severity: string) => report.ledgerIssues.filter((issue) => issue.severity === severity).length
  const files = new Set(report.inputs.map(({ file }) => file)).size
  const lines = [
    documents.asOf(report.asOf),
    documents.pack(pack.title[wording.language], pack.id, pack.version),
    terminal.ledgers(files, report.inputs.length, summary.organizations),
    base.join(wording.reason.cellSeparator),
    terminal.covered(summary.coverage),
    terminal.issues(issues('error'), issues('warning'), issues('info')),
    ...(report.answers ?? []).map((list) => readingWording(report.lang).answers(list)),
    ...planLine(report),
  ]
  return [chalk.bold(terminal.title), ...lines.flatMap((line) => wrapped(line, screen))].join('\n')
}

/** What the figures lack stands where nobody overlooks it. */
function failures(screen: Screen): string {
  const { report, chalk, width } = screen
  const broken = report.failures ?? []
  if (broken.length === 0) return ''
  const words = readingWording(report.lang)
  const lines = [...broken.map(({ message }) => message), words.whatItMeans]
  const title = wrapForTerminal(plainText(words.incomplete(broken)), width)
  return titled(title.map((line) => chalk.red(line)).join('\n'), itemized(lines, screen))
}

function townships(screen: Screen): string {
  const { report, chalk } = screen
  const lines = townshipLines(report.inputs, report.lang)
  return lines.length === 0
    ? ''
    : titled(chalk.bold(readingWording(report.lang).townshipTitle), itemized(lines, screen))
}

function register(screen: Screen): string {
  const { report, chalk, log } = screen
  if (report.register === undefined) return ''
  const { title, lines } = balanceLines(report.register, report.lang, log)
  return titled(chalk.bold(title), itemized(lines, screen))
}

function rates(screen: Screen): string {
  const { report, wording, chalk } = screen
  const { columns } = wording.documents
  const indicators = report.indicators.filter((each) => each.by === 'all' && targetOfIndicator(each.id) === null)
  const headings = [
    columns.indicatorTitle,
    columns.rate,
    columns.numerator,
    columns.denominator,
    columns.unknown,
    wording.terminal.interval,
    columns.goal,
  ]
  const rows = indicators.map((each) => rateRow(each, screen))
  return rows.length === 0
    ? ''
    : titled(
        chalk.bold(wording.terminal.rates),
        grid({ headings: headings.map((each) => chalk.dim(each)), rows, width: screen.width }),
      )
}

function rateRow(indicator: IndicatorFacts, { wording, chalk }: Screen): readonly string[] {
  const { numerator, denominator, unknown, goal, verdict } = indicator
  const verdictText = verdict === null ? '' : ` ${wording.names.goalVerdict[verdict]}`
  const paint = verdict === 'reached' ? chalk.green : verdict === 'missed' ? chalk.red : chalk.yellow
  return [
    indicator.title[wording.language],
    chalk.bold(formatPercent(indicator)),
    String(numerator),
    String(denominator),
    unknown === 0 ? '0' : chalk.yellow(String(unknown)),
    unknown === 0 ? noRate : wording.reason.span(formatPercent(indicator.low), formatPercent(indicator.high)),
    goal === null ? noRate : paint(`${goalText(goal) ?? ''}${verdictText}`),
  ]
}

function targets(screen: Screen): string {
  const { report, wording, chalk } = screen
  const { columns } = wording.documents
  const rows = report.targets.filter(({ evaluated }) => evaluated).map((target) => targetRow(target, screen))
  const headings = [columns.target, columns.force, columns.met, columns.gap, columns.unknown, columns.rate]
  return rows.length === 0
    ? ''
    : titled(
        chalk.bold(wording.terminal.targets),
        grid({ headings: headings.map((each) => chalk.dim(each)), rows, width: screen.width }),
      )
}

/** The planning lists in one line, if the pack has any. */
function planLine({ plans = [], lang }: LongReport): readonly string[] {
  if (plans.length === 0) return []
  return [planWording(lang).line(plans.map(({ title, taken, kind }) => [title[lang], taken, kind]))]
}

function targetRow(target: TargetFacts, { wording, chalk }: Screen): readonly string[] {
  const { id, title, force, met, gap, unknown } = target
  return [
    `${id} ${title[wording.language]}`,
    wording.names.force[force],
    String(met),
    gap === 0 ? chalk.green('0') : chalk.red(String(gap)),
    unknown === 0 ? '0' : chalk.yellow(String(unknown)),
    formatPercent(attainment(target)),
  ]
}

function notEvaluated(screen: Screen): string {
  const { report, wording, chalk } = screen
  const lines = report.targets
    .filter(({ evaluated }) => !evaluated)
    .map((target) =>
      wording.terminal.missing(`${target.id} ${target.title[wording.language]}`, whyNotEvaluated(target, wording)),
    )
  return lines.length === 0 ? '' : titled(chalk.bold(wording.terminal.notEvaluated), itemized(lines, screen))
}

function urgent(screen: Screen): string {
  const { report, wording, chalk } = screen
  const { urgent: units, organizationsWithGaps } = report.summary
  const over = overLimit(report).length
  if (units.length === 0 && over > 0) return chalk.red(wording.terminal.groupGaps(over))
  if (units.length === 0) return report.summary.base === 0 ? '' : chalk.green(wording.terminal.noGaps)
  const rows = units.map(({ name, township, targets: ids }, at) => [
    `${at + 1}. ${plainText(name)}`,
    plainText(township ?? ''),
    wording.terminal.gaps(ids.join(wording.names.listSeparator)),
  ])
  return titled(
    chalk.bold(wording.terminal.urgent(units.length, organizationsWithGaps)),
    grid({ headings: [], rows, width: screen.width }),
  )
}

function next(screen: Screen): string {
  const { wording, chalk, report } = screen
  const steps = nextSteps(report).map((step, at) => `${at + 1}. ${step}`)
  return steps.length === 0 ? '' : titled(chalk.bold(wording.terminal.next), itemized(steps, screen))
}

function titled(title: string, body: string): string {
  return `${title}\n${body}`
}

function itemized(lines: readonly string[], screen: Screen): string {
  return lines.flatMap((line) => wrapped(line, screen)).join('\n')
}

/** Lines of a paragraph, two blanks in, four where it goes on; room is made for a mark that would hang over the edge. */
function wrapped(text: string, { width }: Screen): readonly string[] {
  const indented = (most: number): readonly string[] =>
    wrapForTerminal(plainText(text), most).map((line, at) => (at === 0 ? `  ${line}` : `    ${line}`))
  const lines = indented(width - 4)
  return lines.every((line) => terminalWidth(line) <= width) ? lines : indented(width - 6)
}
