import type { Language } from '../domain/text.ts'
import type { BeginRows } from '../engine/kept-rows.ts'
import { rememberCells } from '../wording/remember-cells.ts'
import { wordFinding } from '../wording/word-report.ts'
import { renderLists } from '../writers/writer.ts'
import type { Spool } from './ports.ts'
import { runningAccount } from './stored-account.ts'

interface Rendered {
  readonly language: Language
  /** Whether text files are asked for beside `audit.json`. */
  readonly hasTexts: boolean
  /** How many rows of a sheet stay in memory; undefined if no workbook is asked for. */
  readonly sheetRows?: number | undefined
}

/**
 * Keeps of every unit and finding what the text documents need, rendered once, when it is judged; then it is given up. Somebody who still goes
 * through the rows gets them from their lines.
 */
export function renderRows({ language, hasTexts, sheetRows }: Rendered, begin: () => Spool): BeginRows {
  return ({ pack, plan, totals }) => {
    const lists = renderLists({ pack, plan, language, hasTexts, sheetRows }, begin)
    const account = runningAccount(totals)
    const say = rememberCells()
    return {
      add(unit, findings) {
        lists.add(
          unit,
          findings.map((finding) => wordFinding(finding, language, say)),
        )
        account.add(unit, findings.length)
      },
      addFormed: lists.addFormed,
      lists: () => ({
        ...{ organizations: lists.organizations, findings: lists.findings, formed: lists.formed },
        rendered: { ...lists.rendered(), account: account.of },
      }),
    }
  }
}
