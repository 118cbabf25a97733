import { describe, expect, it } from 'vitest'
import { cellName } from '../../src/domain/cell.ts'
import { type FieldId, fieldIndex } from '../../src/domain/field.ts'
import type { OrgRecord } from '../../src/domain/record.ts'
import { assess } from '../../src/engine/assess.ts'
import { compilePack } from '../../src/engine/compile.ts'
import { baseCells, findingsOf, redactFinding } from '../../src/engine/findings.ts'
import { resolved, samplePack } from './sample-pack.ts'
import { between, blank, type Cells, fieldsIn, record } from './sample-record.ts'

const unit: Cells = {
  sector: 'enterprise',
  kind: 'private',
  status: 'operating',
  employees: 45,
  members: 0,
  floatingMembers: 0,
  partyOrgEstablished: false,
  instructor: false,
  liaison: false,
  union: false,
  youthLeague: false,
}

function audited(cells: Cells, about: Partial<OrgRecord> = {}) {
  const compiled = compilePack(resolved(), fieldsIn(cells))
  const read = record(cells, about)
  return { compiled, record: read, assessment: assess(compiled, read) }
}

function findings(cells: Cells, options = { redact: false }) {
  const found = findingsOf(audited(cells))
  return options.redact ? found.map(redactFinding) : found
}

function finding(target: string, cells: Cells, options = { redact: false }) {
  const found = findings(cells, options).find((each) => each.target === target)
  if (found === undefined) throw new Error(`no finding for ${target}`)
  return found
}

const addressOf = (field: FieldId) => cellName(5, fieldIndex(field))

describe('a gap', () => {
  it('rests on the true cells of whom it applies to and the false cells of what it requires', () => {
    const { cells, possible, missing } = finding('E1', unit)
    expect(cells.map(({ field, cell, value }) => [field, cell, value])).toEqual([
      ['sector', addressOf('sector'), 'enterprise'],
      ['employees', addressOf('employees'), 45],
      ['members', addressOf('members'), 0],
      ['floatingMembers', addressOf('floatingMembers'), 0],
    ])
    expect(cells[1]?.tests).toEqual([
      { op: 'gte', operand: 30, parameter: 'staffMin', otherField: null, holds: 'true' },
    ])
    expect(cells[2]?.tests).toEqual([{ op: 'gte', operand: 1, parameter: null, otherField: null, holds: 'false' }])
    expect([possible, missing]).toEqual([undefined, undefined])
  })

  it('says under a negation what holds, not what does not', () => {
    const [first] = finding('W1', unit).cells
    expect(first).toMatchObject({ field: 'partyOrgEstablished', value: false })
    expect(first?.tests[0]).toMatchObject({ op: 'is' })
  })

  it('tells how many alternatives hold', () => {
    expect(finding('W1', { ...unit, instructor: true }).alternatives).toEqual({
      holding: 1,
      unknown: 0,
      all: 3,
      least: 2,
    })
    expect(finding('E1', unit).alternatives).toBeNull()
  })

  it('is primary if it is the first of its unit in the order of the pack', () => {
    const found = findings({ ...unit, members: 1 })
    expect(found.map(({ target, verdict, primary }) => [target, verdict, primary])).toEqual([
      ['E2', 'gap', true],
      ['S3', 'gap', false],
      ['W1', 'gap', false],
    ])
  })

  it('comes with the first remedy that fits for certain', () => {
    const remedy = (cells: Cells) => finding('E2', { ...unit, members: 1, ...cells }).remedyText.en
    expect(remedy({ members: 3, park: '城东' })).toBe('form its own')
    expect(remedy({ park: '城东' })).toBe('join the park')
    expect(remedy({ park: blank })).toBe('join another')
    expect(remedy({ park: null })).toBe('join another')
    expect(remedy({})).toBe('join another')
  })

  it('shows an assumed value without a cell', () => {
    const { floatingMembers: _, ...rest } = unit
    const cell = finding('E1', rest).cells.find(({ field }) => field === 'floatingMembers')
    expect(cell).toMatchObject({ cell: null, text: null, value: 0, why: null })
  })

  it('shows several readings of one cell as one entry', () => {
    const members = finding('S3', { ...unit, members: 1 }).cells.filter(({ field }) => field === 'members')
    expect(members.map(({ tests }) => tests.map(({ op, operand }) => [op, operand]))).toEqual([
      [
        ['lte', 2],
        ['gte', 1],
      ],
    ])
  })
})

