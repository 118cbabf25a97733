import type { BulletinTable } from '../domain/bulletin-template.ts'
import type { RankedGroup, RankingFacts } from '../domain/ranking.ts'
import type { Breakdown } from '../domain/report.ts'
import type { Language } from '../domain/text.ts'
import { bulletinEn } from './en/bulletin.ts'
import { bulletinZh } from './zh/bulletin.ts'

/** A part of a change between two periods. */
export type ChangePart = keyof NonNullable<NonNullable<RankedGroup['change']>['parts']>

/** The parts in the order of their path. */
export const changeParts: readonly ChangePart[] = [
  'leftBase',
  'becameUnknown',
  'newlyCovered',
  'lostCoverage',
  'becameKnown',
  'enteredBase',
]

/** Why a unit left the base of its group, if not by an exclusion of the pack. */
type LeftReason = 'vanished' | 'not-applicable' | 'not-evaluated'

/** Fonts of a bulletin as a page; `latin` is that of letters and digits, `fallback` stands in for one that a machine does not have. */
interface BulletinFonts {
  readonly latin: string
  readonly title: string
  readonly body: string
  readonly heading: string
  readonly lead: string
  readonly table: string
  readonly pageNumber: string
  readonly fallback: Readonly<Record<string, string>>
}

/** The small words of a ranking and its bulletin. The sentences themselves are in `rules/bulletin/`. */
export interface BulletinWording {
  readonly fonts: BulletinFonts
  /** Characters that a paragraph is indented by. */
  readonly indent: number
  /** Stands between sentences. */
  readonly space: string
  /** Stand where only the county knows: visible, to be filled in. */
  readonly blanks: Readonly<Record<'docNumber' | 'issuer' | 'to' | 'deadline', string>>
  readonly month: (iso: string) => string
  /** A document number as it is printed. */
  readonly docNumber: (given: string) => string
  readonly by: Readonly<Record<Breakdown, string>>
  readonly unknownGroup: string
  readonly listSeparator: string
  readonly clauseSeparator: string
  readonly none: string
  /** Rows that only the workbook has. */
  readonly moreRows: (count: number) => string
  /** A list that goes on in an attachment. */
  readonly andOthers: (list: string) => string
  readonly ranked: (group: { readonly name: string; readonly rate: string; readonly range: string | null }) => string
  readonly openPlace: (group: { readonly name: string; readonly range: string }) => string
  readonly range: (best: number, worst: number) => string
  readonly toBeSettled: (range: string) => string
  readonly changed: (group: { readonly name: string; readonly points: string }) => string
  readonly change: Readonly<Record<'rose' | 'fell' | 'unchanged', (points: string) => string>>
  readonly movement: (places: number | null) => string
  readonly newGroup: string
  /** Stands for a movement that is open. */
  readonly openMovement: string
  readonly places: (best: number, worst: number) => string
  readonly part: Readonly<Record<ChangePart, string>>
  readonly partOf: (part: { readonly name: string; readonly units: number; readonly points: string }) => string
  readonly differs: Readonly<Record<RankingFacts['differs'][number], string>>
  readonly shortfall: (name: string, needed: number) => string
  readonly items: (name: string, count: number) => string
  readonly jointGroup: (group: { readonly name: string; readonly township: string; readonly units: number }) => string
  readonly suspicious: (group: {
    readonly name: string
    readonly left: number
    readonly base: number
    readonly points: string
    readonly fromLeaving: string
  }) => string
  readonly issueCount: (count: { readonly name: string; readonly errors: number; readonly warnings: number }) => string
  readonly withContact: (township: string, contact: string) => string
  readonly failure: (file: string, why: string) => string
  /** The rate at which a target is attained. */
  readonly attained: (target: string) => string
  readonly lookBack: (title: string, gaps: number) => string
  /** Reasons for leaving the base that no pack has; others are the titles of its exclusions. */
  readonly leftReasons: Readonly<Record<LeftReason, string>>
  /** Why a unit left the base of its group, if it is in that of another. */
  readonly movedTo: (by: string) => string
  readonly section: (number: number, heading: string) => string
  readonly lead: (number: number, heading: string) => string
  /** Ends a run-in heading that has no mark of its own. */
  readonly leadEnd: string
  readonly attachments: string
  readonly attachmentItem: (number: number, title: string, only: boolean) => string
  readonly attachment: (number: number, only: boolean) => string
  readonly pageNumber: readonly [before: string, after: string]
  readonly workbook: string
  readonly tables: Readonly<Record<BulletinTable, { readonly sheet: string; readonly notes: readonly string[] }>>
  readonly columns: Readonly<Record<BulletinColumn, string>>
  readonly yes: string
  readonly no: string
  readonly total: string
}

export type BulletinColumn =
  | 'place'
  | 'range'
  | 'group'
  | 'base'
  | 'covered'
  | 'unknown'
  | 'rate'
  | 'low'
  | 'high'
  | 'interval'
  | 'previousRate'
  | 'previousPlace'
  | 'previousBase'
  | 'movement'
  | 'points'
  | 'parts'
  | 'units'
  | 'name'
  | 'township'
  | 'reason'
  | 'cells'
  | 'wasCovered'
  | 'at'
  | 'no'
  | 'left'
  | 'fromLeaving'
  | 'needed'
  | 'goal'
  | 'registered'
  | 'relapsed'
  | 'cancelled'
  | 'struckOff'
  | 'rescoped'
  | 'before'
  | 'after'
  | 'overdue'
  | 'awaitingReview'
  | 'toCheck'
  | 'missing'
  | 'waived'
  | 'organizations'
  | 'jointName'
  | 'superior'
  | 'limit'
  | 'errors'
  | 'warnings'
  | 'organization'

const byLanguage: Readonly<Record<Language, BulletinWording>> = Object.freeze({ zh: bulletinZh, en: bulletinEn })

/** The small words of rankings and bulletins in one language. */
export function bulletinWording(language: Language): BulletinWording {
  return byLanguage[language]
}
