import type { Files } from './ports.ts'

/** A file of the package's own `rules/`, and how its text is read; `file` is what a fault calls it. */
export interface OwnRules<Of> {
  readonly path: string
  readonly parse: (file: string, text: string) => Promise<Of>
}

/**
 * What the text of an own file of rules says: as the build has read it, if it has read this very text, else read and checked now. What
 * is parsed is plain data, so that both are the same.
 */
export async function readOwnRules<Of>(
  { path, parse }: OwnRules<Of>,
  text: string,
  files: Pick<Files, 'readProven'>,
): Promise<Of> {
  const proven = await files.readProven?.(text)
  return proven === undefined ? parse(`rules/${path}`, text) : (JSON.parse(proven) as Of)
}
