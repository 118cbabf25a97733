import type { Answer } from '../domain/answer.ts'
import { cellAddress, cellName } from '../domain/cell.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import { issueSeverities } from '../domain/ledger-issue.ts'
import { nameKey } from '../domain/organization-name.ts'
import type { AuditFacts, IssueFacts, LongFacts } from '../domain/report.ts'
import { issueFacts } from '../engine/issue-facts.ts'
import { withoutPersonalNumbers } from '../engine/personal-numbers.ts'
import type { AnswerSheet } from './load-answers.ts'

/** What became of the answers of an audit, and what is doubtful about them beside what their units say. */
export interface AnswerFacts {
  readonly answers: NonNullable<AuditFacts['answers']>
  readonly issues: readonly IssueFacts[]
}

/** Counts what became of every answer, by the issues of the units; names those for units that no ledger has. */
export function answerFacts(
  sheets: readonly AnswerSheet[],
  { organizations, ledgerIssues }: Pick<LongFacts, 'organizations' | 'ledgerIssues'>,
  options: { readonly redact: boolean },
): AnswerFacts {
  const isKnownUnit = unitFinder(organizations)
  const fate = new Map(ledgerIssues.flatMap(({ code, args }) => fateOf(code, args['answerCell'])))
  const told = sheets.map((sheet) => {
    const unknown = sheet.answers.filter((answer) => !isKnownUnit(answer))
    const counted = (code: string) =>
      sheet.answers.filter(({ at }) => fate.get(cellAddress(at, at.row)) === code).length
    const used = counted('answer-used')
    const conflicts = counted('answer-conflict')
    const { file, sheet: name, sha256, answers, issues } = sheet
    return {
      facts: {
        ...{ file, sheet: name, sha256 },
        ...{ answers: answers.length + issues.length, used, conflicts, unreadable: issues.length },
        ...{ unknownUnits: unknown.length, unused: answers.length - used - conflicts - unknown.length },
      },
      issues: [...issues, ...unknown.map(unknownUnit)],
    }
  })
  return {
    answers: told.map(({ facts }) => facts),
    issues: withoutPersonalNumbers(told.flatMap(({ issues }) => issues.map((issue) => issueFacts(issue, options)))),
  }
}

function fateOf(code: string, cell: unknown): readonly (readonly [cell: string, code: string])[] {
  return code.startsWith('answer-') && typeof cell === 'string' ? [[cell, code]] : []
}

/** True for the answers about a unit that some ledger has, by the same rule by which they are put in. */
function unitFinder(organizations: LongFacts['organizations']): (answer: Answer) => boolean {
  const [codes, names, codeless] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const unit of organizations) {
    const name = nameKey(unit)
    names.add(name)
    if (unit.creditCode === null) codeless.add(name)
    else codes.add(unit.creditCode)
  }
  return (answer) => {
    if (answer.creditCode === null) return names.has(nameKey(answer))
    return codes.has(answer.creditCode) || codeless.has(nameKey(answer))
  }
}

function unknownUnit({ file, sheet, at, name, township, creditCode, field }: Answer): LedgerIssue {
  const code = 'answer-unit-unknown'
  const place = { file, sheet, cell: cellName(at.row, at.column), row: at.row, field, text: at.text }
  const args = { name, township: township ?? '', code: creditCode ?? '' }
  return { code, severity: issueSeverities[code], ...place, args }
}
