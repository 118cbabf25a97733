import { fieldName } from '../choice-name.ts'
import type { IssueWording } from '../issue-wording.ts'
import { names } from './names.ts'
import { townshipSourcesZh } from './township-sources.ts'

const field = (label: string | null): string => label ?? '此项'

/** Ids of fields by their labels. */
const labels = (ids: string): string =>
  ids
    .split(', ')
    .map((id) => fieldName(id, 'zh'))
    .join('、')

export const issues: IssueWording = {
  'duplicate-organization': {
    name: '重复单位',
    text: ({ name, by, firstFile, firstSheet, firstCell, differs, township, firstTownship }) => {
      const same = by === 'code' ? '信用代码相同' : '乡镇和名称相同'
      const unlike = differs === '' ? '' : `；两行填写不一致：${labels(differs)}`
      const first = `${firstFile}《${firstSheet}》${firstCell}`
      if (township === undefined) return `“${name}”与 ${first} 是同一家（${same}），只计先出现的一行${unlike}。`
      const moved = differs.split(', ').includes('status')
        ? `单位已经迁走的，请从迁出地的台账中删去那一行再审核，否则按迁走算。`
        : ''
      return `“${name}”两个乡镇都列了：${township}列在本行，${firstTownship}列在 ${first}（${same}）；只计先出现的一行，归${firstTownship}，请两地核实归属${unlike}。${moved}`
    },
  },
  'duplicate-likely': {
    name: '疑似重复',
    text: ({ name, other, otherFile, otherSheet, otherCell, township, otherTownship }) => {
      const there = `${otherFile === undefined ? '' : `${otherFile} `}《${otherSheet}》${otherCell}`
      if (township === undefined || otherTownship === undefined)
        return `“${name}”与${otherFile === undefined ? '' : ' '}${there} 的“${other}”可能是同一家，请核实；目前按两家计。`
      const places = `${township ?? '未写明乡镇'}、${otherTownship ?? '未写明乡镇'}`
      return `“${name}”与 ${there} 的“${other}”名称相同而乡镇不同（${places}），又缺信用代码，分不清是不是同一家；目前按两家计，请两地核实，补填信用代码。`
    },
  },
  'credit-code-check': {
    name: '代码校验不符',
    text: ({ code, expected, written }) =>
      written === null
        ? `代码 ${code} 的校验位不符${expected === '' ? '' : `（按规则末位应为 ${expected}）`}，请对照证照核对；单位照常计入。`
        : `代码“${written}”中有字母像是数字之误，改读作 ${code} 后校验相符，按此采用；请对照证照更正。`,
  },
  'credit-code-damaged': {
    name: '代码已损坏',
    text: ({ text }) => `代码“${text}”被表格软件当成数字，后几位已经丢失，不采用。请把这一列改成文本格式后重新录入。`,
  },
  'credit-code-format': {
    name: '代码格式不对',
    text: ({ text }) => `“${text}”不像信用代码、组织机构代码或注册号，不作为识别单位的依据。`,
  },
  'cell-unreadable': {
    name: '无法识别',
    text: ({ text }, at) => `${field(at.field)}“${text}”看不懂，作待核实处理，请填写明确的内容。`,
  },
  'cell-approximate': {
    name: '约数',
    text: ({ text, low, high }, at) =>
      `${field(at.field)}“${text}”是约数，按 ${low} 至 ${high ?? '不限'} 处理；跨过规定界线的作待核实，请填准确数。`,
  },
  'cell-error': {
    name: '错误值',
    text: ({ text }, at) =>
      text.startsWith('=')
        ? `${field(at.field)}是还没有算过的公式 ${text}，读不到结果，作待核实处理；请在 Excel 或 WPS 中打开这张表，保存后再审核。`
        : `${field(at.field)}是错误值 ${text}，作待核实处理，请改成数值。`,
  },
  'cell-ignored-note': {
    name: '附注未采用',
    text: ({ text, note }, at) => `${field(at.field)}“${text}”中的附注“${note}”没有采用，请核实是否影响数字。`,
  },
  'cell-shared': {
    name: '几家合填',
    text: ({ text }, at) =>
      `${field(at.field)}“${text}”是几家单位合并填写的一个数，每家是多少分不开，按 0 至 ${text} 处理，请拆开合并单元格分别填写。`,
  },
  contradiction: {
    name: '前后矛盾',
    text: ({ first, firstCell, second, secondCell }) =>
      `${firstCell}“${first}”与 ${secondCell}“${second}”互相矛盾，请核实；受此影响、判定不了的项目作待核实。`,
  },
  'pack-check': {
    name: '数据不合常理',
    text: ({ zh }) => `${zh}`,
  },
  'pack-check-across': {
    name: '各行不合常理',
    text: ({ zh, value, count, cells }) => `${zh}：“${value}”，${count} 个（${cells.replaceAll(', ', '、')}）。`,
  },
  'column-duplicate': {
    name: '两列同义',
    text: ({ heading, otherHeading, otherCell, used }, at) =>
      `表头“${heading}”与 ${otherCell}“${otherHeading}”都指${field(at.field)}，采用了 ${used}，请核实以哪一列为准。`,
  },
  'column-dropped': {
    name: '个人信息未读取',
    text: ({ heading, why }) =>
      `“${heading}”列含${why === 'phone' ? '联系电话' : '身份证件号码'}，不需要，读取时已略去。`,
  },
  'heading-unknown': {
    name: '表头未识别',
    text: ({ heading, nearest }) =>
      `表头“${heading}”认不出来，这一列没有采用${nearest === null ? '' : `；最接近的是“${nearest}”`}。`,
  },
  'column-missing': {
    name: '缺少列',
    text: ({ targets }, at) => `台账没有“${field(at.field)}”这一列，因此没有评价：${targets}。`,
  },
  'row-skipped': {
    name: '略过的行',
    text: ({ why, rows, lastRow }, at) =>
      why === 'no-data'
        ? `第 ${at.row ?? '?'} 行只有“${at.text ?? ''}”一格，没有序号也没有数据，没有当作单位；如果是单位，请补填这一行。`
        : `第 ${at.row ?? '?'}${rows > 1 ? `–${lastRow}` : ''} 行不是单位（${names.skipReason[why]}），略过 ${rows} 行。`,
  },
  'sheet-skipped': {
    name: '略过的工作表',
    text: ({ why }) => `工作表没有读取：${names.sheetSkipReason[why]}。`,
  },
  'nature-unknown': {
    name: '性质不明',
    text: ({ name }) => `“${name}”是企业还是社会组织，台账看不出来，与性质有关的项目作待核实，请补填单位性质。`,
  },
  'nature-from-code': {
    name: '性质由代码认定',
    text: ({ code, kind }) => `台账没有写单位性质，按代码 ${code} 的前两位认定为${names.kind(kind)}。`,
  },
  'outside-two-new': {
    name: '不是两新组织',
    text: ({ name, kind }) => `“${name}”是${names.kind(kind)}，不属于两新组织，不计入基数。`,
  },
  'status-in-name': {
    name: '状态写在名称后',
    text: ({ name, note }) =>
      `按名称后的“${note}”认定“${name}”的经营状况；本表没有经营状况列的，名称后没有注明的单位按正常经营计。建议单列“经营状况”。`,
  },
  'status-in-name-unread': {
    name: '名称后的状态未采用',
    text: ({ name, note }) =>
      `“${name}”的名称后注明“${note}”，因本表前部的单位都没有这样注明，未作为经营状况读取；请在“经营状况”列填写后重新审核。`,
  },
  'answer-used': {
    name: '采用答复',
    text: ({ answer, answerCell }, at) => `${field(at.field)}采用 ${answerCell} 的答复“${answer}”。`,
  },
  'answer-conflict': {
    name: '答复与台账不符',
    text: ({ answer, answerCell }, at) =>
      `${answerCell} 答复的${field(at.field)}“${answer}”与台账所载不符，以台账为准，没有采用；请核实后改台账。`,
  },
  'answer-no-column': {
    name: '答复用不上',
    text: ({ answer, answerCell }, at) =>
      `台账没有“${field(at.field)}”这一列，${answerCell} 的答复“${answer}”没有采用。`,
  },
  'answer-unreadable': {
    name: '答复无法识别',
    text: ({ text }, at) => `${field(at.field)}的答复“${text}”看不懂或者不确切，没有采用。`,
  },
  'answer-field-unknown': {
    name: '答复的项目不明',
    text: ({ text }) => `${text === '' ? '没有写明答复的是哪一项' : `“${text}”不是可以答复的项目`}，没有采用。`,
  },
  'answer-unit-unknown': {
    name: '答复的单位不明',
    text: ({ name, township, code }) =>
      `台账中没有“${name}”（${[township, code].filter((each) => each !== '').join('，') || '没有写乡镇和代码'}），它的答复没有采用。`,
  },
  'answer-repeated': {
    name: '答复前后不一',
    text: ({ first, firstCell, second }, at) =>
      `同一单位的${field(at.field)}有两个答复：${firstCell}“${first}”和“${second}”，都没有采用，请核实。`,
  },
  'township-contradicted': {
    name: '乡镇与指定的不符',
    text: ({ given, stated, from }) =>
      from === 'column'
        ? `台账的乡镇列写的是“${stated}”，与 --township 指定的“${given}”不符，按台账；其他行也可能如此，请核对。`
        : `台账的${townshipSourcesZh[from]}写的是“${stated}”，与 --township 指定的“${given}”不符，按台账，没有采用指定的乡镇；请核对。`,
  },
  'township-unknown': {
    name: '乡镇不明',
    text: ({ name }) => `“${name}”属于哪个乡镇，台账看不出来；可用 --township 指定。`,
  },
}
