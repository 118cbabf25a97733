import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { RegisterView } from '../../src/domain/register.ts'
import { type RunResult, runIn } from './memory-host.ts'
import { temporaryFolder } from './temporary-folder.ts'

const heading = '单位名称,乡镇（街道）,单位类型,经营状况,职工人数,党员数,是否建立党组织,党组织组建方式,统一社会信用代码'

/** One firm of a ledger: with members and without a Party organization it has the gap E2. */
interface Firm {
  readonly name: string
  readonly township?: string
  readonly formed?: boolean
  readonly code?: string
  readonly members?: string
}

/** A ledger of firms, as text. */
function ledgerOf(firms: readonly Firm[]): string {
  const rows = firms.map(({ name, township = '城关镇', formed = false, code = '', members = '2' }) =>
    [name, township, '私营企业', '正常', '12', members, ...(formed ? ['是', '联合组建'] : ['否', '未建']), code].join(
      ',',
    ),
  )
  return `${[heading, ...rows].join('\n')}\n`
}

/** A folder with a register that grows by real audits. */
export interface SmallRegister {
  readonly folder: string
  run(...argv: readonly string[]): Promise<RunResult>
  /** A round over these firms; returns the run, which must have gone well. */
  audit(asOf: string, firms: readonly Firm[], ...argv: readonly string[]): Promise<RunResult>
  /** `register …` with `--json`. */
  view(...argv: readonly string[]): Promise<RegisterView>
  log(): string
}

/** An empty folder in which rounds are audited on 1 July 2012. */
export function smallRegister(): SmallRegister {
  const folder = temporaryFolder()
  const run = (...argv: readonly string[]) => runIn({ folder, today: '2012-07-01' }, ...argv)
  return {
    folder,
    run,
    audit: async (asOf, firms, ...argv) => {
      writeFileSync(join(folder, '台账.csv'), ledgerOf(firms))
      const result = await run('audit', '台账.csv', '--as-of', asOf, '-f', 'csv', ...argv)
      expect(result.exitCode, result.stderr).toBe(0)
      return result
    },
    view: async (...argv) => {
      const { stdout, stderr } = await run('register', 'list', '--json', ...argv)
      expect(stderr).toBe('')
      return JSON.parse(stdout) as RegisterView
    },
    log: () => readFileSync(join(folder, 'liangxin-out/register.jsonl'), 'utf8'),
  }
}

/** Every item as `number target state flags`. */
export function itemsOf({ entries }: RegisterView): readonly string[] {
  return entries.flatMap(({ number, items }) =>
    items.map(({ target, state, flags }) => [number, target, state, ...flags].join(' ')),
  )
}
