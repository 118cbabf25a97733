import type { EvidenceCell } from '../../domain/register-event.ts'
import { fieldName } from '../choice-name.ts'
import { entryChanges } from '../entry-changes.ts'
import type { RegisterEventsWording } from '../register-events.ts'
import { registerAuditEn } from './register-audit.ts'
import { ruleChangeEn } from './rule-change.ts'

const rescopeReasons = {
  pack: 'another rule pack',
  parameters: 'other parameters',
  'not-in-force': 'the target is no longer in force',
} as const
const returnReasons = {
  gap: 'the ledger shows the gap again',
  unknown: 'the ledger does not prove that the gap is closed',
  missing: 'the organization is not in the ledger',
  refused: 'refused by the reviewer',
} as const
const flagNames = { unknown: 'to be checked', missing: 'missing from the ledger' } as const

const due = (dueOn: string | null): string => (dueOn === null ? ', no due date' : `, due ${dueOn}`)
const shown = (value: string): string => (value === '' ? 'blank' : `“${value}”`)

function cellText({ field, cell, text }: EvidenceCell): string {
  const value = text === null || text === '' ? 'blank' : `“${text}”`
  return cell === null ? `${fieldName(field, 'en')} (no such column)` : `${cell} ${fieldName(field, 'en')} ${value}`
}

const changes = {
  organization: 'key',
  name: 'name',
  creditCode: 'credit code',
  township: 'township',
  kind: 'kind',
} as const

export const registerEventsEn: RegisterEventsWording = {
  sentences: {
    entered: ({ name }) => `number given: ${name}`,
    'entry-changed': (event) => {
      const parts = entryChanges(event).map(({ key, value }) => `${changes[key]} now ${value ?? 'blank'}`)
      return `organization changed: ${parts.join(', ')}`
    },
    registered: ({ target, dueOn }) => `${target} registered${due(dueOn)}`,
    relapsed: ({ target, dueOn }) => `${target} relapsed${due(dueOn)}`,
    cancelled: ({ target }) => `${target} cancelled`,
    submitted: ({ target }) => `${target} awaits review`,
    'struck-off': ({ target, reason, detail }, { exclusion }) => {
      if (reason === 'merged') return `${target} struck off: merged into ${detail ?? ''}`
      return `${target} struck off: ${reason === 'excluded' ? exclusion(detail ?? '') : 'does not apply any more'}`
    },
    rescoped: ({ target, reason, detail }) => {
      const changed = detail === undefined ? '' : ` (${ruleChangeEn(detail)})`
      return `${target} re-scoped: ${rescopeReasons[reason]}${changed}`
    },
    returned: ({ target, reason }) => `${target} returned: ${returnReasons[reason]}`,
    flagged: ({ target, flags }) =>
      flags.length === 0
        ? `${target} neither to be checked nor missing any more`
        : `${target} ${flags.map((flag) => flagNames[flag]).join(', ')}`,
    proposed: ({ name, township, why }) =>
      `likely renamed: probably “${name}”${township === null ? '' : ` (${township})`}, ${registerAuditEn.why[why]}`,
    annotated: ({ column, value, previous, source }, names) =>
      `${names.column(column)} filled in: ${shown(value)}, before ${shown(previous)}${source === null ? '' : ` (${source.file} ${source.cell})`}`,
    conflict: ({ column, value, given, source }, names) =>
      `${names.column(column)} filled in differently: the list has ${shown(given)}, kept is ${shown(value)}${source === null ? '' : ` (${source.file} ${source.cell})`}`,
    verified: ({ target, decision, reason }) =>
      `${target} verified: ${decision === 'confirmed' ? 'cancelled' : 'refused, open again'}; ${reason}`,
    extended: ({ target, dueOn, reason }) => `${target} extended to ${dueOn}; ${reason}`,
    waived: ({ target, until, reason }) => `${target} waived until ${until}; ${reason}`,
    linked: ({ number, into, organization, reason }) =>
      organization === undefined
        ? `${number} merged into ${into} from the next round on; ${reason}`
        : `renamed: ${into} is ${organization} from the next round on; ${reason}`,
    kept: () => 'carried over into a new log (the old one has what was before)',
  },
  grounds: (at, cells) => {
    const place = `${at.file} [${at.sheet}] row ${at.row}`
    return cells.length === 0 ? `see ${place}` : `see ${place}: ${cells.map(cellText).join('; ')}`
  },
  ruleChange: ruleChangeEn,
}
