import type { RankedGroup, RankingFacts } from './ranking.ts'
import type { AuditReport, FailureFacts, JointGroupFacts } from './report.ts'
import type { RegisterFacts, RegistersFacts } from './report-register.ts'

/** Everything the documents of a ranking (排名通报) are made of. */
export interface BulletinInput {
  readonly ranking: RankingFacts
  /** The audit of all ledgers together, without its findings: the bulletin names none. */
  readonly report: Omit<AuditReport, 'findings'>
  /** That of one log, or of several added up. Null if none is kept; the bulletin then has no section on it. */
  readonly register: RegisterFacts | RegistersFacts | null
  /** Townships of the configuration that sent no ledger. */
  readonly notSubmitted: readonly string[]
  /** Whom to ask for a ledger, by township. */
  readonly contacts?: ReadonlyMap<string, string>
  /** Files that could not be read, and why. */
  readonly failures: readonly FailureFacts[]
  readonly options: BulletinOptions
}

/** What only the county knows. Null leaves a visible blank. */
export interface BulletinOptions {
  readonly docNumber: string | null
  readonly issuer: string | null
  readonly to: string | null
  /** ISO date. */
  readonly deadline: string | null
}

/** Numbers that decide what a bulletin names; see `rules/bulletin/settings.json`. */
export interface BulletinSettings {
  /** Share of the rise of a rate from which units leaving the base are suspicious, and share of the base. */
  readonly suspicion: { readonly shareOfRise: number; readonly shareOfBase: number }
  /** How many groups are named at the head and at the end of the ranking; ties are all named. */
  readonly first: number
  readonly last: number
  /** How many names of a list that has an attachment stand in a sentence. */
  readonly named: number
  /** How many rows an attachment may have; the workbook has all. */
  readonly rows: number
}

/** 台账疑点 of the ledgers of one township; null where no ledger says which. */
export interface IssueCount {
  readonly township: string | null
  readonly errors: number
  readonly warnings: number
}

/** How many units a group lacks of the goal. */
export interface Shortfall {
  readonly group: RankedGroup
  readonly needed: number
}

/** A 回头看 target with gaps. */
export interface LookBack {
  readonly target: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly gaps: number
}

/** What a bulletin names, chosen and ordered. */
export interface BulletinFacts {
  readonly input: BulletinInput
  /** How many names of a list that has an attachment stand in a sentence. */
  readonly named: number
  /** How many rows an attachment may have; the workbook has all. */
  readonly rows: number
  readonly ranked: readonly RankedGroup[]
  readonly unranked: readonly RankedGroup[]
  readonly first: readonly RankedGroup[]
  /** Never one that is among the first. */
  readonly last: readonly RankedGroup[]
  /** Of the last those who are among them however the unknowns turn out. */
  readonly lastSettled: readonly RankedGroup[]
  /** Groups whose place the unknowns leave open. */
  readonly open: readonly RankedGroup[]
  /** Groups that are not complete and have not covered one more unit since the last period. */
  readonly zeroProgress: readonly RankedGroup[]
  readonly risen: readonly RankedGroup[]
  readonly fallen: readonly RankedGroup[]
  /** Groups below the goal, the nearest first. */
  readonly shortfalls: readonly Shortfall[]
  /** Units that all groups together lack of the goal of the whole; null without a goal. */
  readonly needed: number | null
  readonly goalVerdict: 'reached' | 'missed' | 'undecided' | null
  /** Joint organizations over their limit, the largest first. */
  readonly overLimit: readonly JointGroupFacts[]
  /** The limits that were broken, ascending. */
  readonly limits: readonly number[]
  /** Townships with errors first, then with most warnings. */
  readonly issues: readonly IssueCount[]
  readonly lookBack: readonly LookBack[]
  /** Townships with overdue items, most first. */
  readonly overdue: readonly RegisterFactsRow[]
}

export type RegisterFactsRow = RegisterFacts['townships'][number]
