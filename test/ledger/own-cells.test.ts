import { describe, expect, it } from 'vitest'
import type { Cell } from '../../src/domain/grid.ts'
import { createOwnCells } from '../../src/ledger/own-cells.ts'
import { numberCell, textCell, values } from '../support/cells.ts'

describe('a cell that stands in a row', () => {
  it('is the same object in every row whose column says the same, and another one in another column', () => {
    const own = createOwnCells(values)
    const first = own.at(2, textCell('私营企业')).effective
    expect(own.at(2, textCell('私营企业')).effective).toBe(first)
    expect(own.at(3, textCell('私营企业')).effective).not.toBe(first)
    expect(own.at(2, textCell('私营')).effective.id).not.toBe(first.id)
    expect(first.cells).toEqual([{ row: null, column: 2, text: '私营企业' }])
  })

  it('that is a number is told from a text of the same digits', () => {
    const own = createOwnCells(values)
    const number: Cell = numberCell(30)
    expect(own.at(1, number).effective).toBe(own.at(1, number).effective)
    expect(own.at(1, textCell('30')).effective.cell).toEqual(textCell('30'))
    expect(own.at(1, number).effective.cell).toEqual(number)
  })

  it('is quoted as it stands, also where nothing can be seen in it', () => {
    const own = createOwnCells(values)
    expect(own.at(0, undefined)).toMatchObject({ isBlank: true, effective: { cell: undefined } })
    const blank = own.at(0, textCell(' 　'))
    expect(blank).toMatchObject({ isBlank: true, isDitto: false, effective: { cell: undefined } })
    expect(blank.effective.cells).toEqual([{ row: null, column: 0, text: ' 　' }])
    expect(own.at(0, textCell('同上')).isDitto).toBe(true)
  })

  it('of which a column has too many different ones is made for its row alone', () => {
    const own = createOwnCells(values)
    const ids = Array.from({ length: 5000 }, (_, at) => own.at(0, textCell(`企业${at}`)).effective.id)
    expect(new Set(ids.filter((id) => id >= 0)).size).toBe(ids.filter((id) => id >= 0).length)
    expect(ids.at(-1)).toBe(-1)
    expect(own.at(0, textCell('企业4999')).effective.cell).toEqual(textCell('企业4999'))
  })

  it('is quoted as it stands also where every row of a column says something else, and shared where many still say the same', () => {
    const own = createOwnCells(values)
    const texts = Array.from({ length: 20_000 }, (_, at) => `企业${at}`)
    for (const text of texts) {
      const { cell, cells } = own.at(0, textCell(text)).effective
      expect([cell?.text, cells[0]?.text]).toEqual([text, text])
      own.at(1, textCell(text))
      for (const kind of ['私营企业', '社会团体']) own.at(1, textCell(kind))
    }
    expect(own.at(0, textCell('企业7')).effective).toMatchObject({ id: -1, cell: textCell('企业7') })
    expect(own.at(1, textCell('私营企业')).effective).toBe(own.at(1, textCell('私营企业')).effective)
  })
})
