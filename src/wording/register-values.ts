import type { BulletinContext } from './bulletin-context.ts'

/** The balance of the register; zeros where no register is kept, in which case the section is not shown. */
export function registerValues({ facts, words }: BulletinContext) {
  const { register } = facts.input
  const number = (count: number | undefined) => String(count ?? 0)
  const names = facts.overdue.map(({ township, overdue }) => words.items(township ?? words.unknownGroup, overdue))
  return {
    round: number(register?.round),
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
    proposals: number(register?.proposals.length),
  }
}
