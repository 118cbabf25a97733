import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Fault } from '../../src/domain/fault.ts'
import { resolvePack } from '../../src/pack/resolve.ts'
import { packOf } from '../packs/judge-unit.ts'
import { rulesText, runCases } from '../packs/run-cases.ts'
import { projectPath } from './source-files.ts'

const promised = [
  'branch-regulation-2018',
  'city-campaign-2011',
  'five-full-coverages-2011',
  'formation-principles-2012',
  'guiding-opinion-2012',
  'subdistrict-template',
  'three-hundred-percents-2011',
]
const folders = readdirSync(projectPath('rules'), { withFileTypes: true })
const found = folders
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((name) => existsSync(projectPath(`rules/${name}/pack.json`)))
  .sort()

test('every promised pack is there', () => {
  expect(found).toEqual(expect.arrayContaining(promised))
})

describe.each(found)('%s', (id) => {
  const text = rulesText(`${id}/pack.json`)

  test('is a valid pack under its own name, with the schema beside it', () => {
    const pack = packOf(id)
    expect(pack.id).toBe(id)
    expect(pack.$schema).toBe('../rule-pack.schema.json')
  })

  test('uses every definition and every parameter', () => {
    const { definitions, parameters } = packOf(id)
    expect(Object.keys(definitions).filter((name) => !text.includes(`"ref": "${name}"`))).toEqual([])
    expect(Object.keys(parameters).filter((name) => !text.includes(`"param": "${name}"`))).toEqual([])
  })

  test('passes its own cases, which leave no verdict and no side of a threshold out', async () => {
    const result = await runCases(packOf(id), rulesText(`${id}/cases.csv`))
    expect(result.total).toBeGreaterThan(0)
    expect(result).toMatchObject({ failed: [], missing: [], unknownHeadings: [] })
  })

  test('has cases that a spreadsheet opens as they are: UTF-8 with a byte order mark', () => {
    expect(rulesText(`${id}/cases.csv`).startsWith('\uFEFF')).toBe(true)
  })
})

test('the template refuses to run until its three thresholds are given', () => {
  const resolve = () => resolvePack(packOf('subdistrict-template'), { sha256: '', asOf: '2012-06-30', set: new Map() })
  expect(resolve).toThrow(Fault)
  expect(resolve).toThrow('membersMin, staffForMembers, staffForOrganization')
})

test('the default pack speaks of every numbered clause of the opinion', () => {
  const page = rulesText('guiding-opinion-2012/CLAUSES.md')
  const { targets, indicators, groups, parameters } = packOf('guiding-opinion-2012')
  const ids = [...targets, ...groups].map((each) => each.id)
  expect(ids).toEqual(['E1', 'E2', 'E3', 'E4', 'E5', 'S1', 'S2', 'S3', 'W1', 'L1', 'G1'])
  const named = [...ids, ...indicators.map((each) => each.id), ...Object.keys(parameters).filter(isOfAClause)]
  expect(named.filter((name) => !page.includes(name))).toEqual([])
  const clauses = ['二·1 企业(5)', '二·1 社会组织(3)', '二·2 措施(6)', '三·1', '三·7', '四·1', '四·3']
  expect(clauses.filter((clause) => !page.includes(`| ${clause}`))).toEqual([])
})

/** The other parameters only serve the checks of data. */
function isOfAClause(parameter: string): boolean {
  return !['committeeMembersMin', 'generalBranchMembersMin', 'secretaryOrganizationsMax'].includes(parameter)
}
