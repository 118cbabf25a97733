import { describe, expect, it } from 'vitest'
import { cellName } from '../../src/domain/cell.ts'
import { type FieldId, fieldIndex } from '../../src/domain/field.ts'
import type { OrgRecord } from '../../src/domain/record.ts'
import { assess } from '../../src/engine/assess.ts'
import { compilePack } from '../../src/engine/compile.ts'
import { findingsOf } from '../../src/engine/findings.ts'
import { judgedFacts } from '../../src/engine/judged-facts.ts'
import { organizationFacts } from '../../src/engine/organization-facts.ts'
import { withoutPersonalNumbers } from '../../src/engine/personal-numbers.ts'
import { roundRowOf } from '../../src/engine/round-row.ts'
import { roundRules } from '../../src/engine/round-targets.ts'
import { createRoundUnits } from '../../src/engine/round-units.ts'
import type { RulePack } from '../../src/pack/schema.ts'
import { resolved, samplePack } from './sample-pack.ts'
import { blank, type Cells, fieldsIn, record } from './sample-record.ts'

/** 45 staff, two members, no organization: E2, S3 and W1 are gaps, E1 is met, L1 does not apply, D1 holds from 2020 on. */
const unit: Cells = {
  sector: 'enterprise',
  kind: 'private',
  status: 'operating',
  employees: 45,
  members: 2,
  floatingMembers: 0,
  partyOrgEstablished: false,
  instructor: false,
  liaison: false,
  union: false,
  youthLeague: false,
  secretary: null,
  activities: 0,
}

interface Given {
  readonly cells?: Cells
  readonly about?: Partial<OrgRecord>
  readonly watched?: boolean
}

function unitOf({ cells = unit, about = {}, watched = false }: Given) {
  const compiled = compilePack(resolved(), fieldsIn(cells))
  const read = record(cells, about)
  const audited = { compiled, record: read, assessment: assess(compiled, read) }
  const organization = organizationFacts(audited, judgedFacts(audited, ''))
  const round = createRoundUnits()
  round.add(
    roundRowOf(
      audited,
      { organization, findings: findingsOf(audited) },
      { watches: () => watched, redact: false, mask: withoutPersonalNumbers },
    ),
  )
  const [found] = round.units()
  if (found === undefined) throw new Error('no unit')
  return found
}

const addressOf = (field: FieldId) => cellName(5, fieldIndex(field))

describe('a unit of a round', () => {
  it('has the verdict of every target of the pack, in its order', () => {
    expect(unitOf({}).verdicts).toEqual(['met', 'gap', 'gap', 'gap', 'notApplicable', 'not-evaluated'])
  })

  it('has the cells that its gaps rest on', () => {
    const { cells } = unitOf({})
    expect([...cells.keys()]).toEqual([1, 2, 3])
    expect(cells.get(1)).toEqual([
      { field: 'sector', cell: addressOf('sector'), text: 'enterprise' },
      { field: 'members', cell: addressOf('members'), text: '2' },
      { field: 'partyOrgEstablished', cell: addressOf('partyOrgEstablished'), text: 'false' },
    ])
  })

  it('that the register knows has the cells of what is met and of what does not apply, too', () => {
    const { cells } = unitOf({ watched: true })
    expect([...cells.keys()]).toEqual([0, 1, 2, 3, 4])
    expect(cells.get(0)?.map(({ field }) => field)).toEqual(['sector', 'employees', 'members'])
    expect(cells.get(4)?.map(({ field }) => field)).toEqual(['partyOrgEstablished'])
  })

  it('that is left out is so for every target, by the cells of the exclusion, also where a column is missing', () => {
    const { employees: _, ...columns } = unit
    expect(unitOf({ cells: columns }).verdicts[0]).toBe('not-evaluated')
    const out = unitOf({ cells: { ...columns, status: 'revoked' } })
    expect(new Set(out.verdicts)).toEqual(new Set(['excluded']))
    expect([out.outReason, out.outCells]).toEqual([
      'deregistered',
      [{ field: 'status', cell: addressOf('status'), text: 'revoked' }],
    ])
  })

  it('whose place in the base is open is not left out', () => {
    const open = unitOf({ cells: { ...unit, status: blank } })
    expect([open.outReason, open.outCells]).toEqual([null, []])
    expect(open.verdicts.slice(0, 4)).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
  })

  it('keeps the names of persons and not their numbers', () => {
    const led = { ...unit, partyOrgEstablished: true, secretary: '张三', activities: 2 }
    const { cells } = unitOf({ cells: led, watched: true })
    expect(cells.get(4)).toContainEqual({ field: 'secretary', cell: addressOf('secretary'), text: '张三' })
    const numbered = unitOf({ about: { name: '甲店13912345678', key: '镇/甲店13912345678' } })
    expect([numbered.name, numbered.key]).toEqual(['甲店***', '镇/甲店***'])
  })

  it('keeps a credit code that looks like the number of a person', () => {
    const code = '330723198001011234'
    const { key, creditCode } = unitOf({ about: { key: code, creditCode: code } })
    expect([key, creditCode]).toEqual([code, code])
  })

  it('says its kind, else its sector', () => {
    expect(unitOf({}).kind).toBe('private')
    expect(unitOf({ cells: { ...unit, kind: blank } }).kind).toBe('enterprise')
  })
})

