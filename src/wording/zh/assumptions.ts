import type { AssumptionWording } from '../assumption-wording.ts'
import { names } from './names.ts'

const touched = (count: number | null): string => (count === null ? '' : `（涉及 ${count} 家）`)

const blankFields = (field: string, fields: string): string => {
  const named = fields === '' ? field : fields
  return named === '' ? '' : `“${named}”栏的`
}

export const assumptions: AssumptionWording = {
  'absent-column': ({ field, count, arg }) =>
    `台账没有“${field}”列，一律按${arg('from') === '' ? `“${arg('value')}”` : `“${arg('from')}”列`}计${touched(count)}。`,
  parameter: ({ arg }) =>
    `${arg('title')}：取“${arg('value')}”。文件没有写明，系假定，可用 --set ${arg('name')}=值 更改。`,
  'blank-as-zero': ({ field, count, arg }) =>
    `${blankFields(field, arg('fields'))}空白单元格按要求计为 0${count === null ? '' : `，共 ${count} 格`}。`,
  'not-recorded': ({ field, count, arg }) =>
    `台账没有“${field}”列，${arg('targets') === '' ? '有关目标' : `目标 ${arg('targets')} `}不作这一项要求${touched(count)}。`,
  'nature-of-sheet': ({ count, arg }) =>
    `${arg('sheet') === '' ? '台账' : `《${arg('sheet')}》`}没有单位性质列，按${arg('source') === '' ? '表名或表头' : `“${arg('source')}”`}认定为${arg('nature') || names.kind(arg('kind'))}${touched(count)}。`,
  'township-given': ({ count, arg }) => `台账没有写明乡镇的单位，按指定计为“${arg('township')}”${touched(count)}。`,
}
