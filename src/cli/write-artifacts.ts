import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Artifact, Rendering } from '../app/ports.ts'
import { Fault } from '../domain/fault.ts'
import type { CommandContext } from './context.ts'

interface Written {
  /** Some may still be made while the others are written. */
  readonly artifacts: readonly Rendering[]
  readonly folder: string
  readonly inputs: readonly string[]
}

/** Writes finished documents into a folder, all or none, and says so; with `--dry-run` only says what it would write. */
export async function writeArtifacts(
  { options, host, files, wording }: CommandContext,
  { artifacts, folder, inputs }: Written,
): Promise<string> {
  const target = resolve(host.folder, folder)
  const checked = artifacts.map(async (rendering) => {
    const made = [await rendering].flat()
    for (const { name } of made) await refuseInput(join(target, name), inputs)
    return made
  })
  if (!options.dryRun) await files.writeAll(target, checked)
  const names = (await Promise.all(checked)).flat().map(({ name }: Artifact) => name)
  return options.dryRun ? wording.run.wouldWrite(folder, names) : wording.run.written(folder, names)
}

/** Faults: `output-is-input` if a document would be written over a file that was read. */
export async function refuseInput(target: string, inputs: readonly string[]): Promise<void> {
  if (inputs.includes(target)) throw new Fault('output-is-input', { file: target })
  const place = await realpath(target).catch(() => undefined)
  if (place === undefined) return
  const places = await Promise.all(inputs.map((input) => realpath(input).catch(() => input)))
  if (places.includes(place)) throw new Fault('output-is-input', { file: target })
}
