import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generateDocs } from '../../src/app/generate-docs.ts'
import { nodeFiles } from '../../src/cli/node-files.ts'

async function* nothing(): AsyncGenerator<Uint8Array> {}

const docs = await generateDocs(nodeFiles('.', nothing()))

test('there is a page for every pack in two languages, and two schemas', () => {
  expect(docs.length).toBeGreaterThanOrEqual(2 + 2 * 7)
})

// Generated anew by `node dist/cli/write-docs.js`.
test.each(docs)('$path is what the code says', ({ path, text }) => {
  expect(existsSync(path), path).toBe(true)
  expect(readFileSync(path, 'utf8')).toBe(text)
})
