import type { Language } from '../domain/text.ts'
import { type BeginRows, keepAll } from '../engine/kept-rows.ts'
import { rememberCells } from '../wording/remember-cells.ts'
import { wordFinding } from '../wording/word-report.ts'
import { renderLists } from '../writers/writer.ts'
import type { Spool } from './ports.ts'
import { runningAccount } from './stored-account.ts'

interface Rendered {
  readonly language: Language
  /** Whether text files are asked for beside `audit.json`. */
  readonly hasTexts: boolean
  /** Whether a document is made that needs all rows at once, as a workbook does: then they are kept as well. */
  readonly isKept: boolean
}

/**
 * Keeps of every unit and finding what the text documents need, rendered once, when it is judged; then it is given up. Somebody who still goes
 * through the rows gets them from their lines, unless they are kept.
 */
export function renderRows({ language, hasTexts, isKept }: Rendered, begin: () => Spool): BeginRows {
  return ({ pack, plan, totals }) => {
    const lists = renderLists({ pack, plan, language, hasTexts }, begin)
    const account = runningAccount(totals)
    const say = rememberCells()
    const kept = isKept ? keepAll() : undefined
    return {
      add(unit, findings) {
        kept?.add(unit, findings)
        lists.add(
          unit,
          findings.map((finding) => wordFinding(finding, language, say)),
        )
        account.add(unit, findings.length)
      },
      addFormed(unit) {
        kept?.addFormed(unit)
        lists.addFormed(unit)
      },
      lists: () => ({
        ...(kept?.lists() ?? { organizations: lists.organizations, findings: lists.findings, formed: lists.formed }),
        rendered: { ...lists.rendered(), account: account.of },
      }),
    }
  }
}
