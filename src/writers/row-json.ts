import type { CellFacts, Finding, JudgedFacts, OrganizationFacts } from '../domain/report.ts'
import { quotedJson } from './indented-json.ts'

/** Writes a value as `JSON.stringify` does. */
export type JsonWriter<Value> = (value: Value) => string

/**
 * Writes units, of which every key is known: they are the most that a report has, and most of the time of `JSON.stringify` is spent finding out
 * what they are made of.
 */
export function unitJson(): JsonWriter<OrganizationFacts> {
  const place = placeJson()
  return (unit) => {
    const { key, name, creditCode, township, sector, kind, base, outReason, outCells, met, notEvaluated } = unit
    const { coverage, form, at, employees, members, floatingMembers, partyOrgName, planned, industry, park } = unit
    const who = `{"key":${quotedJson(key)},"name":${quotedJson(name)},"creditCode":${textJson(creditCode)}`
    const what = `,"township":${textJson(township)},"sector":${textJson(sector)},"kind":${textJson(kind)}`
    const out = `,"base":"${base}","outReason":${textJson(outReason)},"outCells":${listJson(outCells)}`
    const earlier = entryJson(',"met":', met) + entryJson(',"notEvaluated":', notEvaluated)
    const where = `,"coverage":"${coverage}","form":${textJson(form)},"at":${place(at)}`
    const people = `,"employees":${valueJson(employees)},"members":${valueJson(members)}`
    const further = `,"floatingMembers":${valueJson(floatingMembers)},"partyOrgName":${textJson(partyOrgName)}`
    const plans = `,"planned":${textJson(planned)},"industry":${textJson(industry)},"park":${textJson(park)}`
    const judged = unit.judged === undefined ? '' : `,"judged":${judgedJson(unit.judged)}`
    return `${who}${what}${out}${earlier}${where}${people}${further}${plans}${judged}}`
  }
}

function judgedJson(judged: JudgedFacts): string {
  const { known, facts, counts, targets, place, sums, groups, plans, listed, steps } = judged
  const letters = `{"known":${quotedJson(known)},"facts":${quotedJson(facts)},"counts":${quotedJson(counts)}`
  const sets = entryJson(',"sums":', sums) + groupsJson(groups) + textEntryJson(',"plans":', plans)
  const ends = entryJson(',"listed":', listed) + textEntryJson(',"steps":', steps)
  return `${letters},"targets":${quotedJson(targets)},"place":${quotedJson(place)}${sets}${ends}}`
}

function groupsJson(groups: JudgedFacts['groups']): string {
  if (groups === undefined) return ''
  const each = groups.map((group) =>
    group === null ? 'null' : `{"certain":${group.certain},"texts":[${group.texts.map(textJson).join(',')}]}`,
  )
  return `,"groups":[${each.join(',')}]`
}

/** Writes findings in the same way; what a target says in all of its findings is written once. */
export function findingJson(): JsonWriter<Finding> {
  const [place, tests, sameOf] = [placeJson(), rememberedJson<CellFacts['tests']>(), sameInFindings()]
  const cellJson = ({ field, cell, text, value, why, tests: all }: CellFacts) =>
    `{"field":${quotedJson(field)},"cell":${textJson(cell)},"text":${textJson(text)},"value":${valueJson(value)},"why":${textJson(why)},"tests":${tests(all)}}`
  return (finding) => {
    const { organization, name, township, cells, alternatives, possible, missing, at, reason } = finding
    const same = sameOf(finding)
    let json = `{"organization":${quotedJson(organization)},"name":${quotedJson(name)},"township":${textJson(township)}`
    json += same.head
    for (let each = 0; each < cells.length; each += 1)
      json += (each === 0 ? '' : ',') + cellJson(cells[each] as CellFacts)
    json += `],"alternatives":${valueJson(alternatives)}`
    json += entryJson(',"possible":', possible) + entryJson(',"missing":', missing)
    return `${json},"at":${place(at)},"reason":${quotedJson(reason)}${same.tail}`
  }
}

type SameFacts = Pick<Finding, 'target' | 'verdict' | 'primary' | 'force' | 'kind' | 'clause' | 'remedyText' | 'remedy'>

interface Same {
  readonly of: SameFacts
  readonly head: string
  readonly tail: string
}

/** What all findings of a target have that say to do the same, and are the first of their unit, or are not. */
function sameInFindings(): (finding: SameFacts) => Same {
  const known = new WeakMap<SameFacts['remedyText'], Same[]>()
  return (finding) => {
    const alike = known.get(finding.remedyText) ?? []
    for (const each of alike) if (isSame(each.of, finding)) return each
    const { target, verdict, primary, force, kind, clause, remedyText, remedy } = finding
    const first = { target, verdict, primary, force, kind, clause, remedyText }
    const head = `,${JSON.stringify(first).slice(1, -1)},"cells":[`
    const same = { of: { ...first, remedy }, head, tail: `,"remedy":${quotedJson(remedy)}}` }
    known.set(remedyText, [...alike, same].slice(-mostAlike))
    return same
  }
}

/** Verdicts, each for the first finding of a unit and for others. */
const mostAlike = 8

function isSame(left: SameFacts, right: SameFacts): boolean {
  const isOfTarget = left.target === right.target && left.clause === right.clause && left.kind === right.kind
  const isJudged = left.verdict === right.verdict && left.primary === right.primary && left.force === right.force
  return isOfTarget && isJudged && left.remedy === right.remedy
}

/** Writes places, of which one after the other is on the same sheet. */
function placeJson(): JsonWriter<Finding['at']> {
  let [last, head]: [Partial<Finding['at']>, string] = [{}, '']
  return (place) => {
    if (place.file !== last.file || place.sheet !== last.sheet)
      head = `{"file":${quotedJson(place.file)},"sheet":${quotedJson(place.sheet)},"row":`
    last = place
    return `${head}${place.row}}`
  }
}

/** Writes objects that come again and again, each once. */
function rememberedJson<Value extends object>(): JsonWriter<Value> {
  const known = new WeakMap<Value, string>()
  return (value) => {
    const remembered = known.get(value)
    if (remembered !== undefined) return remembered
    const json = JSON.stringify(value)
    known.set(value, json)
    return json
  }
}

/** An entry that may be absent. */
function entryJson(head: string, value: unknown): string {
  return value === undefined ? '' : head + JSON.stringify(value)
}

/** The same of a text. */
function textEntryJson(head: string, text: string | undefined): string {
  return text === undefined ? '' : head + quotedJson(text)
}

function listJson(list: readonly string[]): string {
  return list.length === 0 ? '[]' : `[${list.map(quotedJson).join(',')}]`
}

function textJson(text: string | null): string {
  return text === null ? 'null' : quotedJson(text)
}

function valueJson(value: unknown): string {
  if (typeof value === 'string') return quotedJson(value)
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : JSON.stringify(value)
}
