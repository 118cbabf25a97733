import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FilledList } from '../../src/domain/filled-list.ts'
import { conflictMark } from '../../src/domain/people-value.ts'
import { emptyRegister, type Note, type Register } from '../../src/domain/register.ts'
import { mergePeople } from '../../src/register/merge-people.ts'

const number = '甲镇-2012-0001'
const lines = 6
const voucherOf = (line: number | null) => (line === null ? 'f'.repeat(12) : String(line).padStart(12, 'a'))

/** A register whose column 备注 has had values, one from each line on. */
function registerWith(values: readonly string[]): Register {
  const notes = values.map((value, at): Note => ({ line: at + 1, column: 'remarks', value }))
  const entry = {
    number,
    organization: '甲镇/甲厂',
    name: '甲厂',
    creditCode: null,
    township: '甲镇',
    kind: null,
    items: new Map(),
    people: { remarks: values.at(-1) ?? '' },
    proposals: new Map(),
    mergedInto: null,
  }
  return {
    ...emptyRegister,
    entries: new Map([[number, entry]]),
    notes: new Map([[number, notes]]),
    vouchers: new Map(Array.from({ length: values.length + 1 }, (_, line) => [voucherOf(line), line])),
  }
}

function listOf(given: string, line: number | null): FilledList {
  const values = [{ column: 'remarks', text: given, cell: 'A2' } as const]
  return {
    file: 'list.xlsx',
    source: 'list.xlsx',
    rows: [{ number, cell: 'B2', voucher: voucherOf(line), values }],
    masked: [],
    notices: [],
  }
}

/** The values that a register has had after lists were merged into it. */
function afterwards(values: readonly string[], lists: readonly FilledList[]): readonly string[] {
  const { events } = mergePeople(registerWith(values), lists, '2012-06-30')
  return [...values, ...events.map(({ value }) => value)]
}

const cell = fc.constantFrom('', '甲', '乙', '丙', '甲 ｜ 乙', '2012-06-30', '2012/6/30')
const history = fc.array(cell, { maxLength: lines })
/** A copy that says something, made after a line of the history; null is a copy that the log does not know. */
const copy = fc.record({ given: cell, line: fc.option(fc.nat({ max: lines })) })
interface Copy {
  readonly given: string
  readonly line: number | null
}

/** One copy empties what another one, made later, brings back. */
const changedAndChangedBack: [string[], Copy[]] = [
  ['', '', '丙', '甲 ｜ 乙'],
  [
    { given: '', line: 3 },
    { given: '丙', line: 4 },
  ],
]

const copies = fc.array(copy, { minLength: 1, maxLength: 3 })

/** The lists of some copies, none of them made after the end of the history. */
function listsOf(given: readonly Copy[], values: readonly string[]): readonly FilledList[] {
  return given.map(({ given: text, line }) => listOf(text, line === null ? null : Math.min(line, values.length)))
}

const partsOf = (value: string) => value.split(conflictMark).map((part) => part.replace('2012/6/30', '2012-06-30'))

describe('lists that people filled in', () => {
  it('change nothing when they are read again, several that the log knows or one that it does not', () => {
    fc.assert(
      fc.property(history, copies, (values, given) => {
        fc.pre(given.length === 1 || given.every(({ line }) => line !== null))
        const lists = listsOf(given, values)
        const once = afterwards(values, lists)
        expect(afterwards(once, lists)).toEqual(once)
      }),
      { examples: [changedAndChangedBack] },
    )
  })

  it('change nothing when they were rendered from what is in the register', () => {
    fc.assert(
      fc.property(history, copies, (values, given) => {
        const once = afterwards(values, listsOf(given, values))
        expect(afterwards(once, [listOf(once.at(-1) ?? '', once.length)])).toEqual(once)
      }),
    )
  })

  it('lose nothing that somebody typed, in whichever order they are read', () => {
    fc.assert(
      fc.property(history, copies, (values, given) => {
        const lists = listsOf(given, values)
        for (const order of [lists, [...lists].reverse()]) {
          const had = afterwards(values, order).flatMap(partsOf)
          for (const { given: typed, line } of given) {
            const base = line === null ? undefined : (values[Math.min(line, values.length) - 1] ?? '')
            if (typed !== '' && typed !== base) expect(had).toEqual(expect.arrayContaining([...partsOf(typed)]))
          }
        }
      }),
    )
  })

  it('stand in the register at the end as far as they are new, whatever else was typed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('甲', '乙', '丙', '丁'), { minLength: 1 }), cell, (typed, base) => {
        fc.pre(!['甲', '乙', '甲 ｜ 乙'].includes(base))
        const lists = typed.map((text) => listOf(text, 1))
        const last = afterwards([base], lists).at(-1) ?? ''
        expect(partsOf(last)).toEqual(expect.arrayContaining(typed.filter((text) => text !== base)))
      }),
    )
  })
})
