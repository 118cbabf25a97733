import { extname, resolve } from 'node:path'
import { auditReadable } from '../../app/broken-ledgers.ts'
import { isPercent } from '../../app/check-figures.ts'
import { deadlineView } from '../../app/deadline-view.ts'
import { figuresOfFiles } from '../../app/figures-of-files.ts'
import { renderDeadline } from '../../app/render-deadline.ts'
import type { FromFile } from '../../app/stored-figures.ts'
import { Fault } from '../../domain/fault.ts'
import { deadlineTables } from '../../writers/deadline-terminal.ts'
import { auditRequest } from '../audit-request.ts'
import type { CommandContext } from '../context.ts'
import { writeArtifacts } from '../deliver.ts'
import { onlyBreakdown } from '../only-breakdown.ts'
import { standardFolder } from '../option-table.ts'
import { printJson } from '../print-json.ts'
import { exitCodeOfRead, tellFailures } from '../tell-failures.ts'
import { withThreads } from '../with-threads.ts'

/** `deadline <ledger…|audit.json…>`: what every group still lacks of each goal; documents only where `-o` or `-f` asks for them. */
export async function deadline(context: CommandContext): Promise<number> {
  const { options, host, progress, say } = context
  const asked = { by: onlyBreakdown(context), indicators: options.indicator, goal: goalOf(context) }
  const { report, inputs } = await readFigures(context)
  const facts = deadlineView(report, asked)
  progress.done()
  if (options.json) printJson(host, facts)
  else host.stdout.write(deadlineTables(facts, options.lang, host.stdout.columns))
  tellFailures(context, report.facts.failures)
  if (options.out === undefined && !options.formatGiven) return exitCodeOfRead(report.facts)
  const artifacts = await renderDeadline(facts, options.format, options.lang)
  say(await writeArtifacts(context, { artifacts, folder: options.out ?? standardFolder, inputs }))
  return exitCodeOfRead(report.facts)
}

interface Read {
  readonly report: FromFile
  readonly inputs: readonly string[]
}

/** Stored reports if every file is one by its name, else ledgers, which are audited. */
async function readFigures(context: CommandContext): Promise<Read> {
  const { files, host, arguments: given } = context
  if (given.every((file) => extname(file).toLowerCase() === '.json')) {
    return { report: await figuresOfFiles(given, files), inputs: given.map((file) => resolve(host.folder, file)) }
  }
  const request = await auditRequest(context, given)
  const facts = await withThreads(context, request, (ports) => auditReadable(request, ports))
  return { report: { file: given[0] ?? '', facts }, inputs: request.ledgers.map(({ path }) => path) }
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
