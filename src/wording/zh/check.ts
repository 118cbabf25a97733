import type { CheckWording } from '../check.ts'

const shownRows = 12

export const checkZh: CheckWording = {
  sheet: ({ file, sheet }) => (sheet === file ? file : `${file}　工作表“${sheet}”`),
  reading: ({ headerFirst, headerLast, organizations }) =>
    `  表头在第 ${headerFirst === headerLast ? headerFirst : `${headerFirst}–${headerLast}`} 行，读入 ${organizations} 家单位`,
  column: (cell, heading, field, how) => `    ${cell}　${heading} → ${field}${how}`,
  matches: { exact: '', path: '（按上级表头认定）', values: '（按下面的内容认定）' },
  option: (name) => `＝${name}`,
  unknownColumns: '  没有认出的列：',
  unknownColumn: (cell, heading, nearest) =>
    `    ${cell}　${heading}${nearest === null ? '' : `（最接近的已知表头：${nearest}）`}`,
  notNeeded: (headings) => `  用不着的列：${headings}`,
  skipped: (reason, rows) => `  略过${reason}：${rows}`,
  rows: (rows) => {
    const shown = rows.slice(0, shownRows).join('、')
    return rows.length > shownRows ? `第 ${shown} 等 ${rows.length} 行` : `第 ${shown} 行`
  },
  missingColumns: '缺少的列：',
  missing: (field, targets, verdicts) =>
    `  ${field}：缺了它，${targets} 无法评价${verdicts === 0 ? '' : `，少给 ${verdicts} 项判定`}`,
  assumptions: '采用的口径：',
  issues: ({ error, warning, info }, waiting) =>
    `疑点：错误 ${error} 处，警告 ${warning} 处，提示 ${info} 处${waiting === 0 ? '' : `；待补填 ${waiting} 格`}`,
  issue: (severity, place, message) => `  [${severity}] ${place}${place === '' ? '' : '　'}${message}`,
  place: ({ file, sheet, cell }) => (sheet === file ? `${file} ${cell}` : `${file} ${sheet} ${cell}`).trim(),
  decides: (verdicts) => `（有 ${verdicts} 项判定要等它）`,
  more: (kind, count) => `    “${kind}”还有 ${count} 处（用 --json 或 -f xlsx 可看全部）`,
  verdicts: (given, unknown) => `判定：给出 ${given} 项，待核实 ${unknown} 项`,
  fillIn: (rows) => `有 ${rows} 格补填后就能定下等它的判定：用 -f xlsx 写出“待核补填表”，填好后用 audit --answers 收回`,
  goals: '达到没有说不准的目标（行号是“待核补填表”的序号）：',
  goal: (title, { goal, low, high, units }) =>
    `  ${title}：目标值 ${goal}，待核实 ${units} 家，可能在 ${low} 至 ${high} 之间`,
  way: (heading, how) => `    ${heading}：${how}`,
  goalsOfParts: (count) => `  分乡镇（街道）的有 ${count} 项（用 --json 或 -f xlsx 可看）`,
  clean: '没有发现疑点。',
}
