import { type FewTexts, fewTexts } from '../domain/few-texts.ts'
import { type OneAnswer, oneAnswers } from '../domain/one-answer.ts'
import type { PlacedCell } from '../domain/report-look-back.ts'
import { textRows } from '../domain/text-rows.ts'

/** What a unit of a joint organization answers to one question, with the cells that say it. */
export interface JointAnswer {
  readonly says: OneAnswer
  readonly cells: readonly PlacedCell[]
}

/** The answers of units by their positions, from 0 on: what they rest on is the most that a county would keep of them. */
export interface JointAnswers {
  push(organization: string, answers: readonly JointAnswer[]): void
  organizationAt(position: number): string
  /** The answers at a position that there is, made anew. */
  answersAt(position: number): readonly JointAnswer[]
}

/** An answer as one list: its place among the answers that there are, then of every cell the numbers of file, sheet and field, its address and its text. */
type WrittenAnswer = readonly (number | string | null)[]

interface Names {
  readonly files: FewTexts
  readonly sheets: FewTexts
  readonly fields: FewTexts
}

/** No answer yet. */
export function createJointAnswers(): JointAnswers {
  const [organizations, rows] = [textRows(), textRows()]
  const names = { files: fewTexts(), sheets: fewTexts(), fields: fewTexts() }
  return {
    push(organization, answers) {
      organizations.push(organization)
      rows.push(JSON.stringify(answers.map((answer) => writtenAnswer(answer, names))))
    },
    organizationAt: organizations.at,
    answersAt(position) {
      const written = JSON.parse(rows.at(position)) as readonly WrittenAnswer[]
      return written.map((answer) => readAnswer(answer, names))
    },
  }
}

function writtenAnswer({ says, cells }: JointAnswer, { files, sheets, fields }: Names): WrittenAnswer {
  const written: (number | string | null)[] = [oneAnswers.indexOf(says)]
  for (const { file, sheet, field, cell, text } of cells)
    written.push(files.put(file), sheets.put(sheet), fields.put(field), cell, text)
  return written
}

const numbersOfCell = 5

function readAnswer(written: WrittenAnswer, names: Names): JointAnswer {
  const cells: PlacedCell[] = []
  for (let at = 1; at < written.length; at += numbersOfCell) {
    const [file, sheet, field, cell, text] = written.slice(at, at + numbersOfCell)
    cells.push({
      file: names.files.at(Number(file)) ?? '',
      sheet: names.sheets.at(Number(sheet)) ?? '',
      field: names.fields.at(Number(field)) ?? '',
      ...{ cell: textOrNull(cell), text: textOrNull(text) },
    })
  }
  return { says: oneAnswers[Number(written[0])] ?? 'not-recorded', cells }
}

function textOrNull(part: WrittenAnswer[number] | undefined): string | null {
  return typeof part === 'string' ? part : null
}
