import type { AssumptionWording } from '../assumption-wording.ts'
import { names } from './names.ts'

const touched = (count: number | null): string => (count === null ? '' : ` (${count} units)`)

const blankFields = (field: string, fields: string): string => {
  const named = fields === '' ? field : fields
  return named === '' ? '' : ` of ${named}`
}

export const assumptions: AssumptionWording = {
  'absent-column': ({ field, count, arg }) =>
    `The ledger has no column for ${field}; it is taken as ${arg('from') === '' ? arg('value') : `the ${arg('from')}`}${touched(count)}.`,
  parameter: ({ arg }) =>
    `${arg('title')} is ${arg('value')}: not stated by the document, an assumption; change it with --set ${arg('name')}=value.`,
  'blank-as-zero': ({ field, count, arg }) =>
    `Blank cells${blankFields(field, arg('fields'))} were counted as 0 as asked${count === null ? '' : ` (${count} cells)`}.`,
  'not-recorded': ({ field, count, arg }) =>
    `The ledger has no column for ${field}; ${arg('targets') === '' ? 'the targets do' : `${arg('targets')} does`} not ask for it${touched(count)}.`,
  'nature-of-sheet': ({ count, arg }) =>
    `${arg('sheet') === '' ? 'The ledger' : arg('sheet')} has no column for the nature; its units are taken as ${arg('nature') || names.kind(arg('kind'))}${arg('source') === '' ? '' : `, from "${arg('source')}"`}${touched(count)}.`,
  'township-given': ({ count, arg }) =>
    `Units whose township the ledger does not state are counted under "${arg('township')}" as asked${touched(count)}.`,
}
