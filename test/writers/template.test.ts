import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { writeTemplate } from '../../src/writers/template.ts'
import { runIn } from '../cli/memory-host.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'

async function filledTemplate(): Promise<string> {
  const { bytes } = await writeTemplate('台账.xlsx', 'zh')
  const folder = temporaryFolder()
  const path = join(folder, '台账.xlsx')
  writeFileSync(path, bytes)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const sheet = workbook.worksheets[0]
  const headings = sheet?.getRow(4).values as readonly string[]
  const fill = (heading: string, value: string | number) => {
    const column = headings.indexOf(heading)
    expect(column, heading).toBeGreaterThan(0)
    if (sheet) sheet.getCell(6, column).value = value
  }
  // The example row, made a real unit by its own name, is a filled-in ledger.
  sheet?.getRow(5).eachCell((cell, column) => {
    if (column > 2 && sheet) sheet.getCell(6, column).value = cell.value
  })
  fill('单位名称', '甲纺织有限公司')
  await workbook.xlsx.writeFile(path)
  return folder
}

test('the template is the same bytes on every day', async () => {
  const [first, second] = [await writeTemplate('a.xlsx', 'zh'), await writeTemplate('a.xlsx', 'zh')]
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
})

test('a filled-in template is read back column by column, without a doubt, and without its example', async () => {
  const folder = await filledTemplate()
  const { stdout, exitCode } = await runIn({ folder }, 'check', '台账.xlsx', '--json', '--fail-on', 'data')
  const result = JSON.parse(stdout)
  expect(result.issues.filter((issue: { severity: string }) => issue.severity !== 'info')).toEqual([])
  expect(exitCode).toBe(0)
  expect(result.sheets).toHaveLength(1)
  expect(result.sheets[0].organizations).toBe(1)
  expect(result.sheets[0].skippedRows).toContainEqual({ row: 5, why: 'example' })
  const states = new Map<string, string>(
    result.sheets[0].columns.map((column: { heading: string; state: string }) => [column.heading, column.state]),
  )
  expect([...states].filter(([, state]) => state === 'unknown')).toEqual([])
  expect([...states.values()].filter((state) => state === 'read').length).toBe(37)
  expect(result.missingColumns).toEqual([])
})

test('the example of the template is judged as its cells say', async () => {
  const folder = await filledTemplate()
  const { stdout } = await runIn({ folder }, 'audit', '台账.xlsx', '--json', '--dry-run', '--as-of', '2012-05-01')
  const { organizations, targets } = JSON.parse(stdout)
  expect(organizations).toMatchObject([{ sector: 'enterprise', form: 'joint', employees: 45, members: 4 }])
  // 38 regular employees and members: E1; members and an organization: E2; four members in a joint branch: E3.
  expect(targets).toMatchObject([
    { id: 'E1', met: 1 },
    { id: 'E2', met: 1 },
    { id: 'E3', gap: 1 },
    ...Array.from({ length: 8 }, () => ({})),
  ])
})
