import { choicesOf } from '../domain/field.ts'
import type { FieldValue } from '../domain/record.ts'
import { no, type OptionsValue, onlyOption, type UnknownReason, yes, yesNo } from '../domain/value.ts'
import {
  type EvidenceField,
  forms,
  isTelling,
  levels,
  type OrganizationEvidence,
  type OrganizationField,
  optionIds,
} from './organization-evidence.ts'

/** What follows from evidence, whatever row it stands in: values, and whose cells they rest on. */
export interface Conclusion {
  readonly values: Readonly<Record<OrganizationField, Concluded>>
  readonly conflict: readonly [EvidenceField, EvidenceField] | null
}

/** The value of a field, and the columns whose cells it rests on. */
export interface Concluded {
  readonly value: OptionsValue
  readonly from: readonly EvidenceField[]
}

/** One statement as a condition on what may be the case. */
interface Clue {
  readonly field: EvidenceField
  readonly allows: (world: World) => boolean
}

/** One way in which things may stand. */
interface World {
  readonly established: string
  readonly form: string
  readonly level: string
}

const none = 'none'

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
export function conclude(evidence: OrganizationEvidence): Conclusion {
  const clues = cluesOf(evidence)
  const start = worldsFor(evidence)
  const open = start.filter((world) => clues.every((clue) => clue.allows(world)))
  if (open.length === 0) return { values: contradicted(clues), conflict: conflictOf(start, clues) }
  const ids = { partyOrgEstablished: 'established', partyOrgForm: 'form', partyOrgLevel: 'level' } as const
  const derive = (field: OrganizationField): Concluded => {
    const possible = new Set(open.map((world) => (ids[field] === 'form' ? formOf(world) : world[ids[field]])))
    const options = optionsOf(field).filter((id) => possible.has(id))
    const why = options.length === 1 ? {} : { why: whyOpen(field, evidence, clues) }
    return { value: { type: 'options', options, ...why }, from: sourcesOf(field, clues) }
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
    clues.push({ field: 'partyOrgEstablished', allows: (world) => world.established === flag })
  }
  if (isTelling(partyOrgForm, forms)) {
    const options = optionIds(partyOrgForm)
    clues.push({ field: 'partyOrgForm', allows: (world) => options.includes(world.form) })
  }
  if (isTelling(partyOrgLevel, levels)) {
    const options = optionIds(partyOrgLevel)
    clues.push({ field: 'partyOrgLevel', allows: (world) => options.includes(world.level) })
  }
  if (partyOrgName?.value.type === 'text' && partyOrgName.value.text !== undefined) {
    clues.push(nameClue(partyOrgName, evidence))
  }
  if (clues.length > 0 || !isStated(notEstablishedReason)) return clues
  return [{ field: 'notEstablishedReason', allows: (world) => world.established === no }]
}

/** A named organization exists; 无 in its place says that there is none. A joint branch is a joint form. */
function nameClue(at: FieldValue, { nameIsJoint, partyOrgForm }: OrganizationEvidence): Clue {
  const expected = at.value.type === 'text' && at.value.text === null ? no : yes
  const isJoint = nameIsJoint && !isTelling(partyOrgForm, forms)
  return {
    field: 'partyOrgName',
    allows: (world) => world.established === expected && (!isJoint || world.form === 'joint'),
  }
}

/** True if a reason stands in the cell, whatever it is; 无 is none. */
function isStated(at: FieldValue | undefined): at is FieldValue {
  return at !== undefined && at.value.why !== 'blank' && at.value.why !== 'not-stated' && at.value.why !== 'error-cell'
}

function optionsOf(field: OrganizationField): readonly string[] {
  return field === 'partyOrgEstablished' ? yesNo : choicesOf(field).map((choice) => choice.id)
}

/** The first two statements that exclude each other by themselves, else the first and the last. */
function conflictOf(start: readonly World[], clues: readonly Clue[]): Conclusion['conflict'] {
  const pairs = clues.flatMap((first, index) => clues.slice(index + 1).map((second) => [first, second] as const))
  const found = pairs.find(([first, second]) => !start.some((world) => first.allows(world) && second.allows(world)))
  const pair = found ?? pairs.at(-1)
  return pair === undefined ? null : [pair[0].field, pair[1].field]
}

function contradicted(clues: readonly Clue[]): Conclusion['values'] {
  const from = clues.map((clue) => clue.field)
  const value = (field: OrganizationField): Concluded => ({
    value: { type: 'options', options: optionsOf(field), why: 'contradiction' },
    from,
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
function sourcesOf(field: OrganizationField, clues: readonly Clue[]): readonly EvidenceField[] {
  if (clues.some((clue) => clue.field === field)) return [field]
  return [field, ...(clues.length > 0 ? clues.map((clue) => clue.field) : evidenceFields)]
}

const evidenceFields = [
  'partyOrgEstablished',
  'partyOrgForm',
  'partyOrgLevel',
  'partyOrgName',
  'notEstablishedReason',
] as const satisfies readonly EvidenceField[]

function evidenceOf(evidence: OrganizationEvidence): readonly FieldValue[] {
  return evidenceFields.flatMap((field) => evidence[field] ?? [])
}
