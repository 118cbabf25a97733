import type { Language } from '../domain/text.ts'
import type { AssumptionWording } from './assumption-wording.ts'
import type { DocumentWording } from './document-wording.ts'
import { assumptions as enAssumptions } from './en/assumptions.ts'
import { documents as enDocuments } from './en/documents.ts'
import { faults as enFaults } from './en/faults.ts'
import { issues as enIssues } from './en/issues.ts'
import { names as enNames } from './en/names.ts'
import { packProblems as enPackProblems } from './en/pack-problems.ts'
import { reason as enReason } from './en/reason.ts'
import { terminal as enTerminal } from './en/terminal.ts'
import type { FaultWording, PackProblemWording } from './fault-wording.ts'
import type { IssueWording } from './issue-wording.ts'
import type { NameWording } from './name-wording.ts'
import type { ReasonWording } from './reason-wording.ts'
import type { TerminalWording } from './terminal-wording.ts'
import { assumptions as zhAssumptions } from './zh/assumptions.ts'
import { documents as zhDocuments } from './zh/documents.ts'
import { faults as zhFaults } from './zh/faults.ts'
import { issues as zhIssues } from './zh/issues.ts'
import { names as zhNames } from './zh/names.ts'
import { packProblems as zhPackProblems } from './zh/pack-problems.ts'
import { reason as zhReason } from './zh/reason.ts'
import { terminal as zhTerminal } from './zh/terminal.ts'

/** Everything the product says to people in one language; exhaustive by type. */
export interface Wording {
  readonly language: Language
  readonly faults: FaultWording
  readonly packProblems: PackProblemWording
  readonly issues: IssueWording
  readonly names: NameWording
  readonly assumptions: AssumptionWording
  readonly reason: ReasonWording
  readonly documents: DocumentWording
  readonly terminal: TerminalWording
}

const wordings: Readonly<Record<Language, Wording>> = {
  zh: {
    language: 'zh',
    faults: zhFaults,
    packProblems: zhPackProblems,
    issues: zhIssues,
    names: zhNames,
    assumptions: zhAssumptions,
    reason: zhReason,
    documents: zhDocuments,
    terminal: zhTerminal,
  },
  en: {
    language: 'en',
    faults: enFaults,
    packProblems: enPackProblems,
    issues: enIssues,
    names: enNames,
    assumptions: enAssumptions,
    reason: enReason,
    documents: enDocuments,
    terminal: enTerminal,
  },
}

/** The sentences of a language. */
export function wordingOf(language: Language): Wording {
  return wordings[language]
}
