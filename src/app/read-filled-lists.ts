import { Fault } from '../domain/fault.ts'
import type { FilledList } from '../domain/filled-list.ts'
import type { Register } from '../domain/register.ts'
import { openGrid } from '../readers/reader.ts'
import { readList } from '../register/read-list.ts'
import { typedInMasked } from '../register/typed-in-masked.ts'
import { ownListHeadings } from '../wording/register-list.ts'
import { loadRegisterWords } from './load-register-words.ts'
import type { Files, InputPath, Source } from './ports.ts'

/** A list that people filled in. */
export interface ListPath extends InputPath {
  /** What the log calls it, however its path was written. */
  readonly source: string
}

/**
 * 回收清单: reads what people filled in into lists (xlsx or csv), in the order given; `optional` leaves out those that are not
 * there. Faults: whatever keeps a file from being read (`input-*`), and `register-not-a-list`.
 */
export async function readFilledLists(
  paths: readonly ListPath[],
  files: Files,
  { optional }: { readonly optional: boolean },
): Promise<readonly FilledList[]> {
  const words = await loadRegisterWords(files)
  const lists: FilledList[] = []
  for (const path of paths) {
    const source = await opened(path, files, optional)
    if (source === undefined) continue
    const list = await readList(await openGrid(source, { encoding: null }), words, ownListHeadings)
    lists.push({ ...list, source: path.source })
  }
  return lists
}

/**
 * The lists that lie where the next one is written, so that they are written over; those that are not there are left out. A list
 * with masked names goes without a word, but the Fault `register-masked-list` tells that somebody typed into it.
 */
export async function readListsInPlace(
  paths: readonly ListPath[],
  files: Files,
  register: Register,
): Promise<readonly FilledList[]> {
  const lists = await readFilledLists(paths, files, { optional: true })
  return lists.map((list) => {
    const typed = typedInMasked(register, list)
    if (typed !== undefined) throw new Fault('register-masked-list', { file: list.file, cell: typed.cell })
    return { ...list, notices: list.notices.filter(({ code }) => code !== 'redacted-list') }
  })
}

async function opened({ path, name }: InputPath, files: Files, optional: boolean): Promise<Source | undefined> {
  try {
    return await files.open(path, name)
  } catch (error) {
    if (optional && error instanceof Fault && error.code === 'input-not-found') return undefined
    throw error
  }
}
