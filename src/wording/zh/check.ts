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
  missing: (field, targets) => `  ${field}：缺了它，${targets} 无法评价`,
  assumptions: '采用的口径：',
  issues: (errors, warnings, infos) => `疑点：错误 ${errors} 处，警告 ${warnings} 处，提示 ${infos} 处`,
  issue: (severity, place, message) => `  [${severity}] ${place}${place === '' ? '' : '　'}${message}`,
  place: ({ file, sheet, cell }) => (sheet === file ? `${file} ${cell}` : `${file} ${sheet} ${cell}`).trim(),
  more: (count) => `    同类的还有 ${count} 处（用 --json 可看全部）`,
  clean: '没有发现疑点。',
}
