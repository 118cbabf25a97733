import type { TodayAnswer } from '../domain/look-back.ts'
import type { OneAnswer } from '../domain/one-answer.ts'
import type { ItemState } from '../domain/register-item.ts'
import type { Language } from '../domain/text.ts'
import { lookBackEn } from './en/look-back.ts'
import { lookBackZh } from './zh/look-back.ts'

type LookBackSheet = 'overview' | 'cancelled' | 'founded' | 'foundedOpen' | 'relapses' | 'ones' | 'standAlone'

type LookBackColumn =
  | 'number'
  | 'cancelledOn'
  | 'evidence'
  | 'today'
  | 'todayCells'
  | 'relapsedOn'
  | 'state'
  | 'partyOrgName'
  | 'foundedOn'
  | 'why'
  | 'verdict'
  | 'basis'
  | 'place'
  | 'checked'
  | 'opinion'
  | 'stoodCancelled'
  | 'relapsed'
  | 'organizations'
  | 'gapsToday'
  | 'superior'
  | 'units'
  | 'has'
  | 'memberUnits'
  | 'able'
  | 'verifiedBy'

type Section = 'cancelled' | 'founded' | 'relapses' | 'ones' | 'standAlone' | 'reading'

type SummaryItem =
  | 'cancelled'
  | 'founded'
  | 'foundedOpen'
  | 'undated'
  | 'relapsed'
  | 'groups'
  | 'haveAll'
  | 'unnamed'
  | 'able'
  | 'maybeAble'
  | 'notRecorded'
  | 'formUnknown'

/** The words of 回头看清单. */
export interface LookBackWording {
  readonly name: string
  readonly title: string
  readonly sheets: Readonly<Record<LookBackSheet, string>>
  readonly columns: Readonly<Record<LookBackColumn, string>>
  readonly sections: Readonly<Record<Section, string>>
  readonly items: Readonly<Record<SummaryItem, string>>
  readonly period: (since: string, until: string) => string
  readonly today: Readonly<Record<TodayAnswer, string>>
  readonly says: Readonly<Record<OneAnswer, string>>
  readonly able: Readonly<Record<'yes' | 'unknown', string>>
  readonly states: Readonly<Record<ItemState, string>>
  /** Why it is open whether an organization is new. */
  readonly open: Readonly<Record<'date' | 'unit', string>>
  /** A day, or two with a slash between, or nothing. */
  readonly founded: (on: string | null) => string
  readonly verifiedBy: (by: string) => string
  readonly excludedAs: (reason: string) => string
  /** Cells that say the same thing of one of the “five ones”. */
  readonly one: (title: string, says: string, cells: string) => string
  /** `cells` are the addresses of cells that say the same; none where an assumption stands for an absent column. */
  readonly cell: (cells: string, field: string, text: string | null) => string
  readonly cellIn: (place: string, cell: string) => string
  readonly andMore: (cells: string, more: number) => string
  readonly sheetOf: (at: { readonly file: string; readonly sheet: string }) => string
  readonly undated: (at: string, units: number) => string
  readonly itemsOfUnits: (items: number, units: number) => string
  /** Two numbers, never a bare rate. */
  readonly relapsedOf: (relapsed: number, cancelled: number) => string
  readonly unitsCount: (units: number) => string
  readonly groupsCount: (groups: number) => string
  readonly missingColumns: (columns: string) => string
  readonly register: (voucher: string, lastRound: string | null) => string
  readonly noRegister: string
  readonly compacted: (on: string) => string
  readonly judgedSince: (day: string) => string
  readonly ableFrom: (title: string, value: string, assumption: boolean) => string
  readonly total: string
  readonly empty: string
  readonly signatures: string
  /** The same on an upright page. */
  readonly signaturesUpright: string
  /** Above the headings of a sheet. */
  readonly lead: Readonly<Record<Exclude<LookBackSheet, 'overview'>, string>>
  readonly reading: readonly string[]
}

const byLanguage: Readonly<Record<Language, LookBackWording>> = Object.freeze({ zh: lookBackZh, en: lookBackEn })

/** The words of the look-back in one language. */
export function lookBackWording(language: Language): LookBackWording {
  return byLanguage[language]
}
