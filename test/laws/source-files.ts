import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** One source file as the laws see it: its path below `src/`, its folder (the file's own name at the top), and its text. */
export interface SourceFile {
  readonly path: string
  readonly folder: string
  readonly text: string
  readonly imports: readonly string[]
}

const root = new URL('../../', import.meta.url)
const importPattern = /^(?:import|export)\b[^'"`]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm

/** Path of something in the project. */
export function projectPath(path: string): string {
  return fileURLToPath(new URL(path, root))
}

/** Every TypeScript file of `src/` that is code. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(projectPath('src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const text = readFileSync(projectPath(`src/${path}`), 'utf8')
      const imports = [...text.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
      return { path, folder: path.includes('/') ? (path.split('/')[0] ?? '') : path, text, imports }
    })
}
