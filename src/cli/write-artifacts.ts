import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Artifact } from '../app/ports.ts'
import { Fault } from '../domain/fault.ts'
import type { CommandContext } from './context.ts'

interface Written {
  readonly artifacts: readonly Artifact[]
  readonly folder: string
  readonly inputs: readonly string[]
}

/** Writes finished documents into a folder, all or none, and says so; with `--dry-run` only says what it would write. */
export async function writeArtifacts(
  { options, host, files, wording }: CommandContext,
  { artifacts, folder, inputs }: Written,
): Promise<string> {
  const names = artifacts.map((artifact) => artifact.name)
  const target = resolve(host.folder, folder)
  for (const name of names) await refuseInput(join(target, name), inputs)
  if (options.dryRun) return wording.run.wouldWrite(folder, names)
  await files.writeAll(target, artifacts)
  return wording.run.written(folder, names)
}

/** Faults: `output-is-input` if a document would be written over a file that was read. */
export async function refuseInput(target: string, inputs: readonly string[]): Promise<void> {
  if (inputs.includes(target)) throw new Fault('output-is-input', { file: target })
  const place = await realpath(target).catch(() => undefined)
  if (place === undefined) return
  const places = await Promise.all(inputs.map((input) => realpath(input).catch(() => input)))
  if (places.includes(place)) throw new Fault('output-is-input', { file: target })
}
