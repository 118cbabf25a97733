import type { AssumptionFacts } from '../domain/report.ts'

type AssumptionCode = AssumptionFacts['code']

/** An assumption with the label of its field, and its arguments as texts in the language of the sentence. */
interface AssumptionTexts {
  readonly field: string
  readonly count: number | null
  /** The argument of that name; an empty text if the assumption has none. */
  readonly arg: (name: string) => string
}

/** One sentence an assumption code. */
export type AssumptionWording = Readonly<Record<AssumptionCode, (texts: AssumptionTexts) => string>>
