import { describe, expect, it } from 'vitest'
import { fieldIds } from '../../src/domain/field.ts'
import { LedgerRecord } from '../../src/domain/record.ts'
import { GAP, MET, OUT } from '../../src/domain/verdict.ts'
import { assess } from '../../src/engine/assess.ts'
import { compilePack } from '../../src/engine/compile.ts'
import { resolved, samplePack } from './sample-pack.ts'
import { between, blank, type Cells, fieldsIn, oneOf, record } from './sample-record.ts'

const unit: Cells = {
  sector: 'enterprise',
  kind: 'private',
  status: 'operating',
  employees: 40,
  members: 2,
  partyOrgEstablished: false,
  instructor: false,
  liaison: false,
  union: false,
  youthLeague: false,
}

const absent = (cells: Cells, ...fields: (keyof Cells)[]): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([field]) => !fields.includes(field as keyof Cells)))

function judge(cells: Cells, { asOf = '2012-06-30', set = {} }: { asOf?: string; set?: Record<string, number> } = {}) {
  const compiled = compilePack(resolved(samplePack, set, asOf), fieldsIn(cells))
  const assessment = assess(compiled, record(cells))
  const byTarget = (list: readonly unknown[]) =>
    Object.fromEntries(compiled.targets.map(({ target }, index) => [target.id, list[index]]))
  return {
    ...assessment,
    compiled,
    verdict: byTarget(assessment.verdicts),
    outcome: byTarget(assessment.outcomes),
  }
}

describe('a record', () => {
  it('is judged by the columns of each layout, whichever was judged before', () => {
    const cells: Cells = { ...unit, members: 0, employees: 40, regularEmployees: 5 }
    const read = new LedgerRecord(record(cells))
    const [narrow, wide] = [absent(cells, 'regularEmployees'), cells].map((each) =>
      compilePack(resolved(samplePack, {}, '2012-06-30'), fieldsIn(each)),
    )
    const verdict = (compiled = narrow) => compiled && assess(compiled, read).verdicts[0]
    // Without a column of its own, the pack takes the regular employees to be all of them.
    for (let time = 0; time < 3; time += 1) {
      expect(verdict(narrow)).toBe('gap')
      expect(verdict(wide)).toBe('notApplicable')
    }
  })

  it('has the same assessment as others of which the same may come out', () => {
    const compiled = compilePack(resolved(samplePack, {}, '2012-06-30'), fieldsIn({ ...unit, floatingMembers: 0 }))
    const open = (members: number) =>
      assess(
        compiled,
        record({ ...unit, employees: between(20, 40), members: between(members, 9), floatingMembers: 0 }),
      )
    expect(open(1)).toBe(open(1))
    expect(open(0)).not.toEqual(open(1))
  })
})

describe('the base', () => {
  it('leaves a unit out for the first reason that certainly holds', () => {
    const { base, outReason, verdicts } = judge({ ...unit, status: 'deregistered', kind: 'selfEmployed' })
    expect([base, outReason]).toEqual([0, 'deregistered'])
    expect(new Set(verdicts)).toEqual(new Set(['excluded', 'not-evaluated']))
  })

  it('prefers a certain later reason to an uncertain earlier one', () => {
    expect(judge({ ...unit, status: blank, kind: 'selfEmployed' }).outReason).toBe('self-employed')
  })

  it('is unknown while a blank status may leave the unit out, and so is every verdict', () => {
    const { base, outReason, verdict, outcome } = judge({ ...unit, status: blank })
    expect([base, outReason]).toEqual([1, null])
    expect(verdict['E2']).toBe('unknown')
    expect(outcome['E2']).toBe(GAP | OUT)
  })

  it('leaves out what is not included although no exclusion says why, even if an exclusion is open', () => {
    const { base, outReason } = judge({ ...unit, sector: 'outside', status: blank })
    expect([base, outReason]).toEqual([0, 'outside-two-new'])
  })

  it('takes a repeated row for a duplicate before anything else', () => {
    const compiled = compilePack(resolved(), fieldsIn(unit))
    const first = { file: 'a.xlsx', sheet: '台账', row: 3 }
    const again = record({ ...unit, status: 'deregistered' }, { duplicateOf: first })
    expect(assess(compiled, again)).toMatchObject({ base: 0, outReason: 'duplicate' })
  })

  it('does not mind an open status once every option still possible is out', () => {
    expect(judge({ ...unit, status: oneOf('deregistered', 'revoked') }).outReason).toBe('deregistered')
  })
})

