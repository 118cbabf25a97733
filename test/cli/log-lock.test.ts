import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { lockLog } from '../../src/cli/log-lock.ts'
import { temporaryFolder } from './temporary-folder.ts'

const short = { wait: 30, poll: 5 }
// No system gives a process a number as high as this.
const dead = { pid: 999_999_999, host: hostname(), since: new Date().toISOString(), command: 'liangxin audit' }

test('the lock says who holds it, and is gone when it is given back', async () => {
  const folder = temporaryFolder()
  const release = await lockLog(join(folder, 'register.jsonl'), 'register.jsonl')
  expect(readdirSync(folder)).toEqual(['register.jsonl.lock'])
  expect(JSON.parse(readFileSync(join(folder, 'register.jsonl.lock'), 'utf8'))).toMatchObject({
    pid: process.pid,
    host: hostname(),
  })
  await release()
  expect(readdirSync(folder)).toEqual([])
})

test('a second one waits, then is told who holds it', async () => {
  const path = join(temporaryFolder(), 'register.jsonl')
  const release = await lockLog(path, 'register.jsonl')
  await expect(lockLog(path, 'register.jsonl', short)).rejects.toMatchObject({
    code: 'register-locked',
    args: { file: 'register.jsonl', lock: 'register.jsonl.lock', holder: { pid: process.pid, elsewhere: false } },
  })
  const second = lockLog(path, 'register.jsonl')
  await setTimeout(20)
  await release()
  await (await second)()
})

test('the lock of a process that is no more is taken over, by one only of many that want it', async () => {
  const folder = temporaryFolder({ 'register.jsonl.lock': JSON.stringify(dead) })
  const path = join(folder, 'register.jsonl')
  let [holders, most, times] = [0, 0, 0]
  const hold = async () => {
    const release = await lockLog(path, 'register.jsonl', { wait: 10_000, poll: 1 })
    holders++
    times++
    most = Math.max(most, holders)
    await setTimeout(2)
    holders--
    await release()
  }
  await Promise.all(Array.from({ length: 12 }, hold))
  expect([most, times]).toEqual([1, 12])
  expect(readdirSync(folder)).toEqual([])
})

test('a process that died while it took over a lock is no hindrance either', async () => {
  const text = JSON.stringify(dead)
  const folder = temporaryFolder({ 'register.jsonl.lock': text, 'register.jsonl.lock.break': text })
  const release = await lockLog(join(folder, 'register.jsonl'), 'register.jsonl')
  await release()
  expect(readdirSync(folder)).toEqual([])
})

test('a lock from before the machine was started is nobody’s, whatever process has its number now', async () => {
  const old = { ...dead, pid: process.ppid, since: '2012-06-30T00:00:00.000Z' }
  const path = join(temporaryFolder({ 'register.jsonl.lock': JSON.stringify(old) }), 'register.jsonl')
  await (await lockLog(path, 'register.jsonl', short))()
})

test('a lock of another machine is left alone', async () => {
  const text = JSON.stringify({ ...dead, host: 'elsewhere' })
  const folder = temporaryFolder({ 'register.jsonl.lock': text })
  const locked = lockLog(join(folder, 'register.jsonl'), 'register.jsonl', short)
  await expect(locked).rejects.toMatchObject({
    code: 'register-locked',
    args: { lock: 'register.jsonl.lock', holder: { host: 'elsewhere', pid: dead.pid, elsewhere: true } },
  })
  expect(readFileSync(join(folder, 'register.jsonl.lock'), 'utf8')).toBe(text)
})

test('a lock that nobody signs is taken over after the wait, a folder of its name is not', async () => {
  const folder = temporaryFolder({ 'register.jsonl.lock': '' })
  await (await lockLog(join(folder, 'register.jsonl'), 'register.jsonl', short))()
  expect(readdirSync(folder)).toEqual([])
  const taken = temporaryFolder({ 'register.jsonl.lock/file': '' })
  const locked = lockLog(join(taken, 'register.jsonl'), 'register.jsonl', short)
  await expect(locked).rejects.toMatchObject({ code: 'register-locked' })
})

test('a folder that was made for the lock alone goes with it', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'out', 'deeper', 'register.jsonl')
  await (await lockLog(path, 'register.jsonl'))()
  expect(existsSync(join(folder, 'out'))).toBe(false)
  const release = await lockLog(path, 'register.jsonl')
  writeFileSync(path, '')
  await release()
  expect(readdirSync(join(folder, 'out', 'deeper'))).toEqual(['register.jsonl'])
})

test('where no lock can be made, that is told', async () => {
  const folder = temporaryFolder({ file: '' })
  await expect(lockLog(join(folder, 'file', 'register.jsonl'), 'register.jsonl')).rejects.toMatchObject({
    code: 'output-not-a-folder',
  })
})
