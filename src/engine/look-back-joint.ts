import type { OneAnswer } from '../domain/one-answer.ts'
import { maskPersonalNumbers } from '../domain/personal-numbers.ts'
import type { OrgRecord } from '../domain/record.ts'
import type { LongLookBack } from '../domain/report.ts'
import type { CheckedGroup, PlacedCell } from '../domain/report-look-back.ts'
import { mappedRows } from '../domain/rows.ts'
import { compareText } from '../domain/text.ts'
import { FALSE, TRUE, UNKNOWN } from '../domain/truth.ts'
import type { LookBackRules } from '../pack/look-back-schema.ts'
import type { AuditedRecord } from './audited-record.ts'
import { compareGroups } from './indicators.ts'
import type { RowGroup } from './join-strays.ts'
import { createJointAnswers, type JointAnswer, type JointAnswers } from './joint-answers.ts'
import { keptText } from './known-text.ts'
import type { CompiledLookBack, LookBackQuestion } from './look-back-rules.ts'
import { evidenceOfPlan } from './look-back-units.ts'
import { createRowGroups, townshipOf } from './row-groups.ts'

/** A unit that belongs, or may belong, to a joint organization, with its answers in the order of the rules. */
export interface JointRow {
  readonly organization: string
  readonly township: string | null
  readonly certain: boolean
  /** Of the fields that name a joint organization. */
  readonly texts: readonly (string | null)[]
  readonly answers: readonly JointAnswer[]
}

/** Joint organizations with the “five ones” (五个一) of the county meeting. */
export interface JointLookBack {
  add(row: JointRow): void
  facts(): Pick<LongLookBack, 'groups' | 'unnamed'>
}

/** What one row answers to the “five ones”; null if it certainly belongs to no joint organization. */
export function jointRowOf(
  { record, assessment }: AuditedRecord,
  compiled: CompiledLookBack,
  { rules, redact }: { readonly rules: LookBackRules; readonly redact: boolean },
): JointRow | null {
  const holds = Math.min(compiled.joint.test(record.values, record.values), assessment.base)
  if (holds === FALSE) return null
  return {
    organization: record.key,
    township: record.township === null ? null : maskPersonalNumbers(record.township),
    certain: holds === TRUE,
    texts: rules.joint.by.map((field) => keptText(record, field)),
    answers: compiled.ones.map((one) => answerOf(one, record, { redact })),
  }
}

/** Asks every unit of a joint organization for the “five ones”; a group is formed as for the limit of its size. */
export function createJointLookBack(rules: LookBackRules): JointLookBack {
  const [groups, kept] = [createRowGroups(rules.joint.by), createJointAnswers()]
  const counts = { unnamed: 0 }
  return {
    add(row) {
      if (groups.add(row)) kept.push(row.organization, row.answers)
      else if (row.certain) counts.unnamed += 1
    },
    facts() {
      const listed = groups.groups().filter(({ rows }) => rows.some((row) => row.certain))
      const placed = listed.map((group) => ({ ...group, township: townshipOf(group) })).sort(inOrder)
      return { groups: mappedRows(placed, (group) => checkedGroup(group, rules, kept)), unnamed: counts.unnamed }
    },
  }
}

const saidBy = ['no', 'unknown', 'yes'] as const satisfies readonly OneAnswer[]

/** What one row says of one question, with the cells that say it. */
function answerOf(question: LookBackQuestion, record: OrgRecord, options: { readonly redact: boolean }): JointAnswer {
  const { values, file, sheet } = record
  const { truth, lacksColumns, open, deciding } = question.grounds(values)
  if (truth === UNKNOWN && lacksColumns) return silent
  const cells = evidenceOfPlan(truth === UNKNOWN ? open : deciding, record, options)
  return {
    says: saidBy[truth],
    cells: cells.map(({ field, cell, text }) => ({ file, sheet, field, cell, text })),
  }
}

/** What the units of one group say together: made when somebody asks for it, because all that they say is long. */
function checkedGroup(
  { name, superior, township, rows }: PlacedGroup,
  { ones }: LookBackRules,
  kept: JointAnswers,
): CheckedGroup {
  const said = rows.map(({ certain, position }) => ({ certain, answers: kept.answersAt(position) }))
  return {
    ...{ name, superior, township },
    organizations: rows.flatMap(({ certain, position }) => (certain ? [kept.organizationAt(position)] : [])),
    ones: ones.map(({ id }, one) => ({
      id,
      ...together(said.map(({ certain, answers }) => ({ certain, answer: answers[one] ?? silent }))),
    })),
  }
}

interface PlacedGroup extends RowGroup {
  readonly township: string | null
}

const silent: JointAnswer = Object.freeze({ says: 'not-recorded', cells: [] })

interface Said {
  readonly certain: boolean
  readonly answer: JointAnswer
}

/** A joint organization has what one of its units says it has; it lacks what all that may belong to it say it lacks. */
function together(said: readonly Said[]): { says: OneAnswer; cells: PlacedCell[] } {
  const cellsWhere = (says: OneAnswer) =>
    said.filter(({ answer }) => answer.says === says).flatMap(({ answer }) => answer.cells)
  const holding = said.filter(({ certain, answer }) => certain && answer.says === 'yes')
  if (holding.length > 0) return { says: 'yes', cells: holding.flatMap(({ answer }) => answer.cells) }
  const all = (says: OneAnswer) => said.every(({ answer }) => answer.says === says)
  if (all('no')) return { says: 'no', cells: cellsWhere('no') }
  if (all('not-recorded')) return { says: 'not-recorded', cells: [] }
  return { says: 'unknown', cells: [...cellsWhere('unknown'), ...cellsWhere('yes')] }
}

/** By township, so that each gets its own; then by name and superior. */
function inOrder(left: PlacedGroup, right: PlacedGroup): number {
  return (
    compareGroups(left.township, right.township) ||
    compareText(left.name, right.name) ||
    compareGroups(left.superior, right.superior)
  )
}
