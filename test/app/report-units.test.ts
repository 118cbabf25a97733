import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reportUnits } from '../../src/app/report-units.ts'
import { auditLedgers } from '../../src/app/run-audit.ts'
import { emptyRegister } from '../../src/domain/register.ts'
import { wholeRows } from '../../src/domain/whole-rows.ts'
import { watchListOf } from '../../src/register/watch.ts'
import { memoryPorts } from '../support/memory-files.ts'

const ledger = '台账.csv'
const audited = await auditLedgers(
  {
    ledgers: [{ path: ledger, name: ledger }],
    ...{ columns: [], sheet: null, township: '桐琴镇', encoding: null, blankAsZero: [], pack: 'guiding-opinion-2012' },
    ...{ set: new Map(), asOf: '2012-05-01', by: [], previous: null, redact: false },
    tool: { name: 'liangxin', version: '0' },
  },
  memoryPorts({ [ledger]: readFileSync('fixtures/scenarios/verdicts-by-hand/input/台账.csv') }),
  watchListOf(emptyRegister),
)
const { units } = audited
const facts = wholeRows(audited.facts)

test('a stored report says of every unit what its audit told the register', () => {
  const targets = facts.plan?.targets.length ?? 0
  const stored = reportUnits(facts)
  expect(stored.map(({ key }) => key)).toEqual(units.map(({ key }) => key))
  expect(stored.map(({ verdicts }) => verdicts.slice(0, targets))).toEqual(units.map(({ verdicts }) => verdicts))
  const said = new Set(units.flatMap(({ verdicts }) => verdicts))
  expect([...said].sort()).toEqual(['excluded', 'gap', 'met', 'not-evaluated', 'notApplicable', 'unknown'])
})

test('a report of an earlier version says nothing of what is no finding', () => {
  const { plan: _, ...old } = facts
  const organizations = facts.organizations.map(({ judged, ...organization }) => organization)
  const said = new Set(reportUnits({ ...old, organizations }).flatMap(({ verdicts }) => verdicts))
  expect([...said].sort()).toEqual(['excluded', 'gap', 'unknown'])
})
