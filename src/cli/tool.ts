import { readFile } from 'node:fs/promises'

/** Name and version of this tool, from its `package.json`. */
export async function readTool(): Promise<{ readonly name: string; readonly version: string }> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  const { name, version } = JSON.parse(text) as { readonly name: string; readonly version: string }
  return { name, version }
}
