import { describe, expect, it } from 'vitest'
import type { FilledList } from '../../src/domain/filled-list.ts'
import { emptyRegister, type Note, type Register } from '../../src/domain/register.ts'
import type { PeopleColumn } from '../../src/domain/register-item.ts'
import { mergePeople } from '../../src/register/merge-people.ts'

const number = '泉溪镇-2012-0001'

/** A register whose column 措施 has had some values, one from each of the lines 1, 2, … on; a list was made after each line. */
function registerWith(values: readonly string[], column: PeopleColumn = 'measures'): Register {
  const notes = values.map((value, at): Note => ({ line: at + 1, column, value }))
  const entry = {
    number,
    organization: '泉溪镇/甲厂',
    name: '甲厂',
    creditCode: null,
    township: '泉溪镇',
    kind: null,
    items: new Map(),
    people: { [column]: values.at(-1) ?? '' },
    proposals: new Map(),
    mergedInto: null,
  }
  return {
    ...emptyRegister,
    entries: new Map([[number, entry]]),
    notes: new Map([[number, notes]]),
    vouchers: new Map([0, 1, 2, 3, 4].map((line) => [voucherOf(line), line])),
  }
}

function voucherOf(line: number): string {
  return String(line).padStart(12, 'a')
}

function listWith(
  given: string,
  line: number | null,
  { column = 'measures', file = '清单.xlsx' }: { readonly column?: PeopleColumn; readonly file?: string } = {},
): FilledList {
  const values = [{ column, text: given, cell: '在册!N5' }]
  const voucher = line === null ? 'f'.repeat(12) : voucherOf(line)
  return { file, source: file, rows: [{ number, cell: '在册!B5', voucher, values }], masked: [], notices: [] }
}

const merged = (register: Register, ...lists: readonly FilledList[]) => mergePeople(register, lists, '2012-06-30')
const valuesOf = (register: Register, ...lists: readonly FilledList[]) =>
  merged(register, ...lists).events.map(({ type, value }) => [type, value])

describe('a list that the log knows', () => {
  it('changes nothing where nobody has typed', () => {
    expect(merged(registerWith(['甲']), listWith('甲', 1))).toEqual({ events: [], notices: [] })
    expect(merged(registerWith([]), listWith('', 0))).toEqual({ events: [], notices: [] })
  })

  it('does not undo what was changed in the register since it was rendered', () => {
    expect(merged(registerWith(['甲', '乙']), listWith('甲', 1))).toEqual({ events: [], notices: [] })
  })

  it('gives what was typed, with the file and the cell it was read from', () => {
    expect(merged(registerWith(['甲']), listWith('乙', 1)).events).toEqual([
      {
        type: 'annotated',
        number,
        column: 'measures',
        value: '乙',
        previous: '甲',
        by: '清单.xlsx',
        on: '2012-06-30',
        source: { file: '清单.xlsx', cell: '在册!N5' },
      },
    ])
  })

  it('empties a cell that was emptied and keeps what was there in the event', () => {
    const [event] = merged(registerWith(['甲']), listWith('  ', 1)).events
    expect(event).toMatchObject({ type: 'annotated', value: '', previous: '甲' })
  })

  it('keeps both where two people wrote different things, and says so with both', () => {
    const { events, notices } = merged(registerWith(['甲', '乙']), listWith('丙', 1))
    expect(events).toMatchObject([{ type: 'conflict', value: '乙 ｜ 丙', previous: '乙', given: '丙' }])
    expect(notices).toMatchObject([
      { code: 'conflict', current: '乙', given: '丙', value: '乙 ｜ 丙', cell: '在册!N5' },
    ])
  })

  it('keeps what somebody wrote where somebody else emptied the cell, whoever came first', () => {
    expect(valuesOf(registerWith(['甲', '']), listWith('乙', 1))).toEqual([['conflict', '乙']])
    const late = merged(registerWith(['甲', '乙']), listWith('', 1))
    expect(late.events).toEqual([])
    expect(late.notices).toMatchObject([{ code: 'conflict', current: '乙', given: '', value: '乙' }])
  })

  it('adds nothing to a conflict that has it already', () => {
    expect(merged(registerWith(['甲', '乙', '乙 ｜ 丙']), listWith('丙', 1)).events).toEqual([])
  })

  it('settles a conflict by the one value that is left', () => {
    expect(valuesOf(registerWith(['甲', '乙', '乙 ｜ 丙']), listWith('丙', 3))).toEqual([['annotated', '丙']])
  })

  it('does not bring back what was taken from it once and changed since', () => {
    expect(merged(registerWith(['甲', '丙', '丁']), listWith('丙', 1))).toEqual({ events: [], notices: [] })
    expect(merged(registerWith(['甲', '乙 ｜ 丙', '乙']), listWith('丙', 1))).toEqual({ events: [], notices: [] })
  })

  it('takes a date that a spreadsheet has rewritten for the same date', () => {
    const deadline = { column: 'deadline' } as const
    const register = registerWith(['2012-09-30'], 'deadline')
    for (const text of ['2012/9/30', '2012年9月30日', '2012.09.30', '2012-09-30']) {
      expect(merged(register, listWith(text, 1, deadline)).events, text).toEqual([])
    }
    expect(valuesOf(register, listWith('2012/10/8', 1, deadline))).toEqual([['annotated', '2012-10-08']])
    expect(valuesOf(register, listWith('年底前', 1, deadline))).toEqual([['annotated', '年底前']])
  })

  it('takes white space around a value and other line ends for nothing', () => {
    expect(merged(registerWith(['一\n二']), listWith(' 一\r\n二\u3000', 1)).events).toEqual([])
  })

  it('does not take a text that a cell had to cut for another one', () => {
    const long = '长'.repeat(40_000)
    expect(merged(registerWith([long]), listWith(`${long.slice(0, 32_766)}…`, 1)).events).toEqual([])
  })
})

