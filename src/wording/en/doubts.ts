import type { DoubtWording } from '../doubts.ts'

export const doubtsEn: DoubtWording = {
  name: { waiting: 'to be filled in' },
  waiting: ({ field, why, verdicts }) => {
    const what = field ?? 'this cell'
    const state = why === null ? '' : ` (${why})`
    if (verdicts === 0) return `${what}${state}: whether the unit counts waits for it.`
    return `${what}${state}: ${verdicts} verdict${verdicts === 1 ? '' : 's'} wait${verdicts === 1 ? 's' : ''} for it.`
  },
  count: 'a whole number, 0 for none, digits only',
  amount: 'a number, in 10,000 yuan',
  date: 'a date such as 2012-05-01',
  options: (options) => `one of ${options.join(', ')}`,
  tick: (option) => `√ in this column if it is ${option}, blank if not, one √ in the group`,
  presence: 'its name or 有 where there is one, 无 where there is none',
  text: 'the full name, 无 where there is none',
  code: 'the unified social credit code of 18 characters, entered as text',
  township: 'the township or street',
  column: (field) => `a column “${field}”, filled in for every unit.`,
  of: (field, wanted) => `${field}: ${wanted}.`,
}
