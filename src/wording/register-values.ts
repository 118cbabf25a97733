import type { BulletinInput } from '../domain/bulletin.ts'
import type { BulletinContext } from './bulletin-context.ts'

/** The balance of the register; zeros where no register is kept, in which case the section is not shown. */
export function registerValues({ facts, words }: BulletinContext) {
  const { register } = facts.input
  const { round, proposals } = ofOneLog(register)
  const number = (count: number | undefined) => String(count ?? 0)
  const names = facts.overdue.map(({ township, overdue }) => words.items(township ?? words.unknownGroup, overdue))
  return {
    round: number(round),
    registers: number(register === null ? 0 : 'logs' in register ? register.logs.length : 1),
    before: number(register?.before),
    registered: number(register?.registered),
    relapsed: number(register?.relapsed),
    cancelled: number(register?.cancelled),
    struckOff: number(register?.struckOff),
    rescoped: number(register?.rescoped),
    after: number(register?.after),
    overdue: number(register?.overdue),
    overdueList: names.length === 0 ? words.none : names.join(words.listSeparator),
    awaitingReview: number(register?.awaitingReview),
    missing: number(register?.missing),
    waived: number(register?.waived),
    toCheck: number(register?.unknown),
    registerOrganizations: number(register?.organizations.after),
    proposals: number(proposals),
  }
}

/** What only one log has: its round, and the renames that wait for a person. */
function ofOneLog(register: BulletinInput['register']): { readonly round: number; readonly proposals: number } {
  if (register === null || 'logs' in register) return { round: 0, proposals: 0 }
  return { round: register.round, proposals: register.proposals.length }
}
