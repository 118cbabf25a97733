import type { FindingFacts, OrganizationFacts } from '../domain/report.ts'
import type { FormedUnit } from '../domain/report-look-back.ts'
import type { Language } from '../domain/text.ts'
import type { BeginRows, KeptRows } from '../engine/kept-rows.ts'
import { rememberCells } from '../wording/remember-cells.ts'
import { wordFinding } from '../wording/word-report.ts'
import { renderLists } from '../writers/writer.ts'
import type { Spool } from './ports.ts'
import { runningAccount } from './stored-account.ts'

interface Rendered {
  readonly language: Language
  /** Whether text files are asked for beside `audit.json`. */
  readonly hasTexts: boolean
  /** Whether workbooks are. */
  readonly hasSheets: boolean
}

/**
 * Keeps of every unit and finding what the text documents need, rendered once, when it is judged; then it is given up. Somebody who still goes
 * through the rows gets them from their lines.
 */
export function renderRows({ language, hasTexts, hasSheets }: Rendered, begin: () => Spool): BeginRows {
  return ({ pack, plan, totals }) => {
    const lists = renderLists({ pack, plan, language, hasTexts, hasSheets }, begin)
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

/**
 * Keeps units as they are while there are at most so many, and renders all of them if there are more: a short report has its workbooks made of
 * what is in memory, beside this thread, and a long one does not grow with its units.
 */
export function renderBeyond(most: number, render: BeginRows): BeginRows {
  return (audit) => {
    const units: (readonly [OrganizationFacts, readonly FindingFacts[]])[] = []
    const formed: FormedUnit[] = []
    const state: { rendering?: KeptRows } = {}
    const begin = (): KeptRows => {
      const rendering = render(audit)
      for (const [unit, findings] of units.splice(0)) rendering.add(unit, findings)
      for (const unit of formed.splice(0)) rendering.addFormed(unit)
      return rendering
    }
    return {
      add(unit, findings) {
        if (state.rendering === undefined && units.length === most) state.rendering = begin()
        if (state.rendering === undefined) units.push([unit, findings])
        else state.rendering.add(unit, findings)
      },
      addFormed(unit) {
        if (state.rendering === undefined) formed.push(unit)
        else state.rendering.addFormed(unit)
      },
      lists: () =>
        state.rendering?.lists() ?? {
          organizations: units.map(([unit]) => unit),
          findings: units.flatMap(([, findings]) => findings),
          formed,
        },
    }
  }
}
