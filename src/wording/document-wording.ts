/** Names, headings and sentences of the documents. */
export interface DocumentWording {
  /** File name without extension, and the title on the first page. */
  readonly documents: Readonly<Record<DocumentId, { readonly name: string; readonly title: string }>>
  /** Fonts for titles and for the body that every machine with this language has. */
  readonly fonts: { readonly title: string; readonly body: string }
  readonly sheets: Readonly<Record<SheetId, string>>
  readonly columns: Readonly<Record<ColumnId, string>>
  readonly sections: Readonly<Record<SectionId, string>>
  readonly items: Readonly<Record<ItemId, string>>
  /** An ISO date as people write it. */
  readonly date: (iso: string) => string
  readonly asOf: (date: string) => string
  readonly pack: (title: string, id: string, version: string) => string
  readonly base: (counts: { readonly base: number; readonly out: number; readonly unknown: number }) => string
  readonly place: (at: { readonly file: string; readonly sheet: string; readonly row: number }) => string
  readonly target: (target: { readonly id: string; readonly title: string; readonly clause: string }) => string
  /** Stands in place of a target where it is open whether a unit counts at all. */
  readonly inBaseQuestion: string
  readonly verdictOf: (verdict: string, force: string) => string
  /** Title of a sheet that is a part of a document. */
  readonly titled: (title: string, sheet: string) => string
  readonly sheetBy: (breakdown: string) => string
  readonly sheetOf: (sheet: string, part: string) => string
  readonly interval: (low: string, high: string) => string
  readonly indicatorNote: (facts: IndicatorTexts) => string
  readonly targetNote: (facts: TargetTexts) => string
  readonly notEvaluated: (why: string) => string
  /** A reason with the columns that it is about. */
  readonly because: (why: string, columns: string) => string
  readonly urgentNote: (township: string, targets: string) => string
  readonly excludedBaseNote: (reason: string) => string
  readonly jointNote: (facts: JointTexts) => string
  readonly comparisonNote: (facts: ComparisonTexts) => string
  readonly comparisonTitle: (previous: string, current: string) => string
  readonly inputNote: (facts: InputTexts) => string
  readonly parameterNote: (facts: {
    readonly from: string
    readonly since: string | null
    readonly assumption: boolean
  }) => string
  readonly notSet: string
  /** Stands in a table without rows. */
  readonly emptyTable: string
  /** Page number and number of pages as a header or footer shows them, with the marks `{page}` and `{pages}`. */
  readonly pages: string
  /** How a rate is to be read. */
  readonly readingRates: readonly string[]
  readonly readingGaps: readonly string[]
  readonly readingUnknowns: readonly string[]
  readonly readingExcluded: readonly string[]
  readonly readingIssues: readonly string[]
  readonly readingPartition: readonly string[]
  readonly readingJoint: readonly string[]
}

type DocumentId = 'gapReport' | 'coverageSummary' | 'tables'

type SheetId =
  | 'overview'
  | 'gaps'
  | 'coverage'
  | 'work'
  | 'lookBack'
  | 'group'
  | 'unknown'
  | 'excluded'
  | 'issues'
  | 'notes'
  | 'indicators'
  | 'targets'
  | 'partition'
  | 'joint'
  | 'comparison'
  | 'summary'

type SectionId =
  | 'base'
  | 'coverage'
  | 'rates'
  | 'targets'
  | 'urgent'
  | 'next'
  | 'pack'
  | 'parameters'
  | 'assumptions'
  | 'inputs'
  | 'reading'

type ItemId =
  | 'organizations'
  | 'inBase'
  | 'baseUnknown'
  | 'gaps'
  | 'packId'
  | 'packSource'
  | 'packHash'
  | 'tool'
  | 'asOf'
  | 'noAssumption'
  | 'noParameter'

export type ColumnId =
  | 'no'
  | 'organization'
  | 'name'
  | 'creditCode'
  | 'township'
  | 'kind'
  | 'targetKind'
  | 'employees'
  | 'members'
  | 'form'
  | 'target'
  | 'targetId'
  | 'clause'
  | 'force'
  | 'verdict'
  | 'primary'
  | 'reason'
  | 'remedy'
  | 'planned'
  | 'place'
  | 'file'
  | 'sheet'
  | 'row'
  | 'possible'
  | 'deciding'
  | 'outReason'
  | 'outCells'
  | 'severity'
  | 'code'
  | 'issue'
  | 'cell'
  | 'field'
  | 'text'
  | 'message'
  | 'indicator'
  | 'indicatorTitle'
  | 'by'
  | 'group'
  | 'numerator'
  | 'denominator'
  | 'unknown'
  | 'rate'
  | 'interval'
  | 'low'
  | 'high'
  | 'goal'
  | 'goalVerdict'
  | 'met'
  | 'gap'
  | 'notApplicable'
  | 'remark'
  | 'superior'
  | 'partyOrgName'
  | 'units'
  | 'limit'
  | 'memberUnits'
  | 'previous'
  | 'current'
  | 'change'
  | 'item'
  | 'value'
  | 'note'
  | 'state'

interface IndicatorTexts {
  readonly numerator: number
  readonly denominator: number
  readonly unknown: number
  readonly interval: string
  /** Null where the pack sets no goal. */
  readonly goal: string | null
  readonly verdict: string | null
}

interface TargetTexts {
  readonly met: number
  readonly gap: number
  readonly unknown: number
  readonly rate: string
  readonly interval: string
}

interface JointTexts {
  readonly groups: number
  readonly units: number
  readonly unnamed: number
  readonly average: string
  readonly largest: number
}

interface ComparisonTexts {
  readonly baseChanged: boolean
  readonly comparable: boolean
  /** In what the two audits differ, so that the rates cannot be compared. */
  readonly differs: readonly ('pack' | 'parameters' | 'assumptions' | 'failures')[]
}

interface InputTexts {
  readonly rows: number
  readonly organizations: number
  readonly skipped: number
  readonly headerFirst: number
  readonly headerLast: number
}
