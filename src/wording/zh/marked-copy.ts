import { doubtListMark } from '../../domain/doubt-kind.ts'
import type { MarkedCopyWording } from '../marked-copy.ts'

export const markedCopyZh: MarkedCopyWording = {
  suffix: '-标注',
  sheet: '疑点清单',
  title: '台账疑点清单',
  made: ({ file, asOf }) => `${file}　　截止 ${asOf}　　由 ${doubtListMark} 生成`,
  kinds: { error: '错误', warning: '警告', waiting: '待补', hint: '提示' },
  counted: (kind, count) => `${kind} ${count} 处`,
  legend:
    '台账中的单元格已按上面的颜色标出，并加了批注：错误要改正，警告要核实，待补的一格（多为空白）没有填，判定要等它。提示只列在这里，不着色。点“单元格”一栏可跳到原处；“影响判定”是这一处不改就定不下来的判定项数，数大的请先办。改好以后把这份表或原表再交来检查即可，本页不会当作台账读入。',
  columns: {
    number: '序号',
    kind: '类别',
    sheet: '工作表',
    cell: '单元格',
    organization: '单位',
    field: '项目',
    text: '现填',
    message: '问题',
    wanted: '应怎样填',
    decides: '影响判定',
  },
  row: (number) => `第 ${number} 行`,
  none: '没有发现疑点。',
  note: {
    title: (kind) => `【${kind}】`,
    wanted: (text) => `应填　${text}`,
    decides: (count, targets) => `影响判定 ${count} 项${targets.length === 0 ? '' : `（${targets.join('、')}）`}`,
  },
}
