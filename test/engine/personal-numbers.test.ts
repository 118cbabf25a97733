import { expect, it } from 'vitest'
import { issueSeverities, type LedgerIssue } from '../../src/domain/ledger-issue.ts'
import type { OrgRecord } from '../../src/domain/record.ts'
import { createAudit } from '../../src/engine/audit.ts'
import { compilePack } from '../../src/engine/compile.ts'
import { explainUnit } from '../../src/engine/explain.ts'
import { resolved } from './sample-pack.ts'
import { samplePartition } from './sample-partition.ts'
import { batchOf, type Cells, fieldsIn, record } from './sample-record.ts'

const mobile = '13811110003'
const identity = '330523197001011234'
const code = '91330523MA2B00001X'

const unit: Cells = {
  sector: 'enterprise',
  kind: 'private',
  employees: 40,
  members: { type: 'span', low: 0, high: 0 },
  partyOrgEstablished: true,
  partyOrgForm: 'joint',
  partyOrgName: `联合党支部（书记，电话${mobile}）`,
  superiorPartyOrg: `镇党委 138 1111 0003`,
  park: `园区(主任${mobile})`,
  industry: `竹木 ${identity}`,
  instructor: `指导员１３８１１１１０００３`,
  liaison: false,
  union: false,
  youthLeague: false,
}

const about: Partial<OrgRecord> = {
  name: `甲厂${mobile}`,
  key: `镇/甲厂${mobile}`,
  township: `镇（${mobile}）`,
}

const issue: LedgerIssue = {
  ...{ code: 'cell-ignored-note', severity: issueSeverities['cell-ignored-note'], file: 'a.xlsx', sheet: '台账' },
  ...{ cell: 'F5', row: 5, field: 'members', text: `0（书记${mobile}）` },
  args: { text: `0（书记${mobile}）`, note: `书记${identity}` },
}

function factsOf(redact = false) {
  const running = createAudit(resolved(), {
    breakdowns: ['township', 'industry', 'park'],
    redact,
    partition: samplePartition,
  })
  const records = [
    record(unit, about),
    record({ ...unit, partyOrgEstablished: false }, { ...about, name: '乙', key: code, creditCode: code, row: 6 }),
    record({ ...unit, employees: Number(mobile) }, { ...about, name: '丙', key: '镇/丙', row: 7 }),
  ]
  const batch = batchOf(records, { issues: [issue] })
  const column = { cell: 'A1', heading: `主任${mobile}`, field: null, match: null, option: null }
  running.add({ ...batch, layout: { ...batch.layout, columns: [column] } })
  return running.finish()
}

it('no mobile or identity number of a ledger reaches a report, wherever it stands', () => {
  for (const redact of [false, true]) {
    const digits = JSON.stringify(factsOf(redact))
      .normalize('NFKC')
      .replaceAll(/[^\d"]/g, '')
    expect(digits).not.toContain(mobile)
    expect(digits).not.toContain(identity)
  }
})

it('what stands around a number stays, and so does a credit code', () => {
  const { organizations, jointGroups } = factsOf()
  expect(organizations[0]).toMatchObject({ name: '甲厂***', park: '园区(主任***)', key: '镇/甲厂***' })
  expect(organizations[1]).toMatchObject({ key: code, creditCode: code })
  expect(jointGroups[0]).toMatchObject({ name: '联合党支部（书记，电话***）' })
})

it('an explanation quotes no number of a person', () => {
  const told = explainUnit(compilePack(resolved(), fieldsIn(unit)), record(unit, about))
  const digits = JSON.stringify(told)
    .normalize('NFKC')
    .replaceAll(/[^\d"]/g, '')
  expect(digits).not.toContain(mobile)
})

it('if persons are to be hidden, notes beside figures and texts that could not be read are hidden, too', () => {
  const found = factsOf(true).ledgerIssues.find((each) => each.code === 'cell-ignored-note')
  expect(found).toMatchObject({ text: '0*', args: { text: '0*', note: '书*' } })
})
