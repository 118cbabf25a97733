import type { CombineDifference } from '../../domain/fault.ts'
import type { FaultWording } from '../fault-wording.ts'

const differences: Readonly<Record<CombineDifference, string>> = {
  pack: 'another rule pack',
  parameters: 'other parameters',
  'as-of': 'another as-of date',
  rules: 'another way of adding up (another version)',
}

/** Why audit reports cannot be combined. */
export const combineFaults = {
  'combine-no-units': ({ file }) => ({
    problem: `${file} was written by an earlier version and does not say what each unit adds up to; it cannot be combined.`,
    advice: 'Audit its ledger again with this version, then combine.',
  }),
  'combine-differs': ({ file, other, in: what, given, otherGiven }) => ({
    problem: `${file} and ${other} cannot be combined: ${differences[what]} (${given}; ${otherGiven}).`,
    advice:
      'Combine audits by the same pack, parameters and as-of date; audit one of the ledgers again like the other.',
  }),
  'combine-same-ledger': ({ file, other, ledger, sheet }) => ({
    problem: `${file} and ${other} both have the sheet "${sheet}" of the ledger ${ledger}; a ledger cannot count twice.`,
    advice: 'Leave one of the reports out; a report of the county is not combined with those of its townships.',
  }),
} satisfies Partial<FaultWording>
