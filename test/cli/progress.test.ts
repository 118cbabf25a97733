import { expect, test } from 'vitest'
import type { Host } from '../../src/cli/host.ts'
import { createProgress, type ProgressMode } from '../../src/cli/progress.ts'

/** A host whose clock shows the given milliseconds one after the other. */
function hostAt(times: readonly number[], terminal: boolean): { readonly host: Host; readonly shown: string[] } {
  const shown: string[] = []
  const clock = [...times]
  const output = { terminal, columns: 80, write: (text: string) => shown.push(text) }
  const host: Host = {
    environment: {},
    folder: '/',
    today: '2012-05-01',
    elapsed: () => clock.shift() ?? 0,
    stdin: { async *[Symbol.asyncIterator]() {} },
    stdout: output,
    stderr: output,
  }
  return { host, shown }
}

function shownBy(mode: ProgressMode, terminal: boolean, ...times: readonly number[]): readonly string[] {
  const { host, shown } = hostAt(times, terminal)
  const progress = createProgress(mode, host, (at) => `${at.file} ${at.rows}`)
  for (const rows of times.slice(1).keys()) progress.step({ file: 'a.xlsx', files: 1, of: 2, rows })
  progress.done()
  return shown
}

test('short work shows nothing', () => {
  expect(shownBy('auto', true, 0, 300, 900)).toEqual([])
})

test('long work shows one line, half full after one of two files, and takes it away', () => {
  const shown = shownBy('auto', true, 0, 1500)
  expect(shown[0]).toContain('[############............] a.xlsx 0')
  expect(shown.at(-1)).toBe('\r\u001B[2K')
})

test('lines come no faster than a person can see', () => {
  expect(shownBy('auto', true, 0, 1500, 1510, 1520, 1700)).toHaveLength(3)
})

test('where nobody looks nothing is shown', () => {
  expect(shownBy('auto', false, 0, 5000)).toEqual([])
  expect(shownBy('none', true, 0, 5000)).toEqual([])
})

test('for programs every step is one object a line', () => {
  const [line] = shownBy('json', false, 0, 1)
  expect(JSON.parse(line ?? '')).toEqual({ progress: { file: 'a.xlsx', files: 1, of: 2, rows: 0 } })
})
