import { maskPersonalNumbers } from '../domain/personal-numbers.ts'
import type { OrgRecord } from '../domain/record.ts'
import type { CheckedGroup, LookBackFacts, OneAnswer, PlacedCell } from '../domain/report-look-back.ts'
import { compareText } from '../domain/text.ts'
import { FALSE, TRUE, UNKNOWN } from '../domain/truth.ts'
import type { LookBackRules } from '../pack/look-back-schema.ts'
import type { AuditedRecord } from './audited-record.ts'
import { compareGroups } from './indicators.ts'
import type { RowGroup } from './join-strays.ts'
import { keptText } from './known-text.ts'
import type { CompiledLookBack, LookBackQuestion } from './look-back-rules.ts'
import { evidenceOfPlan } from './look-back-units.ts'
import { createRowGroups, townshipOf } from './row-groups.ts'

interface Answer {
  readonly says: OneAnswer
  readonly cells: readonly PlacedCell[]
}

/** A unit that belongs, or may belong, to a joint organization, with its answers in the order of the rules. */
export interface JointRow {
  readonly organization: string
  readonly township: string | null
  readonly certain: boolean
  /** Of the fields that name a joint organization. */
  readonly texts: readonly (string | null)[]
  readonly answers: readonly Answer[]
}

/** Joint organizations with the “five ones” (五个一) of the county meeting. */
export interface JointLookBack {
  add(row: JointRow): void
  facts(): Pick<LookBackFacts, 'groups' | 'unnamed'>
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
  const groups = createRowGroups(rules.joint.by)
  const answers = new Map<string, readonly Answer[]>()
  const counts = { unnamed: 0 }
  return {
    add({ answers: said, ...row }) {
      if (groups.add(row)) answers.set(row.organization, said)
      else if (row.certain) counts.unnamed += 1
    },
    facts: () => ({ groups: checkedGroups(groups.groups(), rules, answers), unnamed: counts.unnamed }),
  }
}

const saidBy = ['no', 'unknown', 'yes'] as const satisfies readonly OneAnswer[]

/** What one row says of one question, with the cells that say it. */
function answerOf(question: LookBackQuestion, record: OrgRecord, options: { readonly redact: boolean }): Answer {
  const { values, file, sheet } = record
  const { truth, lacksColumns, open, deciding } = question.grounds(values)
  if (truth === UNKNOWN && lacksColumns) return silent
  const cells = evidenceOfPlan(truth === UNKNOWN ? open : deciding, record, options)
  return {
    says: saidBy[truth],
    cells: cells.map(({ field, cell, text }) => ({ file, sheet, field, cell, text })),
  }
}

function checkedGroups(
  found: readonly RowGroup[],
  { ones }: LookBackRules,
  answers: ReadonlyMap<string, readonly Answer[]>,
): CheckedGroup[] {
  const listed = found.filter(({ rows }) => rows.some((row) => row.certain))
  return listed
    .map((group): CheckedGroup => {
      const certain = group.rows.filter((row) => row.certain)
      return {
        ...{ name: group.name, superior: group.superior, township: townshipOf(group) },
        organizations: certain.map(({ organization }) => organization),
        ones: ones.map(({ id }, position) => {
          const said = group.rows.map((row) => ({
            certain: row.certain,
            answer: answers.get(row.organization)?.[position] ?? silent,
          }))
          return { id, ...together(said) }
        }),
      }
    })
    .sort(inOrder)
}

const silent: Answer = Object.freeze({ says: 'not-recorded', cells: [] })

interface Said {
  readonly certain: boolean
  readonly answer: Answer
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
function inOrder(left: CheckedGroup, right: CheckedGroup): number {
  return (
    compareGroups(left.township, right.township) ||
    compareText(left.name, right.name) ||
    compareGroups(left.superior, right.superior)
  )
}
