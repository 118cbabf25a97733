import type { ProblemWording } from '../problem-wording.ts'

const types: ProblemWording['types'] = {
  string: '文字',
  number: '数字',
  int: '整数',
  integer: '整数',
  boolean: 'true 或 false',
  object: '对象 { … }',
  record: '对象 { … }',
  array: '列表 [ … ]',
  tuple: '列表 [ … ]',
  null: 'null',
  date: '日期',
}

const typeName = (type: string): string => types[type] ?? type

const choose = (valid: readonly string[]): string => (valid.length === 0 ? '' : `，可用的有：${valid.join('、')}`)

export const problemsZh: ProblemWording = {
  types,
  problems: {
    'not-json': ({ given }) => (given === '' ? '不是正确的 JSON' : `${placeOf(given)}起不是正确的 JSON`),
    'not-object': () => '应为一个 JSON 对象 { … }',
    'not-scalar': () => '应为文字、数字或 true/false',
    'not-list': () => '应为文字、数字，或由它们组成的列表',
    'unknown-key': ({ given, valid }) => `没有“${given}”这一项${choose(valid)}`,
    'missing-key': ({ given }) => `缺少“${given}”这一项`,
    'wrong-type': ({ given, valid }) => `写的是${typeName(given)}，应为${valid.map(typeName).join('或')}`,
    'wrong-value': ({ given, valid }) => `值“${given}”不能用${choose(valid)}`,
    'wrong-version': ({ given, valid }) => `是第 ${given} 版的格式，现在能读的是第 ${valid.join('、')} 版`,
    'bad-date': ({ given }) => `日期“${given}”不对，应写成 2012-05-15 的样子`,
    'empty-value': () => '不能是空的',
    'wrong-encoding': ({ given }) => `文字不是 UTF-8 编码，看来是 ${given}`,
    'not-text': () => '里面不是文字',
    'unknown-field': ({ given, valid }) => `没有字段“${given}”${choose(valid)}`,
    'unknown-option': ({ given, valid }) => `没有选项“${given}”${choose(valid)}`,
    'unknown-kind': ({ given, valid }) => `没有单位类型“${given}”${choose(valid)}`,
    'heading-taken': ({ given, valid }) => `表头“${given}”已经用来表示 ${valid.join('、')}，不能再表示别的字段`,
    'word-twice': ({ given }) => `“${given}”写了两遍`,
    'impossible-rate': ({ given }) => `比率 ${given} 不可能：分子应在 0 与分母之间`,
    'wrong-sum': ({ given, valid }) => `数字 ${given} 与明细对不上，按明细应为 ${valid.join('、')}`,
    'unknown-organization': ({ given }) => `单位“${given}”不在单位清单里`,
    'unknown-target': ({ given }) => `目标“${given}”不在目标清单里`,
    'unknown-placeholder': ({ given }) => `没有可以代入的“{${given}}”`,
    'unknown-condition': ({ given }) => `没有条件“${given}”`,
    'unknown-table': ({ given, valid }) => `没有表“${given}”${choose(valid)}`,
    'no-such-file': () => '没有这个文件',
    'empty-file': () => '是空文件，里面没有内容',
    'not-a-table': () => '不是能读的表格，或者已经损坏',
    'not-permitted': () => '没有权限，或者正被别的程序打开',
    'is-folder': () => '是一个文件夹',
    'no-space': () => '磁盘空间不够',
    'too-many-files': () => '同时打开的文件太多',
    'name-too-long': () => '文件名或路径太长',
    system: ({ given }) => `系统没有完成这个操作${given === '' ? '' : `（代码 ${given}）`}`,
  },
  range: (whole, minimum, maximum) => {
    const number = whole ? '整数' : '数字'
    if (minimum !== null && maximum !== null) return `${minimum} 到 ${maximum} 之间的${number}`
    if (minimum !== null) return `不小于 ${minimum} 的${number}`
    return maximum === null ? number : `不大于 ${maximum} 的${number}`
  },
  expected: {
    'one-of': ({ values }) => values.join('、'),
    date: () => '日期，写成 2012-05-15 的样子（YYYY-MM-DD）',
    'yes-no': () => '是或否（true、false 也可以）',
    'name-value': () => '名称=值，如 jointLimit=5',
    text: () => '不是空白的内容',
    ratio: () => '已覆盖数/基数，如 1214/2422',
    percent: () => '百分数，如 16.06%',
    'column-text': () => '“栏目=内容”，如 责任人=张三（等号后面空着就是清空）',
    'not-before-act': ({ date }) => `不早于办理日期 ${date} 的日期（办理日期用 --on 指定）`,
    voucher: () => '清单上印的台账凭证（12 位，如 3fa9c0d1e2f4）',
    'unmerged-number': () => '另一个编号，而且没有并入别的编号',
    'not-before': ({ date }) => `不早于 ${date} 的日期`,
    'not-after': ({ date }) => `截止日期不晚于 ${date} 的审核结果`,
  },
  didYouMean: (name) => `（您要写的是不是“${name}”？）`,
}

function placeOf(given: string): string {
  const [line = '', column = ''] = given.split(':')
  return `第 ${line} 行第 ${column} 个字`
}
