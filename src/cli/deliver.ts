import { join, resolve } from 'node:path'
import type { RegisterOutcome } from '../app/audit-round.ts'
import { loadRegisterWords } from '../app/load-register-words.ts'
import type { Artifact } from '../app/ports.ts'
import { renderRegisterList } from '../app/render-register-list.ts'
import { formatsIn, renderReport } from '../app/render-report.ts'
import { namedWorkbooks } from '../app/render-workbooks.ts'
import type { LongReport } from '../domain/report.ts'
import { registerRunWording } from '../wording/register-run.ts'
import type { CommandContext } from './context.ts'
import type { OptionValues } from './option-values.ts'
import type { Threads } from './threads.ts'
import { refuseInput } from './write-artifacts.ts'

/** What is delivered, and where. */
export interface Delivery {
  readonly report: LongReport
  readonly formats: readonly string[]
  /** The folder, as it is named to the user. */
  readonly folder: string
  /** Paths that were read, and must not be written over. */
  readonly inputs: readonly string[]
  /** The register after this round: its list is rendered, too, and its log is written with the documents. */
  readonly register?: RegisterOutcome | null
  /** Make the workbooks, if there are any. */
  readonly threads?: Threads | undefined
  /** Is done when this thread has made what it makes, while the others make the workbooks. */
  readonly meanwhile?: () => void
}

/**
 * Renders a report and writes its documents into the folder, all or none, and says so, one line each; with `--dry-run` only says
 * what it would write.
 */
export async function deliver(
  context: CommandContext,
  { report, formats, folder, inputs, register = null, threads, meanwhile }: Delivery,
): Promise<readonly string[]> {
  const { options, host, files, wording } = context
  const target = resolve(host.folder, folder)
  const log = register === null ? undefined : resolve(host.folder, register.path)
  if (log !== undefined) await refuseInput(log, inputs)
  const rendered = await render({ report, formats, register, threads }, context)
  if (threads !== undefined) rejoin(threads, rendered, meanwhile)
  const checked = rendered.map(async (rendering) => {
    const artifacts = await rendering
    for (const { name } of artifacts) await refuseInput(join(target, name), inputs)
    if (log !== undefined) await refuseInput(log, pathsIn(target, artifacts))
    return artifacts
  })
  if (!options.dryRun) await files.writeAll(target, checked, register?.lines)
  const names = (await Promise.all(checked)).flat().map(({ name }) => name)
  const said = options.dryRun ? wording.run.wouldWrite(folder, names) : wording.run.written(folder, names)
  return [said, ...(register === null ? [] : [wordLog(register, options)])]
}

const ignored = () => undefined

/** What is done beside the threads: the rest of the work, and when they have made everything, their end, which takes a while. */
function rejoin(threads: Threads, rendered: Awaited<ReturnType<typeof render>>, meanwhile: () => void = ignored) {
  // Faults are told by whoever writes the documents, or does again what could not be done meanwhile.
  void Promise.allSettled(rendered.slice(0, 1)).then(meanwhile).catch(ignored)
  void Promise.allSettled(rendered)
    .then(() => threads.end())
    .catch(ignored)
}

/**
 * Where there are threads, they make the workbooks while this one makes the rest and writes it. Making the workbooks takes longer than
 * judging a ledger, so that nobody makes them who only asks what would be written.
 */
async function render(
  { report, formats, register, threads }: Pick<Delivery, 'report' | 'formats' | 'register' | 'threads'>,
  { options: { lang, redact, dryRun }, files }: CommandContext,
): Promise<readonly (readonly Artifact[] | Promise<readonly Artifact[]>)[]> {
  const workbooks = dryRun ? namedWorkbooks : threads?.workbooks
  const list = { formats: formatsIn(formats), language: lang, redact, workbooks }
  const works = [
    () =>
      renderReport(
        report,
        formats.filter((id) => id !== 'json'),
        lang,
        workbooks,
      ),
    async () => {
      if (!register) return []
      const { measures } = await loadRegisterWords(files)
      return renderRegisterList(register.register, { ...list, measures })
    },
    () =>
      renderReport(
        report,
        formats.filter((id) => id === 'json'),
        lang,
      ),
  ]
  const [documents = [], lists = [], json = []] = threads ? works.map((work) => work()) : await inTurn(works)
  return [json, documents, lists]
}

async function inTurn<Of>(works: readonly (() => Promise<Of>)[]): Promise<readonly Of[]> {
  const done: Of[] = []
  for (const work of works) done.push(await work())
  return done
}

function pathsIn(folder: string, artifacts: readonly Artifact[]): readonly string[] {
  return artifacts.map(({ name }) => join(folder, name))
}

function wordLog({ path, lines }: RegisterOutcome, { lang, dryRun }: OptionValues): string {
  const { audit } = registerRunWording(lang)
  if (lines === undefined) return audit.unchanged(path)
  return dryRun ? audit.wouldUpdate(path) : audit.updated(path)
}