/** The unit of rows, each of a row number of its own from 5 on. */
function merged(rows: readonly Given[]) {
  const round = createRoundUnits()
  for (const [at, { cells = unit, about = {} }] of rows.entries()) {
    const compiled = compilePack(resolved(), fieldsIn(cells))
    const read = record(cells, { row: 5 + at, ...about })
    const audited = { compiled, record: read, assessment: assess(compiled, read) }
    const organization = organizationFacts(audited, judgedFacts(audited, ''))
    round.add(
      roundRowOf(
        audited,
        { organization, findings: findingsOf(audited) },
        { watches: () => true, redact: false, mask: withoutPersonalNumbers },
      ),
    )
  }
  return round.units()
}

describe('the rows of one organization', () => {
  const formed: Given = { cells: { ...unit, partyOrgEstablished: true, secretary: '张三', activities: 2 } }

  it('are one unit; what the first row does not call a gap and they contradict each other in is unknown, by the cells of both', () => {
    const [found, ...others] = merged([formed, {}])
    expect(others).toEqual([])
    // One row: E2, S3, W1 gaps, L1 not applicable. The other: E2, S3, L1 met, W1 not applicable. E1 is met by both.
    expect(found?.verdicts).toEqual(['met', 'unknown', 'unknown', 'unknown', 'unknown', 'not-evaluated'])
    const established = found?.cells.get(1)?.filter(({ field }) => field === 'partyOrgEstablished')
    expect(established?.map(({ text }) => text).toSorted()).toEqual(['false', 'true'])
    expect(established?.map(({ cell }) => cell).toSorted()).toEqual(
      [5, 6].map((row) => cellName(row, fieldIndex('partyOrgEstablished'))),
    )
  })

  it('keep the gap of the row that was read first, as the report does', () => {
    expect(merged([{}, formed])[0]?.verdicts).toEqual(['met', 'gap', 'gap', 'gap', 'unknown', 'not-evaluated'])
  })

  it('that agree say what one says', () => {
    expect(merged([{}, {}])).toEqual(merged([{}]))
  })

  it('leave it open whether it is in the base if one alone leaves it out', () => {
    const out: Given = { cells: { ...unit, status: 'revoked' } }
    const [found] = merged([out, {}])
    expect([found?.outReason, found?.outCells]).toEqual([null, []])
    expect(new Set(found?.verdicts)).toEqual(new Set(['unknown']))
  })

  it('leave it out if all do, for a reason if it is one', () => {
    const out: Given = { cells: { ...unit, status: 'revoked' } }
    const selfEmployed: Given = { cells: { ...unit, kind: 'selfEmployed' } }
    expect(merged([out, out])[0]?.outReason).toBe('deregistered')
    const [found] = merged([out, selfEmployed])
    expect([found?.outReason, new Set(found?.verdicts)]).toEqual([null, new Set(['excluded'])])
    expect(found?.outCells.map(({ field }) => field)).toEqual(['status', 'kind'])
  })

  it('are not contradicted by a sheet that lacks the columns', () => {
    const { employees: _, ...columns } = unit
    expect(merged([{ cells: columns }])[0]?.verdicts[0]).toBe('not-evaluated')
    expect(merged([{ cells: columns }, {}])[0]?.verdicts).toEqual(merged([{}])[0]?.verdicts)
  })

  it('are known by the code that any of them has, and named as the first by township and name', () => {
    const code = '91110000101623741K'
    const [found, ...others] = merged([
      { about: { name: '乙', township: '乙镇', creditCode: code, key: code } },
      { about: { name: '丙', township: '丙镇', creditCode: code, key: code } },
      { about: { name: '丙', township: '丙镇', key: code } },
    ])
    expect(others).toEqual([])
    // 丙 is U+4E19, 乙 U+4E59.
    expect(found).toMatchObject({ key: code, creditCode: code, name: '丙', township: '丙镇' })
  })

  it('without a code speak of every organization with a code that has their name', () => {
    const named = (creditCode: string | null): Given => ({ about: { creditCode, key: creditCode ?? '镇/甲' } })
    const inOrganization = (creditCode: string): Given => ({ ...formed, ...named(creditCode) })
    const units = merged([inOrganization('91A'), inOrganization('91B'), { about: { key: '91A' } }])
    expect(units.map(({ key, verdicts }) => [key, verdicts[1]])).toEqual([
      ['91A', 'unknown'],
      ['91B', 'unknown'],
    ])
  })
})

