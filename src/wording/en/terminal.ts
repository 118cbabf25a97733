import type { TerminalWording } from '../terminal-wording.ts'

export const terminal: TerminalWording = {
  title: 'Party-building coverage of two-new organizations',
  ledgers: (files, sheets, organizations) => `Ledgers: files ${files}, sheets ${sheets}, units ${organizations}`,
  base: (base) => `Base: ${base} units`,
  leftOut: (total, reasons) => `${total} left out (${reasons})`,
  reasonCount: (reason, count) => `${reason} ${count}`,
  reasonSeparator: ', ',
  baseUnknown: (count) => `${count} undecided`,
  covered: ({ organization, work, none, unknown }) =>
    `Covered: ${organization} by an organization, ${work} more by work; ${none} not, ${unknown} unknown`,
  targets: 'Targets',
  rates: 'Rates',
  interval: 'may become',
  urgent: (shown, of) => `Units to go to first (${shown} of ${of} with gaps)`,
  gaps: (targets) => `gaps ${targets}`,
  notEvaluated: 'Targets that were not evaluated',
  missing: (target, why) => `${target}: ${why}`,
  issues: (errors, warnings, infos) => `Ledger problems: errors ${errors}, warnings ${warnings}, notes ${infos}`,
  next: 'Next',
  noGaps: 'No gaps were found.',
  groupGaps: (groups) => `No unit has a gap, but ${groups} joint organizations cover more units than the limit: gaps.`,
  steps: {
    fixErrors: (count) => `Correct the ${count} errors in the ledgers first (see the ledger problems) and audit again.`,
    closeGaps: (units, gaps) =>
      `Work through the gap report: ${gaps} gaps of ${units} units, each with its cells and what to do.`,
    splitGroups: (groups) =>
      `Divide the ${groups} joint organizations over the limit: units that can stand alone get their own.`,
    settle: (rows) =>
      `Settle the ${rows} rows of the sheet of unknowns, a unit and a target each: fill in or correct the cells that are named. Or let people fill in the list of liangxin check -f xlsx, and audit with --answers.`,
    addColumns: (columns) => `Add these columns to the ledgers, so that every target can be evaluated: ${columns}.`,
    confirmBase: (count) => `Confirm the ${count} units that were left out of the base, with evidence.`,
    emptyBase:
      'Not one unit is in the base, so there are no rates; check the operating status and the nature of the units.',
    done: 'No gaps and nothing unknown; keep the ledgers with this result.',
  },
}
