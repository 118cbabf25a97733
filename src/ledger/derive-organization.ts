import { type CellText, isSameCell } from '../domain/cell.ts'
import { Fault } from '../domain/fault.ts'
import type { FieldId } from '../domain/field.ts'
import { type FieldValue, sharedField } from '../domain/record.ts'
import { remembered } from '../domain/remembered.ts'
import type { Value } from '../domain/value.ts'
import { type Concluded, type Conclusion, conclude } from './conclude-organization.ts'
import {
  type EvidenceField,
  isTelling,
  levels,
  type OrganizationEvidence,
  type OrganizationField,
  optionIds,
} from './organization-evidence.ts'

export interface DerivedOrganization {
  readonly values: Readonly<Record<OrganizationField, FieldValue>>
  /** Two statements that cannot both be true. */
  readonly conflict: readonly [Statement, Statement] | null
}

interface Statement {
  readonly field: FieldId
  readonly at: FieldValue
}

/** What has been concluded before: counties have a hundred thousand rows and some dozens of ways to fill them in. */
const conclusions = new Map<string, Conclusion>()

/** 组织设置: what all columns about the Party organization together leave possible. */
export function deriveOrganization(given: OrganizationEvidence): DerivedOrganization {
  const evidence = given.nameIsGroup ? groupAsLevel(given) : given
  const key = keyOf(evidence)
  const known = conclusions.get(key)
  const { values, conflict } = known ?? conclude(evidence)
  if (known === undefined) conclusions.set(key, { values, conflict })
  const placed = (concluded: Concluded): FieldValue => placedOf(concluded, evidence)
  return {
    values: {
      partyOrgEstablished: placed(values.partyOrgEstablished),
      partyOrgForm: placed(values.partyOrgForm),
      partyOrgLevel: placed(values.partyOrgLevel),
    },
    conflict: conflict === null ? null : [statementOf(conflict[0], evidence), statementOf(conflict[1], evidence)],
  }
}

/** A concluded value with its cells: the same object for all rows, where it rests on one column that many rows share. */
function placedOf({ value, from }: Concluded, evidence: OrganizationEvidence): FieldValue {
  const [only] = from
  const at = from.length === 1 && only !== undefined ? evidence[only] : undefined
  return at?.memo === undefined ? { value, cells: cellsOf(from, evidence) } : sharedPlaced(value, at)
}

const sharedPlaced = remembered((value: Value, { cells }: FieldValue) => sharedField({ value, cells }), 20_000)

/** All that a conclusion depends on: never where something stands, and of names only whether there is one. */
function keyOf(evidence: OrganizationEvidence): string {
  const { partyOrgEstablished, partyOrgForm, partyOrgLevel, partyOrgName, notEstablishedReason } = evidence
  const options = `${optionKey(partyOrgEstablished)}|${optionKey(partyOrgForm)}|${optionKey(partyOrgLevel)}`
  return `${options}|${textKey(partyOrgName)}|${whyKey(notEstablishedReason)}|${evidence.nameIsJoint}`
}

/** Most values are the same few objects in all rows. */
function optionKey(at: FieldValue | undefined): string {
  if (at === undefined) return '-'
  const known = optionKeys.get(at.value)
  if (known !== undefined) return known
  const key = `${optionIds(at).join()};${at.value.why ?? ''}`
  optionKeys.set(at.value, key)
  return key
}

const optionKeys = new WeakMap<Value, string>()

function textKey(at: FieldValue | undefined): string {
  if (at?.value.type !== 'text') return '-'
  const { text, why } = at.value
  return `${text === undefined ? 'unknown' : text === null ? 'none' : 'named'};${why ?? ''}`
}

function whyKey(at: FieldValue | undefined): string {
  return at === undefined ? '-' : (at.value.why ?? 'stated')
}

/** A 党小组 in the place of the name is a level where no column tells another; else it is a part of that organization. */
function groupAsLevel(evidence: OrganizationEvidence): OrganizationEvidence {
  const { partyOrgName, partyOrgLevel } = evidence
  if (partyOrgName === undefined || isTelling(partyOrgLevel, levels)) return { ...evidence, partyOrgName: undefined }
  const level: FieldValue = { value: { type: 'options', options: ['group'] }, cells: partyOrgName.cells }
  return { ...evidence, partyOrgName: undefined, partyOrgLevel: level }
}

/** The cells of fields, each once. */
function cellsOf(fields: readonly EvidenceField[], evidence: OrganizationEvidence): readonly CellText[] {
  const [only] = fields
  if (only !== undefined && fields.length === 1) return evidence[only]?.cells ?? []
  const cells: CellText[] = []
  for (const field of fields)
    for (const cell of evidence[field]?.cells ?? [])
      if (!cells.some((other) => isSameCell(cell, other))) cells.push(cell)
  return cells
}

function statementOf(field: EvidenceField, evidence: OrganizationEvidence): Statement {
  const at = evidence[field]
  if (at === undefined)
    throw new Fault('internal', { problem: `contradiction of a column that is not there: ${field}` })
  return { field, at }
}
