import type { Doubt } from '../domain/doubt.ts'
import type { AuditReport } from '../domain/report.ts'
import { detectFormat, openGrid } from '../readers/reader.ts'
import { markedCopyWording } from '../wording/marked-copy.ts'
import type { ReadingRequest } from './audit-request.ts'
import { doubtsOf } from './doubts-of.ts'
import type { MayApply } from './may-apply.ts'
import type { Artifact, Files } from './ports.ts'

/** A marked copy of every ledger of a report that was just made of them, one after the other; none of those that could not be read. */
export async function annotateLedgers(
  report: AuditReport,
  { ledgers, encoding, mayApply }: Pick<ReadingRequest, 'ledgers' | 'encoding'> & { readonly mayApply?: MayApply },
  files: Pick<Files, 'open'>,
): Promise<readonly Artifact[]> {
  const { writeMarkedCopy } = await import('../writers/marked-copy.ts')
  const doubts = byFile(doubtsOf(report, mayApply))
  const { suffix } = markedCopyWording(report.lang)
  const names = copyNames(
    ledgers.map(({ name }) => name),
    suffix,
  )
  const targets = report.targets.map(({ id, title }) => ({ id, title: title[report.lang] }))
  const artifacts: Artifact[] = []
  const broken = new Set((report.failures ?? []).map((failure) => failure.file))
  for (const [at, { path, name: file }] of ledgers.entries()) {
    if (broken.has(file)) continue
    const source = await files.open(path, file)
    const isWorkbook = (await detectFormat(source)) === 'xlsx'
    const ledger = isWorkbook ? await source.bytes() : await openGrid(source, { encoding })
    const own = { ledger, file, name: names[at] ?? file, doubts: doubts.get(file) ?? [] }
    artifacts.push(await writeMarkedCopy({ ...own, targets, asOf: report.asOf, language: report.lang }))
  }
  return artifacts
}

/** True for the bytes of a marked copy that nobody has saved since it was written. */
export async function isUntouchedCopy(bytes: Uint8Array): Promise<boolean> {
  return (await import('../writers/marked-copy.ts')).isUntouchedCopy(bytes)
}

function byFile(doubts: readonly Doubt[]): ReadonlyMap<string, readonly Doubt[]> {
  const found = new Map<string, Doubt[]>()
  for (const doubt of doubts) {
    const others = found.get(doubt.file)
    if (others === undefined) found.set(doubt.file, [doubt])
    else others.push(doubt)
  }
  return found
}

/**
 * What the copies of some files are called, without extension. Ledgers of one name in several folders have the folders in it; the
 * copy of a copy is counted.
 */
export function copyNames(files: readonly string[], suffix: string): readonly string[] {
  const plain = (file: string) => copyName(file.split('/').at(-1) ?? file, suffix)
  const names = files.map(plain)
  const isAlone = (name: string) => names.filter((other) => other.toLowerCase() === name.toLowerCase()).length === 1
  const wanted = files.map((file, at) => {
    const name = names[at] ?? file
    return isAlone(name) ? name : copyName(file.replaceAll('/', '-'), suffix)
  })
  return wanted.map((name, at) => {
    const earlier = wanted.slice(0, at).filter((other) => other.toLowerCase() === name.toLowerCase()).length
    return earlier === 0 ? name : `${name} (${earlier + 1})`
  })
}

function copyName(file: string, suffix: string): string {
  const stem = file.replace(/(?<=.)\.[^.]*$/, '')
  const [, base = stem, number] = new RegExp(`^(.+)${suffix}(\\d*)$`).exec(stem) ?? []
  return number === undefined ? `${stem}${suffix}` : `${base}${suffix}${Number(number || 1) + 1}`
}
