import type { RegisterCommandWording } from '../register-command-wording.ts'
import { registerAuditEn } from './register-audit.ts'

const states = {
  open: 'open',
  awaitingReview: 'awaiting review',
  cancelled: 'cancelled',
  struckOff: 'struck off',
  rescoped: 're-scoped',
} as const

const didYouMean = (name: string | null): string => (name === null ? '' : ` Did you mean “${name}”?`)

export const registerCommandsEn: RegisterCommandWording = {
  states,
  columns: {
    unit: 'number, unit',
    township: 'township',
    target: 'target',
    state: 'state',
    registered: 'registered',
    due: 'due',
    left: 'days left',
  },
  title: (asOf, round) => (asOf === null ? 'Register without a round' : `Register, round ${round}, as of ${asOf}`),
  shown: (items, organizations) => `${items} items of ${organizations} organizations.`,
  nothingShown: 'No item is like that.',
  verifiedSince: (items, open) =>
    `Cancelled by verification since that round: ${items}, to be counted in the next one; open now without them: ${open}.`,
  unknownTownship: (name, nearest) => `The register has nothing of a township “${name}”.${didYouMean(nearest)}`,
  proposal: (number, name, why) =>
    `likely renamed: ${number} is probably “${name}” (${registerAuditEn.why[why]}); confirm with liangxin register link`,

  code: (code) => `credit code: ${code ?? 'none'}`,
  township: (township) => `township: ${township ?? 'none'}`,
  mergedInto: (number) => `Merged into ${number}.`,
  itemsTitle: 'Items',
  item: ({ target, state, registeredOn, reopenedOn, dueOn, closedOn, daysLeft, relapses }, flags) => {
    const left = daysLeft === null ? '' : daysLeft < 0 ? ` (${-daysLeft} days ago)` : ` (${daysLeft} days left)`
    return [
      [`${target} ${states[state]}`, ...flags].join(', '),
      `registered ${registeredOn}`,
      ...(relapses === 0 ? [] : [`relapses: ${relapses}${reopenedOn === null ? '' : `, last ${reopenedOn}`}`]),
      ...(dueOn === null && left === '' ? [] : [`due ${dueOn ?? ''}${left}`]),
      ...(closedOn === null ? [] : [`${states[state]} ${closedOn}`]),
    ].join('; ')
  },
  peopleTitle: 'People and measures',
  personLine: (heading, value) => `${heading}: ${value}`,
  historyTitle: 'History',
  inRound: (round, asOf, pack) => `${asOf} round ${round} (${pack.id} ${pack.version})`,
  onDay: (on, by) => `${on} ${by}`,
  historyMissing: (file) => `The older log ${file} is not there; what was before is not listed.`,

  dayTaken: (date, isToday) =>
    isToday
      ? `No day was given: today, ${date}, is taken (--on sets another).`
      : `No day was given: the as-of date of the last round, ${date}, is taken (--on sets another).`,
  nothingToDo: 'There is nothing to record.',
  written: (path, events) => `Recorded in ${path}: ${events}.`,
  wouldWrite: (path, events) => `Dry run, nothing was written. Would record in ${path}: ${events}.`,
  actOf: (number, name, text) => `${number} ${name}  ${text}`,

  sound: (path, { lines, rounds, entries }) =>
    `The register ${path} is sound: ${lines} lines, ${rounds} rounds, ${entries} numbers, every line checked and replayed.`,
  head: (hash) => `hash of the last line: ${hash}`,
  unproven: (path) =>
    `Warning: ${path}.head is missing: that no lines were removed from the end of ${path} cannot be proven. Take the latest printed list and look for its line with liangxin register verify-log --expect VOUCHER.`,
  voucherFound: (voucher, { file, line, round }) =>
    `Voucher ${voucher} is line ${line} of ${file} (round ${round}): the line is there.`,
  voucherMissing: (voucher, path) =>
    `The register ${path} has no line with the voucher ${voucher}: lines were removed or changed, or the list is of another register.`,
  unsound: (path, problems) => `The register ${path} has problems (${problems}):`,
  problem: (line, text) => (line === 0 ? text : `line ${line}: ${text}`),
  compacted: (path, history, { before, after }) =>
    `${path} was begun anew (${after} lines); the old log (${before} lines) is kept as ${history}: keep both.`,
  wouldCompact: (path, history, { before, after }) =>
    `Dry run, nothing was written. Would begin ${path} anew (${after} lines) and keep the old log (${before} lines) as ${history}.`,
  entryOf: ({ number, name }) => `${number} ${name}`,
}
