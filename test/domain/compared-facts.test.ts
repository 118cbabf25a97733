import { describe, expect, it } from 'vitest'
import { comparedFacts, differingFields, factsText, readFacts, withoutNames } from '../../src/domain/compared-facts.ts'
import { blank, type Cells, record } from '../engine/sample-record.ts'

const factsOf = (cells: Cells) => comparedFacts(record(cells).values)
const differing = (one: Cells, other: Cells) => differingFields(factsOf(one), factsOf(other))

describe('two rows of one organization', () => {
  it('differ in what both say and say otherwise, in the order of the facts', () => {
    const one = { kind: 'private', employees: 45, instructor: true, secretary: '张三', partyOrgFoundedOn: '2011-05-01' }
    const other = {
      kind: 'private',
      employees: 46,
      instructor: false,
      secretary: '李四',
      partyOrgFoundedOn: '2011-05-02',
    }
    expect(differing(one, other)).toEqual(['employees', 'partyOrgFoundedOn', 'secretary', 'instructor'])
    expect(differing(one, one)).toEqual([])
  })

  it('do not differ in what one of them leaves open or has no column for', () => {
    expect(differing({ employees: 45, members: 3 }, { employees: blank })).toEqual([])
  })

  it('do not differ in spacing, width and brackets, nor in the numbers of persons', () => {
    const one = { township: '城关镇（东片）', partyOrgName: '甲 厂支部 13811110003' }
    expect(differing(one, { township: '城 关 镇(东片)', partyOrgName: '甲厂支部 13811110004' })).toEqual([])
  })

  it('differ if one states to have none and the other does not', () => {
    expect(differing({ partyOrgName: null }, { partyOrgName: '甲厂支部' })).toEqual(['partyOrgName'])
  })
})

describe('compared facts', () => {
  const facts = factsOf({ township: '城关镇', employees: 45, secretary: '张三', instructor: true, members: blank })

  it('are read back from their text, which holds no digit', () => {
    const text = factsText(facts)
    expect(text).toMatch(/^(?:\.|[A-Za-z]{4})+$/)
    const everything = { township: '城关镇', employees: 45, secretary: '张三', instructor: true }
    expect(differingFields(readFacts(text), factsOf({ ...everything, employees: 46 }))).toEqual(['employees'])
    expect(factsText(readFacts(text))).toBe(text)
    expect(factsText(factsOf({}))).toBe('')
  })

  it('say nothing of names of persons once these are masked, but whether somebody is there', () => {
    const masked = withoutNames(facts)
    expect(differingFields(masked, factsOf({ secretary: '李四', instructor: false }))).toEqual(['instructor'])
  })
})
