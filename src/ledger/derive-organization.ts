import type { CellText } from '../domain/cell.ts'
import { choicesOf, type FieldId } from '../domain/field.ts'
import type { FieldValue } from '../domain/record.ts'
import { no, onlyOption, type UnknownReason, yes, yesNo } from '../domain/value.ts'

/** The three fields that every statement about a Party organization bears on. */
export const organizationFields = ['partyOrgEstablished', 'partyOrgForm', 'partyOrgLevel'] as const

type OrganizationField = (typeof organizationFields)[number]

/** What the columns of a row say about its Party organization; a missing column is undefined. */
export interface OrganizationEvidence {
  readonly partyOrgEstablished: FieldValue | undefined
  readonly partyOrgForm: FieldValue | undefined
  readonly partyOrgLevel: FieldValue | undefined
  readonly partyOrgName: FieldValue | undefined
  readonly notEstablishedReason: FieldValue | undefined
  /** True if the name of the Party organization says that it is a joint one. */
  readonly nameIsJoint: boolean
  /** True if what stands there is a 党小组, which is no organization. */
  readonly nameIsGroup: boolean
}

export interface DerivedOrganization {
  readonly values: Readonly<Record<OrganizationField, FieldValue>>
  /** Two statements that cannot both be true. */
  readonly conflict: readonly [Clue, Clue] | null
}

/** One statement as a condition on what may be the case. */
interface Clue {
  readonly field: FieldId
  readonly at: FieldValue
  readonly allows: (world: World) => boolean
}

/** One way in which things may stand. */
interface World {
  readonly established: string
  readonly form: string
  readonly level: string
}

const none = 'none'
const forms = choicesOf('partyOrgForm').map((choice) => choice.id)
const levels = choicesOf('partyOrgLevel').map((choice) => choice.id)

/**
 * Every consistent way: an organization has a form and a level; without one there is at most a 党小组, which is none
 * (党内统计年报表 files it under 未建立). A 党小组 in a unit that a joint or regional organization covers is no obstacle.
 */
const worlds: readonly World[] = forms.flatMap((form) =>
  levels.flatMap((level): readonly World[] => {
    if (form === none) return level === none || level === 'group' ? [{ established: no, form, level }] : []
    if (level === none) return []
    const established = form === 'independent' && level === 'group' ? no : yes
    return [{ established, form, level }]
  }),
)

/** 组织设置: what all columns about the Party organization together leave possible. */
export function deriveOrganization(given: OrganizationEvidence): DerivedOrganization {
  const evidence = given.nameIsGroup ? groupAsLevel(given) : given
  const clues = cluesOf(evidence)
  const start = worldsFor(evidence)
  const open = start.filter((world) => clues.every((clue) => clue.allows(world)))
  if (open.length === 0) return { values: contradicted(clues), conflict: conflictOf(start, clues) }
  const ids = { partyOrgEstablished: 'established', partyOrgForm: 'form', partyOrgLevel: 'level' } as const
  const derive = (field: OrganizationField): FieldValue => {
    const possible = new Set(open.map((world) => (ids[field] === 'form' ? formOf(world) : world[ids[field]])))
    const options = optionsOf(field).filter((id) => possible.has(id))
    const why = options.length === 1 ? {} : { why: whyOpen(field, evidence, clues) }
    return { value: { type: 'options', options, ...why }, cells: cellsFor(field, evidence, clues) }
  }
  return {
    values: {
      partyOrgEstablished: derive('partyOrgEstablished'),
      partyOrgForm: derive('partyOrgForm'),
      partyOrgLevel: derive('partyOrgLevel'),
    },
    conflict: null,
  }
}

/** A 党小组 in the place of the name is a level where no column tells another; else it is a part of that organization. */
function groupAsLevel(evidence: OrganizationEvidence): OrganizationEvidence {
  const { partyOrgName, partyOrgLevel } = evidence
  if (partyOrgName === undefined || isTelling(partyOrgLevel, levels)) return { ...evidence, partyOrgName: undefined }
  const level: FieldValue = { value: { type: 'options', options: ['group'] }, cells: partyOrgName.cells }
  return { ...evidence, partyOrgName: undefined, partyOrgLevel: level }
}

/** A 党小组 is only thought of where the ledger speaks of one; where it says nothing else, there is no organization. */
function worldsFor({ partyOrgLevel, partyOrgForm }: OrganizationEvidence): readonly World[] {
  const level = isTelling(partyOrgLevel, levels) ? optionIds(partyOrgLevel) : []
  if (!level.includes('group')) return worlds.filter((world) => world.level !== 'group')
  const isAlone = level.length === 1 && !isTelling(partyOrgForm, forms)
  return isAlone ? worlds.filter((world) => world.form === none || world.established === no) : worlds
}

/** A unit whose own 党小组 is all there is has no Party organization, so none of any form. */
function formOf({ form, established }: World): string {
  return established === no ? none : form
}

