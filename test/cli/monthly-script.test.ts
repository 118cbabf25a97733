import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runIn } from './memory-host.ts'
import { ledgerOf } from './small-register.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The block of a language behind a heading of a page. */
function block(page: string, heading: string, language: string): string {
  const section = page.slice(page.indexOf(`## ${heading}`))
  const start = section.indexOf(`\`\`\`${language}\n`) + language.length + 4
  return section.slice(start, section.indexOf('```', start))
}

test.each([
  ['README.md', "The county's month"],
  ['README.zh-CN.md', '一个县的一个月'],
])('the monthly script of %s runs as it stands there', async (file, heading) => {
  const page = readFileSync(file, 'utf8')
  const folder = temporaryFolder({ 'liangxin.config.json': block(page, heading, 'json') })
  for (const [month, formed] of [
    ['五月', false],
    ['六月', true],
  ] as const) {
    mkdirSync(join(folder, '台账', month), { recursive: true })
    for (const township of ['城关镇', '河西乡']) {
      const firms = ['甲厂', '乙厂'].map((name) => ({ name, township, formed: formed && township === '河西乡' }))
      writeFileSync(join(folder, '台账', month, `${township}.csv`), ledgerOf(firms))
    }
  }
  const lines = block(page, heading, 'sh').trim().split('\n')
  expect(lines).toHaveLength(5)
  for (const line of lines) {
    const [program, ...words] = line.split(/\s+/)
    expect(program).toBe('liangxin')
    const { exitCode, stderr } = await runIn({ folder }, ...words)
    expect(exitCode, `${line}\n${stderr}`).toBe(0)
  }
  const { exitCode } = await runIn({ folder }, 'rank', '结果/六月/audit.json', '-f', 'md', '-o', '再')
  expect(exitCode).toBe(0)
  const letter = readFileSync(join(folder, '再/排名通报.md'), 'utf8')
  expect(letter).toContain('第2轮期初未销号4项，本期新挂号0项，销号2项')
  expect(letter).toContain('云岭乡')
})
