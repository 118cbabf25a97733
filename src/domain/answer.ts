import type { PlacedText } from './cell.ts'
import type { FieldId } from './field.ts'
import { nameKey } from './organization-name.ts'
import type { Value } from './value.ts'

/** 答复: what somebody found out about one field of one unit, as a list that came back says it. */
export interface Answer {
  readonly file: string
  readonly sheet: string
  /** The cell of the answer, with the file that it stands in. */
  readonly at: PlacedText
  /** The unit: its credit code, else township and name. */
  readonly creditCode: string | null
  readonly township: string | null
  readonly name: string
  readonly field: FieldId
  /** Exactly known. */
  readonly value: Value
}

/** Who is asked about. */
type Unit = Pick<Answer, 'creditCode' | 'township' | 'name'>

/** The answers by unit. */
export interface AnswerBook {
  /** Those about a unit: of the same credit code, or where one side has none of the same name in the same township. */
  readonly of: (unit: Unit) => readonly Answer[]
}

/** A book of answers; of several to one question all are in it, in their order. */
export function answerBook(answers: readonly Answer[]): AnswerBook {
  const byCode = new Map<string, Answer[]>()
  const byName = new Map<string, Answer[]>()
  for (const answer of answers) {
    if (answer.creditCode !== null) add(byCode, answer.creditCode, answer)
    add(byName, nameKey(answer), answer)
  }
  return {
    of: (unit) => {
      const { creditCode } = unit
      const same = creditCode === null ? [] : (byCode.get(creditCode) ?? [])
      const named = byName.get(nameKey(unit)) ?? []
      return [...same, ...named.filter((answer) => answer.creditCode === null || creditCode === null)]
    },
  }
}

function add(groups: Map<string, Answer[]>, key: string, answer: Answer): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [answer])
  else group.push(answer)
}
