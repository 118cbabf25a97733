import { Fault } from '../domain/fault.ts'
import type { FilledList } from '../domain/filled-list.ts'
import { openGrid } from '../readers/reader.ts'
import { readList } from '../register/read-list.ts'
import { ownListHeadings } from '../wording/register-list.ts'
import { loadRegisterWords } from './load-register-words.ts'
import type { Files, InputPath, Source } from './ports.ts'

/**
 * 回收清单: reads what people filled in into lists (xlsx or csv), in the order given; `optional` leaves out those that are not
 * there. Faults: whatever keeps a file from being read (`input-*`), and `register-not-a-list`.
 */
export async function readFilledLists(
  paths: readonly InputPath[],
  files: Files,
  { optional }: { readonly optional: boolean },
): Promise<readonly FilledList[]> {
  const words = await loadRegisterWords(files)
  const lists: FilledList[] = []
  for (const path of paths) {
    const source = await opened(path, files, optional)
    if (source === undefined) continue
    lists.push(await readList(await openGrid(source, { encoding: null }), words, ownListHeadings))
  }
  return lists
}

async function opened({ path, name }: InputPath, files: Files, optional: boolean): Promise<Source | undefined> {
  try {
    return await files.open(path, name)
  } catch (error) {
    if (optional && error instanceof Fault && error.code === 'input-not-found') return undefined
    throw error
  }
}