describe('the rules of a round', () => {
  const both = (text: string) => ({ zh: text, en: text })
  const pack: RulePack = {
    ...samplePack,
    parameters: {
      ...samplePack.parameters,
      lookBackSince: { title: both('since'), type: 'date', default: { asOf: 'januaryBefore' } },
    },
    definitions: {
      ...samplePack.definitions,
      recent: { all: [{ field: 'registeredOn', gte: { param: 'lookBackSince' } }] },
    },
    targets: samplePack.targets.map((target) =>
      target.id === 'L1' ? { ...target, applies: { ref: 'recent' }, dueInDays: 60 } : target,
    ),
  }

  it('say which targets hold on the day, and when they are due', () => {
    const { rules, targets } = roundRules(resolved(pack))
    expect(rules.map(({ id, inForce, dueInDays }) => [id, inForce, dueInDays])).toEqual([
      ['E1', true, null],
      ['E2', true, null],
      ['S3', true, null],
      ['W1', true, null],
      ['L1', true, 60],
      ['D1', false, null],
    ])
    expect(targets.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
    expect(roundRules(resolved(pack, {}, '2020-01-01')).rules.at(-1)?.inForce).toBe(true)
  })

  it('name the parameters that follow the day by themselves, and the targets that depend on them', () => {
    const { dated, rules } = roundRules(resolved(pack))
    expect(dated).toEqual(['lookBackSince'])
    expect(rules.filter((each) => each.dated.length > 0).map(({ id }) => id)).toEqual(['L1'])
  })

  it('take a parameter that somebody set for what it is', () => {
    expect(roundRules(resolved(pack, { lookBackSince: 1 })).dated).toEqual([])
  })

  it('make every target depend on what the base depends on', () => {
    const { population } = pack
    const recent = { id: 'old', title: both('old'), when: { not: { ref: 'recent' } } }
    const based = { ...pack, population: { ...population, exclude: [...population.exclude, recent] } }
    expect(roundRules(resolved(based)).rules.every((each) => each.dated.includes('lookBackSince'))).toBe(true)
  })

  it('have every parameter, null where it is not set', () => {
    expect(roundRules(resolved(samplePack, { staffMin: 40 })).parameters).toEqual({
      staffMin: 40,
      minMeasures: 2,
      jointLimit: null,
      rateGoal: 50,
    })
  })
})
