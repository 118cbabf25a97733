import { extname, resolve } from 'node:path'
import { isPercent } from '../../app/check-figures.ts'
import { deadlineView, type FiguresWithUnits } from '../../app/deadline-view.ts'
import { figuresOfFiles } from '../../app/figures-of-files.ts'
import { Fault } from '../../domain/fault.ts'
import type { Breakdown } from '../../domain/report.ts'
import { deadlineTables } from '../../writers/deadline-terminal.ts'
import type { CommandContext } from '../context.ts'
import { onlyBreakdown } from '../only-breakdown.ts'
import { standardFolder } from '../option-table.ts'
import { printJson } from '../print-json.ts'
import { exitCodeOfRead, tellFailures } from '../tell-failures.ts'
import { writeArtifacts } from '../write-artifacts.ts'

/** `deadline <ledger…|audit.json…>`: what every group still lacks of each goal; documents only where `-o` or `-f` asks for them. */
export async function deadline(context: CommandContext): Promise<number> {
  const { options, host, progress, say } = context
  const isWritten = options.out !== undefined || options.formatGiven
  const naming = isWritten || options.json ? 'every-goal' : 'one-goal'
  const asked = { by: onlyBreakdown(context), indicators: options.indicator, goal: goalOf(context), naming } as const
  const { report, inputs } = await readFigures(context, asked.by)
  const facts = deadlineView(report, asked)
  progress.done()
  if (options.json) printJson(host, facts)
  else host.stdout.write(deadlineTables(facts, options.lang, host.stdout.columns))
  tellFailures(context, report.facts.failures)
  if (!isWritten) return exitCodeOfRead(report.facts)
  const { renderDeadline } = await import('../../app/render-deadline.ts')
  const artifacts = await renderDeadline(facts, options.format, options.lang)
  say(await writeArtifacts(context, { artifacts, folder: options.out ?? standardFolder, inputs }))
  return exitCodeOfRead(report.facts)
}

interface Read {
  readonly report: FiguresWithUnits
  readonly inputs: readonly string[]
}

/** Stored reports if every file is one by its name, else ledgers, which are audited. */
async function readFigures(context: CommandContext, by: Breakdown): Promise<Read> {
  const { files, host, arguments: given } = context
  if (given.every((file) => extname(file).toLowerCase() === '.json')) {
    return { report: await figuresOfFiles(given, by, files), inputs: given.map((file) => resolve(host.folder, file)) }
  }
  const { auditGiven } = await import('../audit-given.ts')
  const { facts, ledgers } = await auditGiven(context, given)
  return { report: { file: given[0] ?? '', facts }, inputs: ledgers.map(({ path }) => path) }
}

/** A percentage with or without its sign, 100 at most; null where the goals of the pack hold. */
function goalOf({ options }: CommandContext): number | null {
  if (options.goal === undefined) return null
  const text = options.goal.normalize('NFKC').trim()
  const percent = text.endsWith('%') ? text : `${text}%`
  if (isPercent(percent)) return Number(percent.slice(0, -1))
  throw new Fault('usage-bad-value', {
    flag: '--goal',
    value: options.goal,
    expected: { kind: 'percent' },
    nearest: null,
  })
}
