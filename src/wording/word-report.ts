import type { LedgerIssueCode } from '../domain/ledger-issue.ts'
import type {
  AssumptionFacts,
  AuditFacts,
  AuditReport,
  Finding,
  FindingFacts,
  IssueFacts,
  LongFacts,
  LongReport,
} from '../domain/report.ts'
import { mappedRows } from '../domain/rows.ts'
import type { Language } from '../domain/text.ts'
import { fieldName } from './choice-name.ts'
import type { IssuePlace } from './issue-wording.ts'
import { failureMessage } from './reading.ts'
import { reasonOf, type SayCell } from './reason.ts'
import { rememberCells } from './remember-cells.ts'
import { wordValue } from './word-value.ts'
import { type Wording, wordingOf } from './wording.ts'

/** The report in one language: the facts with a sentence for every finding, assumption and issue. Facts that already have sentences are worded anew. */
export function wordReport(facts: AuditFacts, language: Language): AuditReport {
  const { findings, ...sections } = facts
  const say = rememberCells()
  return {
    ...wordSections(sections, language),
    findings: findings.map((finding) => wordFinding(finding, language, say)),
  }
}

/** The same of facts whose findings need not all be there: each gets its sentences as somebody goes through them. */
export function wordLongReport(facts: LongFacts, language: Language): LongReport {
  const { findings, rendered, ...sections } = facts
  const say = rememberCells()
  const word = (finding: FindingFacts) => wordFinding(finding, language, say)
  return {
    ...wordSections(sections, language),
    findings: Array.isArray(findings) ? findings.map(word) : mappedRows(findings, word),
    ...(rendered?.language === language ? { rendered } : {}),
  }
}

type Unworded = Pick<AuditFacts, 'assumptions' | 'failures' | 'ledgerIssues' | 'pack'>

/** The same of everything but the findings. */
export function wordSections<Facts extends Unworded>(
  facts: Facts,
  language: Language,
): Omit<Facts, 'assumptions' | 'failures' | 'ledgerIssues'> &
  Pick<AuditReport, 'assumptions' | 'failures' | 'ledgerIssues' | 'lang'> {
  const wording = wordingOf(language)
  const { failures, assumptions, ledgerIssues, ...others } = facts
  return {
    ...others,
    ...(failures && { failures: failures.map((each) => ({ ...each, message: failureMessage(each, language) })) }),
    assumptions: assumptions.map((assumption) => ({
      ...assumption,
      text: wordAssumption(assumption, facts, wording),
    })),
    ledgerIssues: ledgerIssues.map((issue) => ({ ...issue, message: wordIssue(issue, language) })),
    lang: language,
  }
}

/** A finding with its sentences; `say` is asked what a cell says, by whoever remembers that. */
export function wordFinding(finding: FindingFacts, language: Language, say?: SayCell): Finding {
  const reason = reasonOf(finding, wordingOf(language), say)
  const remedy = finding.remedyText[language]
  if (finding.possible !== undefined || finding.missing !== undefined) return { ...finding, reason, remedy }
  // Spelled out, because there is one for every gap of a county: to spread it takes longer than to word it.
  const { organization, name, township, target, verdict, primary, force, kind, clause, remedyText, cells } = finding
  const { alternatives, at } = finding
  return {
    organization,
    name,
    township,
    target,
    verdict,
    primary,
    force,
    kind,
    clause,
    remedyText,
    cells,
    alternatives,
    at,
    reason,
    remedy,
  }
}

/** The sentence of a ledger issue; the code itself for a code of a later version. */
export function wordIssue(issue: Omit<IssueFacts, 'args'> & { readonly args: object }, language: Language): string {
  const { issues } = wordingOf(language)
  if (!(issue.code in issues)) return issue.code
  const { text } = issues[issue.code as LedgerIssueCode] as { text: (args: object, at: IssuePlace) => string }
  const field = issue.field === null ? null : fieldName(issue.field, language)
  return text(issue.args, { cell: issue.cell, row: issue.row, field, text: issue.text })
}

function wordAssumption(assumption: AssumptionFacts, facts: Pick<AuditFacts, 'pack'>, wording: Wording): string {
  const { code, field, count } = assumption
  return wording.assumptions[code]({
    field: field === null ? '' : fieldName(field, wording.language),
    count,
    arg: (name) => wordArgument(assumption, name, { facts, wording }),
  })
}

/** An argument as a text: the title of a parameter, the label of a field or an option, or the value itself. */
function wordArgument(
  { args, field }: AssumptionFacts,
  name: string,
  { facts, wording }: { readonly facts: Pick<AuditFacts, 'pack'>; readonly wording: Wording },
): string {
  const { language } = wording
  if (name === 'title') {
    const parameter = String(args['name'] ?? '')
    return facts.pack.parameters[parameter]?.title[language] ?? parameter
  }
  const value = args[name]
  if (value === undefined || value === null) return name === 'value' ? wording.names.none : ''
  if (name === 'from') return fieldName(String(value), language)
  if (name === 'fields') return namesOf(String(value), wording)
  return wordValue(field ?? '', value, wording)
}

/** Fields by their ids, as people call them. */
function namesOf(fields: string, { names, language }: Wording): string {
  return fields
    .split(', ')
    .map((field) => fieldName(field, language))
    .join(names.listSeparator)
}
