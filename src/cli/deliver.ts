import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Artifact } from '../app/ports.ts'
import { renderReport } from '../app/render-report.ts'
import { Fault } from '../domain/fault.ts'
import type { AuditReport } from '../domain/report.ts'
import type { CommandContext } from './context.ts'

interface Documents {
  readonly artifacts: readonly Artifact[]
  /** The folder, as it is named to the user. */
  readonly folder: string
  /** Paths that were read, and must not be written over. */
  readonly inputs: readonly string[]
}

interface Delivery {
  readonly report: AuditReport
  readonly formats: readonly string[]
  /** The folder, as it is named to the user. */
  readonly folder: string
  /** Paths that were read, and must not be written over. */
  readonly inputs: readonly string[]
}

/** Writes documents into the folder, all or none, and says so; with `--dry-run` only says what it would write. */
export async function deliverAll(context: CommandContext, { artifacts, folder, inputs }: Documents): Promise<string> {
  const { options, host, files, wording } = context
  const names = artifacts.map((artifact) => artifact.name)
  const target = resolve(host.folder, folder)
  for (const name of names) await refuseInput(join(target, name), inputs)
  if (options.dryRun) return wording.run.wouldWrite(folder, names)
  await files.writeAll(target, artifacts)
  return wording.run.written(folder, names)
}

/** Renders a report and writes its documents into the folder, all or none, and says so; with `--dry-run` only says what it would write. */
export async function deliver(context: CommandContext, { report, formats, folder, inputs }: Delivery): Promise<string> {
  return deliverAll(context, { artifacts: await renderReport(report, formats, context.options.lang), folder, inputs })
}

async function refuseInput(target: string, inputs: readonly string[]): Promise<void> {
  const place = await realpath(target).catch(() => undefined)
  if (place === undefined) return
  const places = await Promise.all(inputs.map((input) => realpath(input).catch(() => input)))
  if (places.includes(place)) throw new Fault('output-is-input', { file: target })
}
