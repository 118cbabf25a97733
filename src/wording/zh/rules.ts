import type { RulesWording } from '../rules.ts'

export const rulesZh: RulesWording = {
  standard: '（默认）',
  targets: (count) => `${count} 项目标`,
  mustSet: (names) => `使用时须用 --set 给定：${names}`,
  valid: (file, id, version) => `✓ ${id} ${version}　${file}　没有错误`,
  passed: (pack, total) => `✓ ${pack}　${total} 个用例全部相符`,
  failed: (pack, { failed, missing, total }) =>
    `✗ ${pack}　${total} 个用例，不符 ${failed} 个${missing === 0 ? '' : `，另缺 ${missing} 个应有的用例`}`,
  failedLine: ({ line, target, expected, got, note }) =>
    `  第 ${line} 行 ${target}：应为 ${expected}，实为 ${got}${note === '' ? '' : `（${note}）`}`,
  missing: (target, what) => `  ${target} 缺少结果为 ${what} 的用例`,
  missingSide: (target, { field, test, side }) =>
    `  ${target} 缺少用例：贴着“${field}${test}”这条界线${side === 'holds' ? '、刚好满足' : '、刚好不满足'}的一行`,
  unknownHeadings: (headings) => `  用例文件中认不出的列：${headings}`,
  got: {
    'not-evaluated': '未评价',
    'row-not-read': '这一行没有读进来',
    'no-such-target': '没有这项目标',
    'no-such-expectation': 'expect 列的写法不认识',
    'bad-parameter': '参数写错',
    'bad-date': '日期写错',
  },
  differences: { added: '新增', removed: '取消', changed: '改动' },
  difference: (kind, path, before, after) =>
    `${kind} ${path}${before === null ? '' : `\n    原：${before}`}${after === null ? '' : `\n    现：${after}`}`,
  same: (left, right) => `${left} 与 ${right} 没有差别`,
}
