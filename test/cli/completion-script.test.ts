import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { completionScript } from '../../src/cli/completion-script.ts'
import { temporaryFolder } from './temporary-folder.ts'

const script = completionScript('bash', ['pack-a', 'pack-b'], (name) => name)
/** What bash offers after some words, the last of which is being typed. */
function offered(...words: readonly string[]): readonly string[] {
  const quoted = ['liangxin', ...words].map((word) => `'${word}'`).join(' ')
  const ask = `COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _liangxin; printf '%s\\n' "\${COMPREPLY[@]}"`
  const folder = temporaryFolder({ 'pack-file.json': '', 'ledger.csv': '' })
  const text = execFileSync('bash', ['-c', `${script}\n${ask}`], { cwd: folder, encoding: 'utf8' })
  return text.split('\n').filter((line) => line !== '')
}

test('closed lists offer their values and nothing else', () => {
  expect(offered('audit', '--fail-on', '')).toEqual(['gap', 'unknown', 'data', 'never'])
  expect(offered('audit', '-f', '')).toEqual(['xlsx', 'csv', 'json'])
  expect(offered('rank', '--format', '')).toEqual(['xlsx', 'docx', 'md', 'csv', 'json'])
  expect(offered('completion', '')).toEqual(['bash', 'zsh', 'fish'])
  expect(offered('rules', 's')).toEqual(['show', 'schema'])
  expect(offered('register', 'v')).toEqual(['verify', 'verify-log'])
  expect(offered('register', 'list', '--state', 'a')).toEqual(['awaitingReview', 'all'])
})

test.each(['show', 'check', 'test', 'diff'])('rules %s offers packs and files', (word) => {
  expect([...offered('rules', word, 'pack-')].sort()).toEqual(['pack-a', 'pack-b', 'pack-file.json'])
})

test('a ledger is a file', () => {
  expect(offered('audit', 'led')).toEqual(['ledger.csv'])
  expect(offered('led')).toEqual(['ledger.csv'])
})
