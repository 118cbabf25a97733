import type { Spool } from '../app/ports.ts'
import type { RenderedRows } from '../domain/rendered-rows.ts'
import type { Finding, OrganizationFacts, PackFacts, ReportPlan } from '../domain/report.ts'
import type { FormedUnit } from '../domain/report-look-back.ts'
import type { Rows } from '../domain/rows.ts'
import type { Language } from '../domain/text.ts'
import { type Wording, wordingOf } from '../wording/wording.ts'
import type { Row } from './document.ts'
import type { ListContext } from './document-context.ts'
import { excludedColumns } from './excluded-table.ts'
import { gapColumns } from './gap-columns.ts'
import { indentedJson } from './indented-json.ts'
import { type ElementText, jsonList } from './json-list.ts'
import { createKeptNames } from './kept-names.ts'
import { findingJson, type JsonWriter, unitJson } from './row-json.ts'
import { rowList } from './row-list.ts'
import { sheetLists } from './sheet-lists.ts'
import { textList } from './text-list.ts'
import { unknownColumns } from './unknown-columns.ts'
import { unsettledOf } from './unknowns-to-check.ts'

/** What is known before the first unit. */
export interface ListHead {
  readonly pack: Pick<PackFacts, 'exclusions'>
  readonly plan: Pick<ReportPlan, 'targets'>
  readonly language: Language
  /** Whether text files are asked for. */
  readonly hasTexts: boolean
  /** How many rows of a sheet stay in memory; undefined if no workbook is asked for. */
  readonly sheetRows: number | undefined
}

/** The long lists of a report, rendered while its units come. */
export interface RenderedLists {
  /** A unit with its findings. */
  add(unit: OrganizationFacts, findings: readonly Finding[]): void
  addFormed(unit: FormedUnit): void
  readonly organizations: Rows<OrganizationFacts>
  readonly findings: Rows<Finding>
  readonly formed: Rows<FormedUnit>
  /** What was rendered, when all have come. */
  rendered(): Omit<RenderedRows, 'account'>
}

/** Begins the lists; each of them is put down in a spool of its own. */
export function renderLists(head: ListHead, begin: () => Spool): RenderedLists {
  const spools = { organizations: begin(), findings: begin(), formed: begin() }
  const organizations = jsonList<OrganizationFacts>(spools.organizations, inOneLine(unitJson()))
  const findings = jsonList<Finding>(spools.findings, inOneLine(findingJson()))
  const formed = jsonList<FormedUnit>(spools.formed, inLines)
  const context = contextOf(head, wordingOf(head.language))
  const texts = head.hasTexts ? textLists(context, begin) : undefined
  const { sheetRows } = head
  const longList = () => jsonList(begin(), rowsAsTheyAre)
  const sheets = sheetRows === undefined ? undefined : sheetLists(context, () => rowList(sheetRows, longList))
  const named = createKeptNames()
  const counts = { toCheck: 0 }
  return {
    ...{ organizations, findings, formed },
    addFormed: formed.add,
    add(unit, found) {
      organizations.add(unit)
      for (const finding of found) findings.add(finding)
      texts?.add(unit, found)
      sheets?.add(unit, found)
      if (mayBeNamed(unit)) named.set(unit.key, { name: unit.name, creditCode: unit.creditCode })
      counts.toCheck += unsettledOf(unit, found).length
    },
    rendered: () => ({
      language: head.language,
      lists: {
        organizations: spools.organizations.pieces,
        findings: spools.findings.pieces,
        formed: spools.formed.pieces,
      },
      tables: texts?.tables() ?? new Map(),
      sheets: sheets?.lists(),
      ...{ named, toCheck: counts.toCheck },
    }),
  }
}

function inOneLine<Element>(write: JsonWriter<Element>): ElementText<Element> {
  return { margin: '    ', write }
}

const rowsAsTheyAre: ElementText<Row> = { margin: '', write: (row) => JSON.stringify(row) }

const inLines = { margin: '      ', write: (element: unknown) => indentedJson(element, '      ') }

/** Whether a joint organization or a planning list may name a unit. */
function mayBeNamed({ judged }: OrganizationFacts): boolean {
  return judged?.groups !== undefined || judged?.plans !== undefined
}

function textLists(context: ListContext, begin: () => Spool) {
  const spools = { gaps: begin(), unknown: begin(), excluded: begin() }
  const gaps = textList(gapColumns(context), spools.gaps)
  const unknown = textList(unknownColumns(context), spools.unknown)
  const excluded = textList(excludedColumns(context), spools.excluded)
  return {
    add(unit: OrganizationFacts, findings: readonly Finding[]) {
      if (unit.base === 'out') excluded.add(unit)
      for (const finding of findings) {
        if (finding.verdict === 'gap') gaps.add({ finding, unit })
        else unknown.add({ finding, unit, about: 'target' })
      }
    },
    tables: () => new Map(Object.entries(spools).map(([id, spool]) => [id, spool.pieces])),
  }
}

function contextOf({ pack, plan }: ListHead, wording: Wording): ListContext {
  return {
    wording,
    targets: new Map(plan.targets.map((target) => [target.id, target])),
    outReasons: new Map(pack.exclusions.map(({ id, title }) => [id, title[wording.language]])),
  }
}