describe('a list that the log does not know', () => {
  it('empties nothing and repeats nothing', () => {
    expect(merged(registerWith(['甲']), listWith('', null))).toEqual({ events: [], notices: [] })
    expect(merged(registerWith(['甲']), listWith('甲', null))).toEqual({ events: [], notices: [] })
  })

  it('fills in a blank', () => {
    expect(valuesOf(registerWith([]), listWith('乙', null))).toEqual([['annotated', '乙']])
  })

  it('is a conflict where it differs, once', () => {
    expect(valuesOf(registerWith(['甲']), listWith('乙', null))).toEqual([['conflict', '甲 ｜ 乙']])
    expect(merged(registerWith(['甲', '甲 ｜ 乙']), listWith('乙', null)).events).toEqual([])
  })
})

describe('several copies of one list', () => {
  const register = registerWith(['甲'])
  const first = listWith('乙', 1, { file: '一.xlsx' })
  const second = listWith('丙', 1, { file: '二.xlsx' })

  it('lose nothing, whichever comes first', () => {
    expect(valuesOf(register, first, second)).toEqual([
      ['annotated', '乙'],
      ['conflict', '乙 ｜ 丙'],
    ])
    expect(valuesOf(register, second, first)).toEqual([
      ['annotated', '丙'],
      ['conflict', '丙 ｜ 乙'],
    ])
  })

  it('agree where only one of them was filled in', () => {
    const untouched = listWith('甲', 1, { file: '三.xlsx' })
    expect(valuesOf(register, untouched, first)).toEqual([['annotated', '乙']])
    expect(valuesOf(register, first, untouched)).toEqual([['annotated', '乙']])
  })
})

describe('a number', () => {
  it('that the log does not have is told with its cell and what was filled in', () => {
    const list = listWith('乙', 1)
    const unknown = { ...list, rows: list.rows.map((row) => ({ ...row, number: '泉溪镇-2012-0099' })) }
    expect(merged(registerWith([]), unknown)).toEqual({
      events: [],
      notices: [
        { code: 'unknown-number', file: '清单.xlsx', cell: '在册!B5', number: '泉溪镇-2012-0099', values: '乙' },
      ],
    })
  })

  it('that the log does not have is passed over where nothing was filled in', () => {
    const list = listWith('', 1)
    const unknown = { ...list, rows: list.rows.map((row) => ({ ...row, number: '泉溪镇-2012-0099' })) }
    expect(merged(registerWith([]), unknown)).toEqual({ events: [], notices: [] })
  })

  it.each(['泉溪镇－２０１２－０００１', ' 泉溪镇-2012-0001 ', '泉溪镇—2012—0001'])('is known again as %s', (typed) => {
    const list = listWith('乙', 0)
    const retyped = { ...list, rows: list.rows.map((row) => ({ ...row, number: typed })) }
    expect(merged(registerWith([]), retyped).events).toMatchObject([{ number, value: '乙' }])
  })

  it('that stands in one list twice with different values is a conflict', () => {
    const [row] = listWith('乙', 1).rows
    const [other] = listWith('丙', 1).rows
    const list = {
      file: '清单.xlsx',
      source: '清单.xlsx',
      rows: [row, other].flatMap((each) => each ?? []),
      masked: [],
      notices: [],
    }
    expect(valuesOf(registerWith(['甲']), list).at(-1)).toEqual(['conflict', '乙 ｜ 丙'])
  })
})
