import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { EvidenceCell } from '../../src/domain/register-event.ts'
import type { RoundUnit } from '../../src/domain/round.ts'
import { compareText } from '../../src/domain/text.ts'
import { createAudit } from '../../src/engine/audit.ts'
import { createIdentities } from '../../src/ledger/identity.ts'
import { resolved } from '../engine/sample-pack.ts'
import { samplePartition } from '../engine/sample-partition.ts'
import { gather, gridOf } from '../ledger/read-fixture.ts'

const headings =
  '企业名称,统一社会信用代码,乡镇,单位类型,经营状况,职工人数,党员数,是否建立党组织,党建指导员,工会'.split(',')
const codes = ['91110000101623741K', '911101066976941872']

/** Rows of few organizations, so that most repeat one: by code, by name, by either of two codes, and in several spellings. */
const row = fc
  .tuple(
    fc.constantFrom('甲有限公司', '甲 有限公司', '乙有限公司', '丙有限公司'),
    fc.constantFrom('', '', ...codes),
    fc.constantFrom('城关镇', '城关镇', '城 关 镇', '泉溪镇'),
    fc.constantFrom('私营企业', '私营企业', '个体工商户', ''),
    fc.constantFrom('正常', '正常', '正常', '注销', ''),
    fc.constantFrom('45', '12'),
    fc.constantFrom('2', '2', '0', ''),
    fc.constantFrom('否', '否', '是', ''),
    fc.constantFrom('有', '无'),
    fc.constantFrom('有', '无'),
  )
  .map((cells): readonly string[] => cells)

const rows = fc.array(row, { minLength: 1, maxLength: 7 })

/** The units of a round over rows that stand in two files, cut anywhere. */
async function unitsOf(all: readonly (readonly string[])[], cut: number, watched: boolean) {
  const options = { breakdowns: [], redact: false, partition: samplePartition, watches: () => watched }
  const audit = createAudit(resolved(), options)
  const identities = createIdentities()
  const parts = [all.slice(0, cut), all.slice(cut)].filter((part) => part.length > 0)
  for (const [at, part] of parts.entries()) {
    const { batches } = await gather(gridOf([headings, ...part], '台账', `${at}.csv`), { identities })
    for (const batch of batches) audit.add(batch)
  }
  audit.finish()
  return audit.units()
}

/** Units without places, in an order of their own. */
function sayings(units: readonly RoundUnit[]): readonly string[] {
  const said = (cells: readonly EvidenceCell[]) => cells.map(({ field, text }) => [field, text])
  return units
    .map(({ at: _, outCells, cells, ...unit }) =>
      JSON.stringify([unit, said(outCells), [...cells].map(([position, each]) => [position, said(each)])]),
    )
    .sort(compareText)
}

const shuffled = rows.chain((all) =>
  fc.record({
    all: fc.constant(all),
    other: fc.shuffledSubarray(all, { minLength: all.length }),
    cuts: fc.tuple(fc.nat(all.length), fc.nat(all.length)),
    watched: fc.boolean(),
  }),
)

it('the units of a round close the same whatever the order of rows and files', async () => {
  await fc.assert(
    fc.asyncProperty(shuffled, async ({ all, other, cuts, watched }) => {
      const closing = async (rows: typeof all, cut: number) => whatCloses(await unitsOf(rows, cut, watched))
      expect(await closing(other, cuts[1])).toEqual(await closing(all, cuts[0]))
    }),
    { numRuns: 60 },
  )
})

it('rows that stand twice change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (all) => {
      const once = await unitsOf(all, all.length, false)
      expect(sayings(await unitsOf([...all, ...all], all.length, false))).toEqual(sayings(once))
    }),
    { numRuns: 60 },
  )
})

it('every code is one unit, and none is one more', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (all) => {
      const units = await unitsOf(all, 0, false)
      const coded = units.flatMap(({ creditCode }) => creditCode ?? [])
      expect(coded.toSorted(compareText)).toEqual([...new Set(all.flatMap(([, code]) => code || []))].sort(compareText))
      expect(new Set(units.map(({ key }) => key)).size).toBe(units.length)
    }),
    { numRuns: 60 },
  )
})

/** A gap that another row contradicts is that of the first row, or unknown: neither closes an item. */
function whatCloses(units: readonly RoundUnit[]) {
  return units
    .map(({ key, name, township, outReason, verdicts }) => ({
      ...{ key, name, township, outReason },
      verdicts: verdicts.map((verdict) => (verdict === 'gap' || verdict === 'unknown' ? 'stays open' : verdict)),
    }))
    .toSorted((left, right) => compareText(left.key, right.key))
}
