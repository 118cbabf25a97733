import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateDocs } from '../app/generate-docs.ts'
import { nodeFiles } from './node-files.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

for (const { path, text } of await generateDocs(nodeFiles(root, process.stdin))) {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
  process.stderr.write(`${path}\n`)
}
