import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { languages } from '../domain/text.ts'
import { markedCopyWording } from '../wording/marked-copy.ts'

const suffixes = languages.map((language) => markedCopyWording(language).suffix)
const copyName = new RegExp(`(?:${suffixes.join('|')})\\d*(?: \\(\\d+\\))?\\.xl[st][xm]$`)

/** The paths without marked copies that nobody has worked in: they repeat a ledger. One that was saved is the clerk's ledger now. */
export async function leaveCopies(paths: readonly string[]): Promise<readonly string[]> {
  const kept: string[] = []
  for (const path of paths) if (!(copyName.test(basename(path)) && (await isUntouched(path)))) kept.push(path)
  return kept
}

async function isUntouched(path: string): Promise<boolean> {
  const { isUntouchedCopy } = await import('../app/annotate-ledgers.ts')
  // A file that cannot be read gets its message when it is opened.
  const bytes = await readFile(path).catch(() => undefined)
  return bytes !== undefined && isUntouchedCopy(bytes)
}