function cluesOf(evidence: OrganizationEvidence): readonly Clue[] {
  const { partyOrgEstablished, partyOrgForm, partyOrgLevel, partyOrgName, notEstablishedReason } = evidence
  const flag = onlyOption(partyOrgEstablished?.value)
  const clues: Clue[] = []
  if (partyOrgEstablished !== undefined && flag !== undefined) {
    clues.push({ field: 'partyOrgEstablished', at: partyOrgEstablished, allows: (world) => world.established === flag })
  }
  if (isTelling(partyOrgForm, forms)) {
    const options = optionIds(partyOrgForm)
    clues.push({ field: 'partyOrgForm', at: partyOrgForm, allows: (world) => options.includes(world.form) })
  }
  if (isTelling(partyOrgLevel, levels)) {
    const options = optionIds(partyOrgLevel)
    clues.push({ field: 'partyOrgLevel', at: partyOrgLevel, allows: (world) => options.includes(world.level) })
  }
  if (partyOrgName?.value.type === 'text' && partyOrgName.value.text !== undefined) {
    clues.push(nameClue(partyOrgName, evidence))
  }
  if (clues.length > 0 || !isStated(notEstablishedReason)) return clues
  return [{ field: 'notEstablishedReason', at: notEstablishedReason, allows: (world) => world.established === no }]
}

/** A named organization exists; 无 in its place says that there is none. A joint branch is a joint form. */
function nameClue(at: FieldValue, { nameIsJoint, partyOrgForm }: OrganizationEvidence): Clue {
  const expected = at.value.type === 'text' && at.value.text === null ? no : yes
  const isJoint = nameIsJoint && !isTelling(partyOrgForm, forms)
  return {
    field: 'partyOrgName',
    at,
    allows: (world) => world.established === expected && (!isJoint || world.form === 'joint'),
  }
}

/** True if a choice says anything: not blank, and not every option is left open. */
function isTelling(at: FieldValue | undefined, all: readonly string[]): at is FieldValue {
  if (at?.value.type !== 'options' || at.value.why === 'blank') return false
  return at.value.options.length < all.length
}

/** True if a reason stands in the cell, whatever it is; 无 is none. */
function isStated(at: FieldValue | undefined): at is FieldValue {
  return at !== undefined && at.value.why !== 'blank' && at.value.why !== 'not-stated' && at.value.why !== 'error-cell'
}

function optionIds(at: FieldValue): readonly string[] {
  return at.value.type === 'options' ? at.value.options : []
}

function optionsOf(field: OrganizationField): readonly string[] {
  return field === 'partyOrgEstablished' ? yesNo : choicesOf(field).map((choice) => choice.id)
}

/** The first two statements that exclude each other by themselves, else the first and the last. */
function conflictOf(start: readonly World[], clues: readonly Clue[]): readonly [Clue, Clue] | null {
  const pairs = clues.flatMap((first, index) => clues.slice(index + 1).map((second) => [first, second] as const))
  const found = pairs.find(([first, second]) => !start.some((world) => first.allows(world) && second.allows(world)))
  return found ?? pairs.at(-1) ?? null
}

function contradicted(clues: readonly Clue[]): DerivedOrganization['values'] {
  const cells = clues.flatMap((clue) => clue.at.cells)
  const value = (field: OrganizationField): FieldValue => ({
    value: { type: 'options', options: optionsOf(field), why: 'contradiction' },
    cells,
  })
  return {
    partyOrgEstablished: value('partyOrgEstablished'),
    partyOrgForm: value('partyOrgForm'),
    partyOrgLevel: value('partyOrgLevel'),
  }
}

function whyOpen(field: OrganizationField, evidence: OrganizationEvidence, clues: readonly Clue[]): UnknownReason {
  const own = evidence[field]?.value.why
  if (own !== undefined && own !== 'blank') return own
  if (clues.length > 0) return 'not-stated'
  const others = evidenceOf(evidence).map(({ value }) => value.why)
  return others.find((why) => why !== undefined && why !== 'blank') ?? 'blank'
}

/** The cell of the field itself, and what decided it or could decide it. */
function cellsFor(
  field: OrganizationField,
  evidence: OrganizationEvidence,
  clues: readonly Clue[],
): readonly CellText[] {
  const own = clues.find((clue) => clue.field === field)
  if (own !== undefined) return own.at.cells
  const from = clues.length > 0 ? clues.map((clue) => clue.at) : evidenceOf(evidence)
  return [...(evidence[field]?.cells ?? []), ...from.flatMap((at) => at.cells)].filter(
    (cell, index, all) => all.findIndex((other) => other.row === cell.row && other.column === cell.column) === index,
  )
}

function evidenceOf(evidence: OrganizationEvidence): readonly FieldValue[] {
  const { partyOrgEstablished, partyOrgForm, partyOrgLevel, partyOrgName, notEstablishedReason } = evidence
  return [partyOrgEstablished, partyOrgForm, partyOrgLevel, partyOrgName, notEstablishedReason].filter(
    (at) => at !== undefined,
  )
}