describe('a verdict', () => {
  it('is met, a gap, unknown or not applicable as applies and requires say', () => {
    expect(judge(unit).verdict).toMatchObject({ E1: 'met', E2: 'gap', W1: 'gap' })
    expect(judge({ ...unit, members: blank }).verdict).toMatchObject({ E1: 'unknown', E2: 'unknown' })
    expect(judge({ ...unit, employees: 29 }).verdict).toMatchObject({ E1: 'notApplicable' })
    expect(judge({ ...unit, partyOrgEstablished: true }).verdict).toMatchObject({ E2: 'met', W1: 'notApplicable' })
  })

  it('of a target that does not apply is never unknown, whatever is blank in what it requires', () => {
    expect(judge({ ...unit, members: 0, partyOrgEstablished: blank }).verdict['E2']).toBe('notApplicable')
  })

  it('is unknown if it is unknown whether the target applies, even where it would be met', () => {
    const { verdict, outcome } = judge({ ...unit, employees: between(27, 33) })
    expect(verdict['E1']).toBe('unknown')
    expect(outcome['E1']).toBe(MET | OUT)
  })

  it('counts alternatives: one measure of two is a gap, with a blank third it is unknown', () => {
    expect(judge({ ...unit, instructor: true }).verdict['W1']).toBe('gap')
    expect(judge({ ...unit, instructor: true, union: blank }).verdict['W1']).toBe('unknown')
    expect(judge({ ...unit, instructor: true, union: true }).verdict['W1']).toBe('met')
  })

  it('is not given before a target is in force', () => {
    expect(judge(unit).verdict['D1']).toBe('not-evaluated')
    expect(judge(unit, { asOf: '2020-01-01' }).verdict['D1']).toBe('gap')
  })
})

describe('a missing column', () => {
  it('stops the targets that ask for it, and only those', () => {
    const without = absent(unit, 'members')
    const { compiled, verdict, outcome } = judge(without)
    expect(verdict).toMatchObject({ E1: 'not-evaluated', E2: 'not-evaluated', W1: 'gap' })
    expect(outcome['E1']).toBe(0)
    expect(compiled.targets.map(({ missingColumns }) => missingColumns)).toEqual([
      ['members'],
      ['members'],
      ['members'],
      [],
      ['secretary', 'activities'],
      [],
    ])
  })

  it('that is asked for only where recorded falls away, and what is left is judged', () => {
    const formed = { ...unit, partyOrgEstablished: true }
    expect(judge({ ...formed, activities: 2 }).verdict['L1']).toBe('met')
    expect(judge({ ...formed, activities: 0 }).verdict['L1']).toBe('gap')
    expect(judge({ ...formed, secretary: '某某' }).verdict['L1']).toBe('met')
    expect(judge({ ...formed, secretary: null, activities: 2 }).verdict['L1']).toBe('gap')
    expect(judge({ ...formed, secretary: blank, activities: 2 }).verdict['L1']).toBe('unknown')
  })

  it('leaves a target unjudged when nothing is recorded that it asks for', () => {
    expect(judge({ ...unit, partyOrgEstablished: true }).verdict['L1']).toBe('not-evaluated')
  })

  it('makes an indicator open, not smaller', () => {
    const without = absent(unit, 'partyOrgEstablished')
    expect(judge(without).indicators[0]).toBe(MET | GAP)
  })

  it('is an assumption only where a question really asks for it', () => {
    const without = absent(unit, 'status')
    const asked = ({ compiled }: ReturnType<typeof judge>) => compiled.assumed.map((source) => source.asked)
    expect(asked(judge(without))).toEqual(['status', 'regularEmployees', 'floatingMembers'])
    expect(asked(judge({ ...unit, regularEmployees: 40, floatingMembers: 0 }))).toEqual([])
  })
})

describe('the outcomes still possible', () => {
  it('are narrower than the tables where one blank is asked for twice', () => {
    const { verdict, outcome } = judge({ ...unit, members: between(1, 2), partyOrgEstablished: true })
    expect([verdict['S3'], outcome['S3']]).toEqual(['met', MET])
    const open = judge({ ...unit, members: between(0, 9), partyOrgEstablished: true })
    expect(open.outcome['S3']).toBe(MET | OUT)
  })

  it('see that one unknown cannot be two things at once', () => {
    const contrary = {
      ...samplePack,
      targets: samplePack.targets.slice(1, 2).map((target) => ({
        ...target,
        applies: { field: 'members' as const, gte: 3 },
        requires: { any: [{ field: 'members' as const, lte: 1 }, { ref: 'established' }] },
      })),
    }
    const cells: Cells = { ...unit, members: blank }
    const assessment = assess(compilePack(resolved(contrary), fieldsIn(cells)), record(cells))
    expect(assessment.verdicts).toEqual(['unknown'])
    expect(assessment.outcomes).toEqual([GAP | OUT])
  })

  it('join the base with the target when both ask for the same unknown', () => {
    const outcome = judge({ ...unit, sector: oneOf('enterprise', 'outside'), members: 1 }).outcome
    expect(outcome['E2']).toBe(GAP | OUT)
    const twoNew = judge({ ...unit, sector: oneOf('social', 'outside'), members: 1 })
    expect([twoNew.verdict['E2'], twoNew.outcome['E2']]).toEqual(['unknown', OUT])
  })
})

describe('the coverage status', () => {
  it.each([
    [{ partyOrgEstablished: true, instructor: blank }, 'organization'],
    [{ partyOrgEstablished: false, instructor: true, liaison: blank }, 'work'],
    [{ partyOrgEstablished: false }, 'none'],
    [{ partyOrgEstablished: false, instructor: blank }, 'unknown'],
    [{ partyOrgEstablished: blank, instructor: true }, 'unknown'],
  ] as const)('of %j is %s', (cells, expected) => {
    expect(judge({ ...unit, ...cells }).coverage).toBe(expected)
  })
})

it('a pack can be compiled for a sheet with every field and for one with none', () => {
  for (const present of [new Set(fieldIds), new Set<never>()]) {
    expect(compilePack(resolved(), present).targets.length).toBe(6)
  }
})
