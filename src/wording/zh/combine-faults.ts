import type { CombineDifference } from '../../domain/fault.ts'
import type { FaultWording } from '../fault-wording.ts'

const differences: Readonly<Record<CombineDifference, string>> = {
  pack: '规则包不同',
  parameters: '参数取值不同',
  'as-of': '截止日期不同',
  rules: '汇总口径不同（程序版本不同）',
}

/** Why audit reports cannot be combined. */
export const combineFaults = {
  'combine-no-units': ({ file }) => ({
    problem: `${file} 是较早版本生成的审核结果，没有逐户的汇总依据，不能合并。`,
    advice: '请用现在的版本把这份台账重新审核一遍，再合并。',
  }),
  'combine-differs': ({ file, other, in: what, given, otherGiven }) => ({
    problem: `${file} 与 ${other} 不能合并：${differences[what]}（${given}；${otherGiven}）。`,
    advice: '合并的审核结果要用同一规则包、同一参数、同一截止日期；请把其中一份台账按另一份的口径重新审核。',
  }),
  'combine-same-ledger': ({ file, other, ledger, sheet }) => ({
    problem: `${file} 与 ${other} 都包含台账 ${ledger} 的工作表“${sheet}”，同一份台账不能合并两次。`,
    advice: '请去掉其中一份审核结果；如有县级汇总结果，不要再与其中的乡镇结果一起合并。',
  }),
} satisfies Partial<FaultWording>
