import { parse, resolve } from 'node:path'
import type { InputPath } from '../app/ports.ts'

/**
 * The lists of `--answers` in their order, each under a name of its own: what is said of a list is never taken for something about a
 * ledger, or about another list, of the same file name in another folder.
 */
export function answerLists(
  given: readonly string[],
  { folder, ledgers }: { readonly folder: string; readonly ledgers: readonly InputPath[] },
): readonly InputPath[] {
  const lists: InputPath[] = []
  for (const one of given) {
    const taken = new Set([...ledgers, ...lists].map(({ name }) => name))
    lists.push({ path: resolve(folder, one), name: freeName(one, taken) })
  }
  return lists
}

/** The file name, else the path as it was given, else the first of `name (2)`, `name (3)` … that nobody has; the extension stays. */
function freeName(given: string, taken: ReadonlySet<string>): string {
  const { name, ext, base } = parse(given)
  const counted = Array.from({ length: taken.size }, (_, at) => `${name} (${at + 2})${ext}`)
  return [base, given.replaceAll('\\', '/'), ...counted].find((each) => !taken.has(each)) ?? base
}
