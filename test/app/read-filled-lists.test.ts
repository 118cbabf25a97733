import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Files } from '../../src/app/ports.ts'
import { readFilledLists } from '../../src/app/read-filled-lists.ts'
import { Fault } from '../../src/domain/fault.ts'
import type { FilledList } from '../../src/domain/filled-list.ts'
import type { Register } from '../../src/domain/register.ts'
import { mergePeople } from '../../src/register/merge-people.ts'
import { renderRegister } from '../../src/writers/writer.ts'
import { memorySource } from '../support/memory-source.ts'
import { listingOf, registerWords, sampleRegister } from '../support/sample-register.ts'

const fixtures = 'fixtures/register/lists'

/** A folder in memory; a file that is not in it does not exist. */
function filesWith(contents: Readonly<Record<string, Uint8Array | string>>): Files {
  const nothing = () => Promise.reject(new Error('not needed'))
  return {
    open: async (path) => {
      const content = contents[path]
      if (content === undefined) throw new Fault('input-not-found', { file: path })
      return memorySource(content, path)
    },
    readRules: async (name) => readFileSync(`rules/${name}`, 'utf8'),
    listRules: nothing,
    readText: nothing,
    writeAll: nothing,
    logs: { lock: nothing, open: nothing, anchor: nothing },
  }
}

async function read(content: Uint8Array | string, name = 'list.csv'): Promise<FilledList> {
  const [list] = await readFilledLists([{ path: name, name, source: name }], filesWith({ [name]: content }), {
    optional: false,
  })
  if (list === undefined) throw new Error('no list')
  return list
}

async function render(register: Register, format: 'xlsx' | 'csv', redact = false): Promise<Uint8Array> {
  const options = { formats: [format], language: 'zh', redact, measures: registerWords.measures } as const
  const [artifact] = await renderRegister(listingOf(register), options)
  return artifact?.bytes ?? new Uint8Array()
}

/** What was filled in, by number and column. */
function filledIn({ rows }: FilledList): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const texts = rows.map(({ number, values }) => [
    number,
    Object.fromEntries(values.filter(({ text }) => text !== '').map(({ column, text }) => [column, text])),
  ])
  return Object.fromEntries(texts)
}

/** The sample register, as if it had rendered a list of another day. */
function knowing(list: FilledList): Register {
  const register = sampleRegister()
  const voucher = list.rows.find((row) => row.voucher !== null)?.voucher ?? ''
  return { ...register, vouchers: new Map([...register.vouchers, [voucher, register.lines]]) }
}

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: Fault) => error.code,
  )

describe('a list as it was rendered', () => {
  it.each(['xlsx', 'csv'] as const)(
    'says in %s what is in the register, so that reading it back changes nothing',
    async (format) => {
      const register = sampleRegister()
      const list = await read(await render(register, format), `list.${format}`)
      expect(list.rows.every(({ voucher }) => voucher === register.head.slice(0, 12))).toBe(true)
      expect(filledIn(list)).toMatchObject({
        '泉溪镇-2012-0001': { responsibleLeader: '张三、李四', measures: '联合组建党组织', deadline: '2012-07-31' },
        '白洋街道-2012-0001': { remarks: '+86 自建厂房\n业主出差' },
      })
      expect(new Set(list.rows.map(({ number }) => number))).toEqual(new Set(register.entries.keys()))
      expect(mergePeople(register, [list], '2012-06-30')).toEqual({ events: [], notices: [] })
    },
  )

  it('is read back in English too', async () => {
    const register = sampleRegister()
    const options = { formats: ['xlsx'], language: 'en', redact: false, measures: registerWords.measures } as const
    const [artifact] = await renderRegister(listingOf(register), options)
    const list = await read(artifact?.bytes ?? '', 'list.xlsx')
    expect(list.rows[0]?.values).toHaveLength(7)
    expect(list.rows[0]?.voucher).toBe(register.head.slice(0, 12))
    expect(mergePeople(register, [list], '2012-06-30')).toEqual({ events: [], notices: [] })
  })

  it('is not read back where its names are masked, and says so', async () => {
    const register = sampleRegister()
    for (const format of ['xlsx', 'csv'] as const) {
      const list = await read(await render(register, format, true), `list.${format}`)
      expect(list.rows).toEqual([])
      expect(list.notices).toEqual([{ code: 'redacted-list', file: `list.${format}` }])
    }
  })
})

