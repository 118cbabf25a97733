import type { RegisterAuditWording } from '../register-audit-wording.ts'

const why = {
  'legal-form': 'only the legal form differs',
  'similar-name': 'a similar name',
  'same-name-other-code': 'the same name with another code',
  'similar-code': 'a code that differs in one character',
  moved: 'the same name in another township',
} as const

export const registerAuditEn: RegisterAuditWording = {
  title: (round) => `Register (round ${round}, in items)`,
  signs: ({ registered, cancelled, carried, relapsed }) =>
    `+${registered} registered  −${cancelled} cancelled  =${carried} carried  ↺${relapsed} relapsed`,
  balance: ({ before, registered, relapsed, cancelled, struckOff, rescoped, after, organizations }) =>
    `open before ${before} (of ${organizations.before} units) + registered ${registered} + relapsed ${relapsed} − cancelled ${cancelled} − struck off ${struckOff} − re-scoped ${rescoped} = open now ${after} (of ${organizations.after} units)`,
  standing: ({ awaitingReview, unknown, missing, overdue, waived }) => [
    ...(awaitingReview === 0 ? [] : [`${awaitingReview} submitted and awaiting review`]),
    ...(unknown === 0 ? [] : [`${unknown} unknown`]),
    ...(missing === 0 ? [] : [`${missing} missing (the unit is not in the ledgers)`]),
    ...(overdue === 0 ? [] : [`${overdue} overdue`]),
    ...(waived === 0 ? [] : [`${waived} waived`]),
  ],
  standingSeparator: ', ',
  renamed: ({ number, name, likely, why: reason }) =>
    `Probably renamed: ${number} "${name}" is not in the ledgers and may be "${likely}" (${whyText(reason)}). If it is the same unit, type:`,
  linkCommand: (command) => `${command} --person NAME --reason TEXT`,
  why,
  moreRenamed: (count) => `${count} more units are probably renamed; see liangxin register list.`,
  unchanged: (path) => `The register ${path} stays as it is: the round is the same as the last one.`,
  updated: (path) => `Entered in the register ${path}.`,
  wouldUpdate: (path) => `Dry run, nothing was entered. Would enter in the register ${path}.`,
}

function whyText(reason: string): string {
  return reason in why ? why[reason as keyof typeof why] : reason
}
