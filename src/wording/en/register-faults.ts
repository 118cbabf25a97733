import type { LogProblemCode } from '../../domain/fault.ts'
import type { FaultWording } from '../fault-wording.ts'

const problemsOfLog = {
  'not-an-event': 'it is no event of a register',
  changed: 'its text has been changed',
  'chain-broken': 'it does not follow the line before it (a line was removed, added or moved)',
  'round-incomplete': 'its round was not written to the end',
  'line-ends':
    'line ends were changed to CRLF or blank lines were put in (by a text editor); later ones are not listed',
  'last-line-open': 'its line break is missing (a text editor, or a file that was not copied to its end)',
  'anchor-damaged': 'the .head file, which knows the last line, is empty or damaged',
  'lines-missing': 'lines that once followed have been removed',
  impossible: 'it contradicts what stands before it',
  'history-missing': 'the history file that it goes on from is not there',
  'history-changed': 'the history file that it goes on from has been changed',
} as const satisfies Readonly<Record<LogProblemCode, string>>

const stateNames = {
  open: 'open',
  awaitingReview: 'awaiting review',
  cancelled: 'cancelled',
  struckOff: 'struck off',
  rescoped: 're-scoped',
} as const

const actNames = { verify: 'verified', extend: 'extended', waive: 'waived', link: 'linked' } as const

/** What is wrong with a line of the log. */
export function logProblemText(problem: LogProblemCode): string {
  return problemsOfLog[problem]
}

export const registerFaults = {
  'register-damaged': ({ file, line, problem }) => ({
    problem:
      problem === 'anchor-damaged'
        ? `The file ${file}.head beside the register is empty or damaged: that nothing was removed from the end of ${file} cannot be proven.`
        : `Line ${line} of the register ${file} is not in order: ${problemsOfLog[problem]}.`,
    advice:
      'Only this tool may write to a register. See everything with liangxin register verify-log and restore a copy; nothing was written. To audit without the register, add --no-register.',
  }),
  'register-earlier-round': ({ file, asOf, last }) => ({
    problem: `The last round of the register ${file} is of ${last}; an earlier one of ${asOf} cannot follow.`,
    advice:
      'Check --as-of; to audit an earlier day add --no-register, or name another register with --register. Nothing was written.',
  }),
  'register-locked': ({ file, lock, holder }) => {
    if (holder === null)
      return {
        problem: `The register ${file} is in use by another program.`,
        advice: `Try again when it has ended; nothing was written. If no program uses it, delete the lock ${lock}.`,
      }
    const { command, pid, host, since, elsewhere } = holder
    const who = `${command} on ${host} (process ${pid}, since ${since})`
    if (!elsewhere)
      return {
        problem: `The register ${file} is in use by another program: ${who}.`,
        advice: 'Try again when it has ended; nothing was written.',
      }
    return {
      problem: `The register ${file} is locked by another machine: ${who}; the lock is ${lock}.`,
      advice: `This machine cannot tell whether that program still runs. Look on ${host}; if it does not, delete ${lock} and try again. Nothing was written.`,
    }
  },
  'register-masked-list': ({ file, cell }) => ({
    problem: `Something was filled in at ${cell} of ${file}, a list with masked names. Such a list is not read back, and the next list would be written over it.`,
    advice: 'Move it elsewhere, or copy what was filled in into the full list, and try again; nothing was written.',
  }),
  'register-none': ({ file }) => ({
    problem: `There is no register ${file}.`,
    advice: 'liangxin audit makes one; if yours is elsewhere, name it with --register.',
  }),
  'register-no-number': ({ file, number, nearest }) => ({
    problem: `The register ${file} has no “${number}”.`,
    advice: `${nearest === null ? '' : `Did you mean “${nearest}”? `}Give a number, a full name or a credit code; liangxin register list --state all shows every number.`,
  }),
  'register-no-item': ({ number, target, valid }) => ({
    problem: `Number ${number} has no target “${target}”.`,
    advice: `Its targets: ${valid}.`,
  }),
  'register-wrong-state': ({ number, target, state, act }) => ({
    problem: `${target} of number ${number} is ${stateNames[state]} and cannot be ${actNames[act]}.`,
    advice: 'liangxin register show with the number tells its whole history.',
  }),
  'usage-column-twice': ({ flag, column }) => ({
    problem: `${flag} names the column “${column}” twice.`,
    advice: 'Give every column once; nothing was written.',
  }),
  'usage-unknown-column': ({ column, valid, nearest }) => ({
    problem: `The list has no column “${column}”.`,
    advice: `${nearest === null ? '' : `Did you mean “${nearest}”? `}Columns to fill in: ${valid}.`,
  }),
  'register-not-a-list': ({ file }) => ({
    problem: `${file} is not a registration list: it has neither a column of numbers nor columns to fill in.`,
    advice: 'Fill in the list that this tool wrote and keep its headings; nothing was written.',
  }),
} satisfies Partial<FaultWording>
