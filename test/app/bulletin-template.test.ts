import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadBulletinSettings, loadBulletinTemplate } from '../../src/app/load-bulletin.ts'
import { parseBulletinSettings, parseBulletinTemplate } from '../../src/app/parse-bulletin-template.ts'
import type { Files } from '../../src/app/ports.ts'
import { exitCodeOf, exitCodes } from '../../src/cli/exit-code.ts'
import { Fault } from '../../src/domain/fault.ts'
import { wordFault } from '../../src/wording/word-fault.ts'
import { memoryPorts } from '../support/memory-files.ts'

const template = {
  schemaVersion: 1,
  file: '通报',
  number: '{docNumber}',
  title: '{month}通报',
  addressee: '{to}：',
  opening: ['截至{asOf}。'],
  sections: [
    {
      heading: '进展',
      blocks: [
        { sentences: ['共{base}家', { text: '，{unknown}家待核实', when: ['hasUnknown'] }] },
        { table: 'ranking' },
      ],
    },
  ],
  attachments: [],
  signature: '{issuer}',
  date: '{date}',
}
const section = (blocks: unknown) => ({ ...template, sections: [{ heading: '进展', blocks }] })

function faultOf(value: unknown): Fault<'template-invalid'> {
  try {
    parseBulletinTemplate('县/zh.json', typeof value === 'string' ? value : JSON.stringify(value))
  } catch (error) {
    if (error instanceof Fault) return error as Fault<'template-invalid'>
    throw error
  }
  throw new Error('nothing was refused')
}

describe('a template of a county', () => {
  it('is taken as it is', () => {
    expect(parseBulletinTemplate('zh.json', JSON.stringify(template))).toEqual(template)
  })

  it.each([
    [
      'an unknown value',
      section([{ sentences: ['共{nmerator}家'] }]),
      '/sections/0/blocks/0/sentences/0',
      'unknown-placeholder',
      'numerator',
    ],
    ['an unknown value in a heading', { ...template, title: '{mnth}' }, '/title', 'unknown-placeholder', 'month'],
    [
      'an unknown condition',
      section([{ when: ['hasRegistr'], sentences: ['有'] }]),
      '/sections/0/blocks/0/when/0',
      'unknown-condition',
      'hasRegister',
    ],
    [
      'an unknown condition that is turned around',
      section([{ sentences: [{ text: '有', when: ['!comparabel'] }] }]),
      '/sections/0/blocks/0/sentences/0/when/0',
      'unknown-condition',
      'comparable',
    ],
    ['an unknown table', section([{ table: 'rankng' }]), '/sections/0/blocks/0/table', 'unknown-table', 'ranking'],
    [
      'an unknown table among the attachments',
      { ...template, attachments: [{ title: '表', table: 'chnges' }] },
      '/attachments/0/table',
      'unknown-table',
      'changes',
    ],
    ['a misspelt key', { ...template, adressee: '' }, '/adressee', 'unknown-key', 'addressee'],
  ])('with %s is refused at its place with the nearest valid name', (_, value, pointer, code, nearest) => {
    const { args } = faultOf(value)
    expect(args).toMatchObject({ file: '县/zh.json', pointer, problem: { code, nearest } })
    expect(wordFault({ code: 'template-invalid', args }, 'zh').problem).toContain(nearest)
  })

  it('may hold no brace that is left over', () => {
    expect(faultOf(section([{ sentences: ['共{base家'] }])).args.pointer).toBe('/sections/0/blocks/0/sentences/0')
  })

  it('that is no JSON is refused by line and column, as a wrong input', () => {
    const fault = faultOf('{\n "file": }')
    expect(fault.args.problem).toMatchObject({ code: 'not-json', given: expect.stringMatching(/^2:/) })
    expect(exitCodeOf(fault.code)).toBe(exitCodes.input)
  })

  it('without a section is refused', () => {
    expect(faultOf({ ...template, sections: [] }).args.pointer).toBe('/sections')
  })
})

describe('which template is used', () => {
  const { files } = memoryPorts({})
  const withTexts = (texts: Readonly<Record<string, string>>): Files => ({
    ...files,
    readText: async (path) => texts[path],
  })

  it('our own in both languages, which are valid themselves', async () => {
    const textOf = (name: string) => readFileSync(`rules/bulletin/${name}.json`, 'utf8')
    for (const language of ['zh', 'en'] as const) {
      const own = await loadBulletinTemplate(null, language, files)
      expect(own).toEqual(parseBulletinTemplate('own', textOf(language)))
      expect(own.sections.length).toBeGreaterThanOrEqual(5)
    }
    expect(await loadBulletinSettings(null, files)).toEqual(parseBulletinSettings('own', textOf('settings')))
  })

  it("the county's where its folder has one in this language, else ours", async () => {
    const county = withTexts({ '模板/zh.json': JSON.stringify(template) })
    expect((await loadBulletinTemplate('模板/', 'zh', county)).file).toBe('通报')
    expect((await loadBulletinTemplate('模板', 'en', county)).file).toBe('ranking-bulletin')
  })

  it('a folder with none is a mistake', async () => {
    await expect(loadBulletinTemplate('空', 'zh', withTexts({}))).rejects.toMatchObject({
      code: 'input-not-found',
      args: { file: '空/zh.json' },
    })
  })

  it('the settings of the folder, if it has any, and refused where they are wrong', async () => {
    expect(await loadBulletinSettings(null, files)).toMatchObject({
      suspicion: { shareOfRise: 0.5, shareOfBase: 0.05 },
      first: 3,
      last: 3,
    })
    const given = {
      schemaVersion: 1,
      suspicion: { shareOfRise: 0.3, shareOfBase: 0.1 },
      first: 2,
      last: 5,
      named: 4,
      rows: 9,
    }
    expect(
      await loadBulletinSettings('模板', withTexts({ '模板/settings.json': JSON.stringify(given) })),
    ).toMatchObject({ last: 5 })
    const wrong = withTexts({ '模板/settings.json': JSON.stringify({ ...given, last: -1 }) })
    await expect(loadBulletinSettings('模板', wrong)).rejects.toMatchObject({
      code: 'template-invalid',
      args: { pointer: '/last' },
    })
  })
})