describe('a workbook that LibreOffice has edited', () => {
  const book = () => read(readFileSync(`${fixtures}/edited.xlsx`), 'edited.xlsx')

  it('gives back every value, though columns were inserted, moved and respelled, and rows sorted, hidden and deleted', async () => {
    expect(filledIn(await book())).toEqual({
      '桐琴镇-2012-0001': { responsibleLeader: '赵六', responsiblePerson: '钱七', remarks: '厂房已空\n（第二行）' },
      '泉溪镇-2012-0001': { measures: '单独组建党组织、选派党建工作指导员', deadline: '2012-08-15' },
      '泉溪镇-2012-0002': { deadline: '年底前', evidence: '=1+1', remarks: '003' },
      '王宅镇-2012-0001': { responsibleUnit: '王宅镇党委', evidence: '120.5' },
      '壶山街道-2012-0001': {},
      '壶山街道-2012-0002': {},
    })
  })

  it('tells what it cannot keep', async () => {
    expect((await book()).notices).toEqual([
      { code: 'column-not-kept', file: 'edited.xlsx', cell: '在册!G8', heading: '联系电话' },
      { code: 'no-number', file: 'edited.xlsx', cell: '在册!Q9', text: '孙八' },
    ])
  })

  it('changes what was changed and nothing else; a deleted row empties nothing', async () => {
    const list = await book()
    const { events } = mergePeople(knowing(list), [list], '2012-06-30')
    expect(events.map(({ type, number, column, value }) => `${type} ${number} ${column} ${value}`).sort()).toEqual(
      [
        'annotated 桐琴镇-2012-0001 remarks 厂房已空\n（第二行）',
        'annotated 桐琴镇-2012-0001 responsibleLeader 赵六',
        'annotated 桐琴镇-2012-0001 responsiblePerson 钱七',
        'annotated 泉溪镇-2012-0001 deadline 2012-08-15',
        'annotated 泉溪镇-2012-0001 measures 单独组建党组织、选派党建工作指导员',
        'annotated 泉溪镇-2012-0001 responsibleLeader ',
        'annotated 泉溪镇-2012-0002 deadline 年底前',
        'annotated 泉溪镇-2012-0002 evidence =1+1',
        'annotated 泉溪镇-2012-0002 remarks 003',
        'annotated 王宅镇-2012-0001 evidence 120.5',
        'annotated 王宅镇-2012-0001 responsibleUnit 王宅镇党委',
      ].sort(),
    )
  })

  it('is the same again as text', async () => {
    const list = await read(readFileSync(`${fixtures}/edited.csv`), 'edited.csv')
    const { events, notices } = mergePeople(knowing(list), [list], '2012-06-30')
    expect(notices).toEqual([])
    expect(events.map(({ number, column, value }) => [number, column, value])).toEqual([
      ['泉溪镇-2012-0001', 'responsiblePerson', '钱七'],
      ['王宅镇-2012-0001', 'deadline', '2012-09-30'],
    ])
  })

  it('is taken in once: what it leaves in the register is what its next list shows', async () => {
    const list = await book()
    const { events } = mergePeople(knowing(list), [list], '2012-06-30')
    expect(mergePeople(withPeople(knowing(list), events), [list], '2012-07-01').events).toEqual([])
  })
})

/** A register after values were filled in, put together by hand. */
function withPeople(register: Register, events: ReturnType<typeof mergePeople>['events']): Register {
  const entries = new Map(register.entries)
  for (const { number, column, value } of events) {
    const entry = entries.get(number)
    if (entry !== undefined) entries.set(number, { ...entry, people: { ...entry.people, [column]: value } })
  }
  return { ...register, entries }
}

describe('a table', () => {
  it('is a list wherever its headings stand, in any order, and in the words of another county', async () => {
    const list = await read(
      '某县挂号销号清单,,\r\n截至六月,台账凭证：3fa9c0d1e2f4,\r\n备注,挂号编号,包联领导\r\n好,甲镇-2012-0001,张三\r\n备注,编号,包联领导\r\n,甲镇-2012-0002,\r\n合计,,\r\n',
    )
    expect(list.rows).toEqual([
      {
        number: '甲镇-2012-0001',
        cell: 'B4',
        voucher: '3fa9c0d1e2f4',
        values: [
          { column: 'remarks', text: '好', cell: 'A4' },
          { column: 'responsibleLeader', text: '张三', cell: 'C4' },
        ],
      },
      {
        number: '甲镇-2012-0002',
        cell: 'B6',
        voucher: '3fa9c0d1e2f4',
        values: [
          { column: 'remarks', text: '', cell: 'A6' },
          { column: 'responsibleLeader', text: '', cell: 'C6' },
        ],
      },
    ])
    expect(list.notices).toEqual([{ code: 'no-number', file: 'list.csv', cell: 'A7', text: '合计' }])
  })

  it('leaves a column alone that is not there', async () => {
    const list = await read('编号,备注\r\n甲镇-2012-0001,好\r\n')
    expect(list.rows[0]?.values.map(({ column }) => column)).toEqual(['remarks'])
    expect(list.rows[0]?.voucher).toBeNull()
  })

  it('is no list without numbers, and nothing is thrown away by taking it for one', async () => {
    expect(await faultOf(read('单位,备注\r\n甲厂,好\r\n'))).toBe('register-not-a-list')
    expect(await faultOf(read('责任领导,责任人,备注\r\n张三,李四,好\r\n'))).toBe('register-not-a-list')
  })

  it('stops the round with what is wrong with the file', async () => {
    expect(await faultOf(read(readFileSync('fixtures/files/encrypted.xlsx'), 'x.xlsx'))).toBe('input-encrypted')
    expect(await faultOf(read(readFileSync('fixtures/files/truncated.xlsx'), 'x.xlsx'))).toBe('input-damaged')
  })

  it('need not be there where lists are only looked for', async () => {
    const paths = [{ path: 'no.xlsx', name: 'no.xlsx', source: 'no.xlsx' }]
    expect(await readFilledLists(paths, filesWith({}), { optional: true })).toEqual([])
    expect(await faultOf(readFilledLists(paths, filesWith({}), { optional: false }))).toBe('input-not-found')
  })
})
