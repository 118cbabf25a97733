import { expect, test } from 'vitest'
import type { PlanEntry, PlanRules } from '../../src/domain/report.ts'
import { planReason } from '../../src/wording/plan-wording.ts'

const plan: PlanRules = {
  ...{ id: 'key', clause: '一', title: { zh: '重点', en: 'key' }, kind: 'units', per: 'all', take: null },
  tiers: [{ id: 'near', title: { zh: '有三名党员', en: 'three members' } }],
  order: [
    { by: 'members', direction: 'desc' },
    { by: 'employees', direction: 'desc' },
  ],
}

const entry: PlanEntry = {
  ...{ organization: 'a', name: '甲', township: '镇', tier: 'near', place: 1, open: false },
  values: [
    { by: 'members', value: 5, cell: 'M7' },
    { by: 'employees', value: { low: 54, high: 66 }, cell: 'G7' },
  ],
  cells: ['M7', 'P7'],
  at: { file: 'a.xlsx', sheet: '台账', row: 7 },
  units: null,
}

test('a unit stands where it does by its tier, its figures and the cells that say so', () => {
  expect(planReason(plan, entry, 'zh')).toBe('有三名党员；党员数 5（M7），职工人数 54–66（G7）；依据：P7')
  expect(planReason(plan, entry, 'en')).toBe('three members; Party members 5 (M7), headcount 54–66 (G7); rests on P7')
})

test('what is open is said, and a unit of no tier is one of the others', () => {
  const open = { ...entry, tier: null, open: true, values: [], cells: [] }
  expect(planReason(plan, open, 'zh')).toBe('其他；有的项目台账没有写明，查清后可能排得更前')
})

test('a township stands by the units that it lacks', () => {
  const units = { certain: 12, open: 3, tiers: [4, 8] }
  expect(planReason(plan, { ...entry, units }, 'zh')).toBe('还差 12 家：有三名党员 4 家，其他 8 家；另有 3 家待核实')
  const none = { certain: 4, open: 0, tiers: [4, 0] }
  expect(planReason(plan, { ...entry, units: none }, 'en')).toBe('4 still lacking: 4 three members')
})