describe('an open verdict', () => {
  it('names the cells that would decide it, and what is still possible', () => {
    const { verdict, missing, possible, cells } = finding('E1', { ...unit, employees: between(27, 33) })
    expect([verdict, missing, possible]).toEqual(['unknown', ['employees'], ['gap', 'notApplicable']])
    const employees = cells.find(({ field }) => field === 'employees')
    expect(employees).toMatchObject({ value: { low: 27, high: 33 }, why: 'approximate' })
    expect(employees?.tests[0]?.holds).toBe('unknown')
  })

  it('asks for no cell that would decide nothing', () => {
    expect(finding('E2', { ...unit, members: blank }).missing).toEqual(['members'])
    expect(finding('E2', { ...unit, members: blank, partyOrgEstablished: blank }).missing).toEqual([
      'members',
      'partyOrgEstablished',
    ])
  })

  it('about the base asks for the cells of the base', () => {
    const { missing, possible } = finding('E1', { ...unit, status: blank })
    expect([missing, possible]).toEqual([['status'], ['gap', 'notApplicable']])
  })

  it('is never primary', () => {
    expect(findings({ ...unit, status: blank }).some(({ primary }) => primary)).toBe(false)
  })
})

describe('the cells behind the base', () => {
  it('are those of the exclusion that holds', () => {
    expect(baseCells(audited({ ...unit, status: 'revoked' }))).toEqual([addressOf('status')])
  })

  it('are those that leave it open', () => {
    expect(baseCells(audited({ ...unit, status: blank }))).toEqual([addressOf('status')])
  })

  it('are those that do not include the unit where no exclusion says why', () => {
    expect(baseCells(audited({ ...unit, sector: 'platform' }))).toEqual([addressOf('sector')])
  })

  it('are none for a unit in the base', () => {
    expect(baseCells(audited(unit))).toEqual([])
  })
})

describe('redaction', () => {
  const requiring = { ...unit, partyOrgEstablished: true, secretary: '王小明', activities: 0 }

  it('masks the text of a personal field and nothing else', () => {
    const instructed = { ...unit, instructor: { type: 'options', options: ['yes'] } } as const
    const read = audited(instructed)
    const named = {
      ...read,
      record: {
        ...read.record,
        values: read.record.values.map((value, index) =>
          index === fieldIndex('instructor') && value
            ? { ...value, cells: value.cells.map((cell) => ({ ...cell, text: '李大伟' })) }
            : value,
        ),
      },
    }
    const texts = (redact: boolean) =>
      findingsOf(named)
        .map((each) => (redact ? redactFinding(each) : each))
        .flatMap(({ cells }) => cells)
        .filter(({ field }) => field === 'instructor')
        .map(({ text, value }) => [text, value])
    expect(texts(false)).not.toContainEqual(['李*', true])
    expect(texts(true)).toEqual(texts(false).map(([, value]) => ['李*', value]))
  })

  it('keeps the verdict', () => {
    const verdicts = (redact: boolean) =>
      findings(requiring, { redact }).map(({ target, verdict }) => [target, verdict])
    expect(verdicts(true)).toEqual(verdicts(false))
    expect(verdicts(true)).toContainEqual(['L1', 'gap'])
  })
})

it('every finding carries what a document needs of its target', () => {
  for (const each of findings({ ...unit, members: 1 })) {
    const target = samplePack.targets.find(({ id }) => id === each.target)
    expect(each).toMatchObject({ force: target?.force, kind: target?.kind, clause: target?.clause })
    expect(each.at).toEqual({ file: 'a.xlsx', sheet: '台账', row: 5 })
  }
})
