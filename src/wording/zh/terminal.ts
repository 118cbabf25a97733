import type { TerminalWording } from '../terminal-wording.ts'

export const terminal: TerminalWording = {
  title: '两新组织党建覆盖审核',
  ledgers: (files, sheets, organizations) => `台账：${files} 个文件，${sheets} 张工作表，读出单位 ${organizations} 家`,
  base: (base) => `基数：${base} 家`,
  leftOut: (total, reasons) => `核减 ${total} 家（${reasons}）`,
  reasonCount: (reason, count) => `${reason} ${count} 家`,
  reasonSeparator: '，',
  baseUnknown: (count) => `是否计入待核实 ${count} 家`,
  covered: ({ organization, work, none, unknown }) =>
    `覆盖：组织覆盖 ${organization} 家，另有工作覆盖 ${work} 家，未覆盖 ${none} 家，待核实 ${unknown} 家`,
  targets: '各项目标',
  rates: '比率',
  interval: '查清后可能',
  urgent: (shown, of) => `应当先办的单位（${of} 家有缺口，列出 ${shown} 家）`,
  gaps: (targets) => `缺口 ${targets}`,
  notEvaluated: '没有评价的目标',
  missing: (target, why) => `${target}：${why}`,
  issues: (errors, warnings, infos) => `台账疑点：错误 ${errors} 处，警告 ${warnings} 处，提示 ${infos} 处`,
  next: '下一步',
  noGaps: '没有发现缺口。',
  groupGaps: (groups) => `各单位没有缺口，但有 ${groups} 个联合党组织覆盖的单位超过上限，是缺口。`,
  steps: {
    fixErrors: (count) => `先改正台账中的 ${count} 处错误（见“台账疑点”），改好后重新审核。`,
    closeGaps: (units, gaps) =>
      `按缺口报告办理：${units} 家单位共 ${gaps} 项缺口，每一项都写明了依据的单元格和整改建议。`,
    splitGroups: (groups) =>
      `处理 ${groups} 个超过上限的联合党组织（见“联合党组织超限”）：具备条件的单位改为单独组建，其余分组联建。`,
    settle: (rows) =>
      `核实“待核实”表所列的 ${rows} 行（一家单位一项目标一行）：补填或更正所列单元格，这些单位才能判定。也可以用 liangxin check -f xlsx 写出“待核补填表”发下去填，收回后加 --answers 再审。`,
    addColumns: (columns) => `在台账中补上这些列，没有评价的目标才能评价：${columns}。`,
    confirmBase: (count) => `逐家复核“基数核减清单”中的 ${count} 家，备好凭据。`,
    emptyBase: '没有一家单位计入基数，比率无从算起；请先核对经营状况和单位性质两列。',
    done: '没有缺口，也没有待核实的单位；请保存好台账和本次结果备查。',
  },
}
