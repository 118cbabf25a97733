import { z } from 'zod'
import type { RegisterEvent } from '../domain/register-event.ts'
import { itemStates, peopleColumns, rescopeReasons, returnReasons, strikeReasons } from '../domain/register-item.ts'

const text = z.string()
const filled = text.min(1)
const day = text.regex(/^\d{4}-\d{2}-\d{2}$/)
const digest = text.regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)
const bilingual = z.strictObject({ zh: text, en: text })
const evidence = z.strictObject({ field: filled, cell: text.nullable(), text: text.nullable() })
const place = z.strictObject({ file: text, sheet: text, row: count })
const grounds = { at: place, cells: z.array(evidence) }
const inRound = { round: z.int().min(1), number: filled }
const ofItem = { ...inRound, target: filled }
const act = { by: filled, on: day, reason: filled }
const actOnItem = { ...act, number: filled, target: filled }
const opened = { ...ofItem, ...grounds, pack: filled, dueOn: day.nullable() }
const identity = { creditCode: text.nullable(), township: text.nullable(), kind: text.nullable() }

const target = z.strictObject({
  id: filled,
  clause: text,
  title: bilingual,
  force: z.enum(['must', 'strive']),
  kind: z.enum(['coverage', 'work', 'look-back']),
})

const parameter = z.union([z.number(), text, z.boolean(), z.null()])
const fields = z.array(text)
const pack = z.strictObject({ id: filled, version: text, sha256: digest, title: bilingual })
const rules = { pack, parameters: z.record(text, parameter), blankAsZero: fields }

const packVersion = z.strictObject({ id: filled, version: text })
const ruleChange = z.strictObject({
  pack: z.strictObject({ from: packVersion, to: packVersion }).exactOptional(),
  parameters: z.array(z.strictObject({ name: filled, from: parameter, to: parameter })).exactOptional(),
  blankAsZero: z.strictObject({ from: fields, to: fields }).exactOptional(),
})

const round = z.strictObject({
  type: z.literal('round'),
  round: z.int().min(1),
  asOf: day,
  ...rules,
  requireReview: z.boolean(),
  dueIn: count.nullable(),
  inputs: z.array(z.strictObject({ file: text, sheet: text, sha256: digest })),
  targets: z.array(target),
  exclusions: z.array(z.strictObject({ id: filled, title: bilingual })),
  tool: text,
  digest: text,
  events: count,
})

const balance = z.strictObject({
  before: count,
  registered: count,
  relapsed: count,
  cancelled: count,
  struckOff: count,
  rescoped: count,
  after: count,
})

const roundClosed = z.strictObject({
  type: z.literal('round-closed'),
  round: z.int().min(1),
  balance,
  organizations: z.strictObject({ before: count, after: count }),
})

const proposed = z.strictObject({
  type: z.literal('proposed'),
  ...inRound,
  organization: filled,
  name: filled,
  township: text.nullable(),
  why: z.enum(['legal-form', 'similar-name', 'same-name-other-code', 'similar-code', 'moved']),
  at: place,
})

const note = {
  by: filled,
  on: day,
  number: filled,
  column: z.enum(peopleColumns),
  value: text,
  previous: text,
  source: z.strictObject({ file: text, cell: text }).nullable(),
}

const verified = z.strictObject({
  type: z.literal('verified'),
  ...actOnItem,
  decision: z.enum(['confirmed', 'refused']),
})

const item = z.strictObject({
  target: filled,
  pack: filled,
  state: z.enum(itemStates),
  registeredOn: day,
  reopenedOn: day.nullable(),
  dueOn: day.nullable(),
  closedOn: day.nullable(),
  closedWhy: text.nullable(),
  closedDetail: text.nullable(),
  relapses: count,
  extensions: count,
  unknown: z.boolean(),
  missing: z.boolean(),
  waivedUntil: day.nullable(),
  at: place.nullable(),
  cells: z.array(evidence),
  openedIn: z.int().min(1),
  closedIn: z.int().min(1).nullable(),
  ruledIn: z.int().min(1).exactOptional(),
  openedCells: z.array(evidence).exactOptional(),
})

const entry = z.strictObject({
  organization: filled,
  name: filled,
  ...identity,
  people: z.partialRecord(z.enum(peopleColumns), filled),
  mergedInto: filled.nullable(),
  items: z.array(item),
  proposals: z.array(proposed),
})

const snapshot = z.strictObject({
  type: z.literal('snapshot'),
  ...act,
  history: z.strictObject({ file: filled, sha256: digest, head: digest, lines: count }),
  entries: count,
  last: z.strictObject({ round, closed: roundClosed }).nullable(),
  serials: z.record(text, count),
  verifiedSince: count,
  confirmedSince: z.array(verified),
  linkedSince: count,
  ruleSets: z.record(text, z.strictObject(rules)).exactOptional(),
})

const event: z.ZodType<RegisterEvent> = z.discriminatedUnion('type', [
  round,
  roundClosed,
  proposed,
  verified,
  snapshot,
  z.strictObject({ type: z.literal('entered'), ...inRound, organization: filled, name: filled, ...identity }),
  z.strictObject({
    type: z.literal('entry-changed'),
    ...inRound,
    organization: filled.exactOptional(),
    name: filled.exactOptional(),
    creditCode: text.nullable().exactOptional(),
    township: text.nullable().exactOptional(),
    kind: text.nullable().exactOptional(),
  }),
  z.strictObject({ type: z.literal('registered'), ...opened }),
  z.strictObject({ type: z.literal('relapsed'), ...opened }),
  z.strictObject({ type: z.enum(['cancelled', 'submitted']), ...ofItem, ...grounds }),
  z.strictObject({
    type: z.literal('struck-off'),
    ...ofItem,
    reason: z.enum(strikeReasons),
    detail: text.nullable(),
    at: place.nullable(),
    cells: z.array(evidence),
  }),
  z.strictObject({
    type: z.literal('rescoped'),
    ...ofItem,
    reason: z.enum(rescopeReasons),
    detail: ruleChange.exactOptional(),
  }),
  z.strictObject({ type: z.literal('returned'), ...ofItem, reason: z.enum(returnReasons) }),
  z.strictObject({ type: z.literal('flagged'), ...ofItem, flags: z.array(z.enum(['unknown', 'missing'])) }),
  z.strictObject({ type: z.literal('annotated'), ...note }),
  z.strictObject({ type: z.literal('conflict'), ...note, given: text }),
  z.strictObject({ type: z.literal('extended'), ...actOnItem, dueOn: day }),
  z.strictObject({ type: z.literal('waived'), ...actOnItem, until: day }),
  z.strictObject({
    type: z.literal('linked'),
    ...act,
    number: filled,
    into: filled,
    organization: filled.exactOptional(),
  }),
  z.strictObject({ type: z.literal('kept'), number: filled, entry }),
])

/** True for an event whose every field is as it must be, and that has no other. */
export function isEvent(value: unknown): value is RegisterEvent {
  return event.safeParse(value).success
}
