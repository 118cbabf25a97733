import type { FaultWording } from '../fault-wording.ts'
import { expectedText } from '../problem-wording.ts'
import { problemsEn } from './problems.ts'

/** Asks whether another name was meant. */
export const nearest = (name: string | null): string => (name === null ? '' : `Did you mean "${name}"? `)

/** What is wrong with a command. */
export const usageFaults = {
  'usage-unknown-flag': ({ flag, nearest: name }) => ({
    problem: `Unknown option ${flag}.`,
    advice: `${nearest(name)}See liangxin --help for all options.`,
  }),
  'usage-unknown-command': ({ command, group, valid, nearest: name }) =>
    group === null
      ? {
          problem: `There is no command "${command}", and no ledger file of that name.`,
          advice: `${nearest(name)}To audit a ledger: liangxin audit ledger.xlsx. All commands: liangxin --help.`,
        }
      : {
          problem: `There is no command "${group} ${command}".`,
          advice: `${nearest(name)}Valid: ${valid}. See liangxin ${group} --help.`,
        },
  'usage-missing-argument': ({ argument }) => ({
    problem: `The command is not complete: ${argument} is missing.`,
    advice: 'Add --help to the command for its usage and examples.',
  }),
  'usage-excess-arguments': ({ given }) => ({
    problem: `More than the command takes: ${given}.`,
    advice: 'Put file names with blanks in double quotes; add --help for the usage.',
  }),
  'usage-missing-value': ({ flag }) => ({
    problem: `The option ${flag} needs a value.`,
    advice: `Write the value after ${flag}; add --help for examples.`,
  }),
  'usage-bad-value': ({ flag, value, expected, nearest: name }) => ({
    problem: `The value "${value}" of ${flag} cannot be used; expected ${expectedText(expected, problemsEn)}.`,
    advice: `${nearest(name)}Correct it and run again.`,
  }),
  'usage-unknown-parameter': ({ name, pack, valid, nearest: near }) => ({
    problem: `The rule pack ${pack} has no parameter "${name}".`,
    advice: `${nearest(near)}Its parameters: ${valid}.`,
  }),
  'usage-unit-not-found': ({ unit, file, nearest: name }) => ({
    problem: `There is no unit "${unit}" in ${file}.`,
    advice: `${nearest(name)}Give the full name or the unified social credit code.`,
  }),
  'usage-unit-ambiguous': ({ unit, candidates }) => ({
    problem: `"${unit}" may be more than one unit: ${candidates}.`,
    advice: 'Give the full name or the unified social credit code.',
  }),
} satisfies Partial<FaultWording>
