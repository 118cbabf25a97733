import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collectSide } from '../../src/app/diff-ledger-side.ts'
import { diffSides } from '../../src/app/diff-ledgers.ts'
import { loadVocabulary } from '../../src/app/load-dictionary.ts'
import { loadRegisterWords } from '../../src/app/load-register-words.ts'
import type { FieldId } from '../../src/domain/field.ts'
import type { DiffUnit, LedgerDiff } from '../../src/domain/ledger-diff.ts'
import { createIdentities } from '../../src/ledger/identity.ts'
import { readLedger } from '../../src/ledger/read-ledger.ts'
import { openGrid } from '../../src/readers/reader.ts'
import { memoryPorts } from '../support/memory-files.ts'
import { memorySource } from '../support/memory-source.ts'

const heading = '单位名称,统一社会信用代码,乡镇,单位类型,职工人数,党员数,党组织组建方式,党组织书记'

const rows = fc.array(
  fc
    .tuple(
      fc.constantFrom(
        '云桐五金有限公司',
        '云桐五金',
        '云桐五金厂',
        '锦溪门业有限公司',
        '锦溪门业',
        '锦谿门业',
        '一分公司',
      ),
      fc.constantFrom('', '', '91110000101623741K', '911101066976941872', '91350100M000100Y43', '91350100M000100Y44'),
      fc.constantFrom('城关镇', '河西乡', ''),
      fc.constantFrom('私营企业', '民办非企业单位', ''),
      fc.constantFrom('', '0', '30', '约30', '30余人', '99'),
      fc.constantFrom('', '0', '3', '3(含预备1)'),
      fc.constantFrom('', '未组建', '单独组建', '联合组建'),
      fc.constantFrom('', '无', '张三', '李四'),
    )
    .map((cells) => cells.join(',')),
  { maxLength: 14 },
)

/** A ledger is never without a unit: there is one that every ledger has. */
const textOf = (lines: readonly string[]) =>
  `${[heading, '常在厂,,城关镇,私营企业,12,1,未组建,', ...lines].join('\n')}\n`

const vocabulary = await loadVocabulary([], memoryPorts({}).files)
const words = await loadRegisterWords(memoryPorts({}).files)

async function sideOf(lines: readonly string[]) {
  const grid = await openGrid(memorySource(textOf(lines), '台账.csv'), { encoding: null })
  const side = collectSide(['台账.csv'])
  const options = { sheet: null, township: null, blankAsZero: new Set<FieldId>(), identities: createIdentities() }
  for await (const event of readLedger(grid, { ...vocabulary, ...options }))
    if (event.type === 'batch') side.add(event.batch)
  return side.units()
}

async function compare(old: readonly string[], now: readonly string[]): Promise<LedgerDiff> {
  const sides = { old: await sideOf(old), new: await sideOf(now) }
  return diffSides(sides, words, { asOf: '2012-06-15', redact: false })
}

const runs = { numRuns: Number(process.env['RUNS'] ?? 40) }
const sorted = (texts: readonly string[]) => [...texts].sort()
const rowOf = ({ at }: DiffUnit) => at.row

test('a ledger compared with itself differs in nothing', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (lines) => {
      const facts = await compare(lines, lines)
      expect([facts.changed, facts.likely, facts.appeared, facts.vanished, facts.notCompared]).toEqual([
        [],
        [],
        [],
        [],
        [],
      ])
      expect(facts.counts.same).toBe(facts.old.organizations)
    }),
    runs,
  )
})

test('comparing the other way round tells the same with the sides exchanged', async () => {
  const mirrored: Readonly<Record<string, string>> = {
    'became-known': 'became-unknown',
    'became-unknown': 'became-known',
  }
  const told = ({ changed, likely, appeared, vanished }: LedgerDiff, isMirrored: boolean) => {
    const pair = (each: LedgerDiff['changed'][number]) => {
      const [one, other] = isMirrored ? [each.new, each.old] : [each.old, each.new]
      const changes = each.changes.map(({ field, kind, old, new: now }) => {
        const sides = isMirrored ? [now, old] : [old, now]
        return [field, isMirrored ? (mirrored[kind] ?? kind) : kind, ...sides]
      })
      return JSON.stringify([one, other, each.by, changes])
    }
    const [came, went] = isMirrored ? [vanished, appeared] : [appeared, vanished]
    const lone = (each: LedgerDiff['appeared'][number]) =>
      JSON.stringify([rowOf(each.unit), sorted(each.mayBe.map(({ unit, by }) => `${rowOf(unit)} ${by}`))])
    return [changed.map(pair), likely.map(pair), came.map(lone), went.map(lone)].map(sorted)
  }
  await fc.assert(
    fc.asyncProperty(rows, rows, async (old, now) => {
      expect(told(await compare(now, old), true)).toEqual(told(await compare(old, now), false))
    }),
    runs,
  )
})

test('every row of either ledger stands in exactly one place', async () => {
  const seen = { likely: 0, vanished: 0, duplicates: 0 }
  await fc.assert(
    fc.asyncProperty(rows, rows, async (old, now) => {
      const facts = await compare(old, now)
      const { counts, duplicates } = facts
      for (const side of ['old', 'new'] as const) {
        const alone = side === 'old' ? facts.vanished : facts.appeared
        const listed = [
          ...[...facts.changed, ...facts.likely].map((pair) => rowOf(pair[side])),
          ...alone.map(({ unit }) => rowOf(unit)),
          ...duplicates.filter((each) => each.side === side).map(({ unit }) => rowOf(unit)),
        ]
        expect(new Set(listed).size).toBe(listed.length)
        expect(listed.length + counts.same).toBe(1 + (side === 'old' ? old : now).length)
      }
      seen.likely += counts.likely
      seen.vanished += counts.vanished
      seen.duplicates += duplicates.length
    }),
    runs,
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
})
