import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { completionScript } from '../../src/cli/completion-script.ts'
import { temporaryFolder } from './temporary-folder.ts'

const script = completionScript('bash', ['pack-a', 'pack-b'], (name) => name)
/** What bash offers after some words, the last of which is being typed; one bash answers for all of them. */
function offered(...typed: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const asks = typed.map((words) => {
    const quoted = ['liangxin', ...words].map((word) => `'${word}'`).join(' ')
    return `COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; COMPREPLY=(); _liangxin; printf '%s\n' "\${COMPREPLY[@]}" --`
  })
  const folder = temporaryFolder({ 'pack-file.json': '', 'ledger.csv': '' })
  const text = execFileSync('bash', ['-c', [script, ...asks].join('\n')], { cwd: folder, encoding: 'utf8' })
  return text
    .split('--\n')
    .slice(0, -1)
    .map((answer) => answer.split('\n').filter((line) => line !== ''))
}

test('closed lists offer their values and nothing else', () => {
  const typed = [
    ['audit', '--fail-on', ''],
    ['audit', '-f', ''],
    ['rank', '--format', ''],
    ['completion', ''],
    ['rules', 's'],
    ['register', 'v'],
    ['register', 'list', '--state', 'a'],
  ]
  expect(offered(...typed)).toEqual([
    ['gap', 'unknown', 'data', 'never'],
    ['xlsx', 'csv', 'json'],
    ['xlsx', 'docx', 'md', 'csv', 'json'],
    ['bash', 'zsh', 'fish'],
    ['show', 'schema'],
    ['verify', 'verify-log'],
    ['awaitingReview', 'all'],
  ])
})

test('show, check, test and diff of rules offer packs and files', () => {
  const typed = ['show', 'check', 'test', 'diff'].map((word) => ['rules', word, 'pack-'])
  const packs = ['pack-a', 'pack-b', 'pack-file.json']
  expect(offered(...typed).map((answer) => [...answer].sort())).toEqual([packs, packs, packs, packs])
})

test('a ledger is a file', () => {
  expect(offered(['audit', 'led'], ['led'])).toEqual([['ledger.csv'], ['ledger.csv']])
})
