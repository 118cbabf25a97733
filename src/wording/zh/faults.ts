import type { InnerFault, PackProblem } from '../../domain/fault.ts'
import type { FileProblem } from '../../domain/file-problem.ts'
import type { FaultText, FaultWording } from '../fault-wording.ts'
import { inputProblemText, kindOfFile } from '../input-wording.ts'
import { fileProblemText } from '../problem-wording.ts'
import { combineFaults } from './combine-faults.ts'
import { input as inputs } from './input.ts'
import { packProblemLine } from './pack-problems.ts'
import { problemsZh } from './problems.ts'
import { registerFaults } from './register-faults.ts'
import { nearest, usageFaults } from './usage-faults.ts'

const pack = {
  'pack-not-found': ({ pack: id, nearest: name, valid }) => ({
    problem: `没有找到规则包“${id}”。`,
    advice: `${nearest(name)}自带的规则包：${valid}。也可以写规则包文件夹或 JSON 文件的路径。`,
  }),
  'pack-unreadable': ({ file, problem }) => ({
    problem: `规则包文件 ${file} 打不开：${said(problem)}`,
    advice: '请确认文件存在、可以读取，并以 UTF-8 编码保存。',
  }),
  'pack-invalid': ({ file, problems }) => ({
    problem: `规则包 ${file} 有 ${problems.length} 处错误：\n${problems.map(indented).join('\n')}`,
    advice: '改正后用 liangxin rules check 再检查一遍；没有改好之前不会作任何判定。',
  }),
  'pack-parameter-missing': ({ pack: id, parameters }) => ({
    problem: `规则包 ${id} 的文件没有写明这些数字，须由您给定：${parameters}。`,
    advice: '用 --set 名称=值 逐个给出，例如 --set 名称=30。',
  }),
  'pack-cases-columns': ({ file, columns }) => ({
    problem: `用例文件 ${file} 缺少必需的列：${columns}`,
    advice: '第一行是列名：各栏目（如“党员数”），以及 target（目标编号）、expect（预期结果）、note（说明）。',
  }),
  'pack-cases-unreadable': ({ file, problem }) => ({
    problem: `用例文件 ${file} 读不了：${said(problem)}`,
    advice: '用例文件是一张表，第一行是列名；请用 Excel 或 WPS 打开，另存为 csv 再试。',
  }),
  'pack-cases-failed': ({ pack: id, failed, missing, total }) => ({
    problem: `规则包 ${id} 的 ${total} 个测试用例中${failed === 0 ? '没有不符的' : `有 ${failed} 个不符`}${missing === 0 ? '' : `，另缺 ${missing} 个应有的用例`}。`,
    advice: '请对照上面列出的用例，改正 pack.json 或 cases.csv。',
  }),
} satisfies Partial<FaultWording>

const input = {
  'config-invalid': ({ file, pointer, problem }) => ({
    problem: `读取配置文件 ${file} 时，${spotOf(pointer)}处有错：${said(problem)}`,
    advice: '按提示改正配置文件，或暂时把它移走后再运行。',
  }),
  'input-not-found': ({ file }) => ({
    problem: `没有找到文件 ${file}。`,
    advice: '请检查文件名和所在文件夹；文件名中有空格时用双引号括起来。',
  }),
  'input-no-files': ({ given }) => ({
    problem: `在 ${given} 中没有找到可以读的台账文件（.xlsx、.csv、.tsv）。`,
    advice: '请确认文件夹写对了，台账已经存成 xlsx 或 csv。',
  }),
  'input-is-folder': ({ file }) => ({
    problem: `${file} 是文件夹，这里需要一个文件。`,
    advice: '请写出文件夹里的具体文件。',
  }),
  'input-not-permitted': ({ file }) => ({
    problem: `没有权限读取 ${file}。`,
    advice: '请先在 Excel 或 WPS 中关闭它，或复制到自己的文件夹后再试。',
  }),
  'input-empty': ({ file }) => ({
    problem: `${file} 是空文件，里面没有任何内容。`,
    advice: '可能没有下载完整或没有保存成功，请重新取得这份文件。',
  }),
  'input-blank-sheets': ({ file, sheets }) => ({
    problem: `${file} 里的工作表没有任何内容（${sheets}）。`,
    advice: '请确认台账已经保存，内容没有留在另一个文件里。',
  }),
  'input-not-a-ledger': ({ file, looksLike }) => ({
    problem: `${file} 不是电子表格，从内容看是${kindOfFile(looksLike, inputs)}。`,
    advice: '请用 Excel 或 WPS 打开原始台账，另存为“Excel 工作簿（.xlsx）”再审核；只改扩展名没有用。',
  }),
  'input-encrypted': ({ file }) => ({
    problem: `${file} 设有打开密码，读不了。`,
    advice: '请在 Excel 或 WPS 中打开它，取消密码后另存为 .xlsx。',
  }),
  'input-old-format': ({ file, looksLike }) => ({
    problem: `${file} 从内容看是${kindOfFile(looksLike, inputs)}，不能直接读取。`,
    advice:
      '请在 Excel 或 WPS 中打开它，用“另存为”选“Excel 工作簿（.xlsx）”再审核；只改扩展名没有用。\n文件多的，装有 LibreOffice 时可一次转换：soffice --headless --convert-to xlsx 文件…',
  }),
  'input-damaged': ({ file, problem }) => ({
    problem: `读取 ${file} 时发现文件已损坏：${inputProblemText(problem, inputs)}`,
    advice: '请用 Excel 或 WPS 打开并另存一份；打不开的，请向报送单位重新要一份。',
  }),
  'input-encoding': ({ file, encoding, byte }) => ({
    problem: `${file} 的文字编码认不出来（已试到 ${encoding}，第 ${byte} 个字节不符）。`,
    advice: '请用 --encoding 写明编码，或在 Excel、WPS 中另存为 .xlsx。',
  }),
  'input-not-utf8': ({ file, problem }) => ({
    problem: `${file} 读不了：${said(problem)}`,
    advice: '请用记事本或编辑器打开，另存为 UTF-8 编码。',
  }),
  'input-too-large': ({ file, problem }) => ({
    problem: `${file} 太大：${inputProblemText(problem, inputs)}`,
    advice: '请按乡镇拆成几个文件，或另存为 csv 再审核。',
  }),
  'input-no-sheet': ({ file, sheet, sheets, nearest: name }) => ({
    problem: `${file} 中没有名为“${sheet}”的工作表。`,
    advice: `${nearest(name)}文件中的工作表：${sheets}。`,
  }),
  'input-no-headings': ({ file, sheets }) => ({
    problem: `在 ${file} 中没有找到能认出的台账表头（看过的工作表：${sheets}）。`,
    advice:
      '表头至少要有“单位名称”一类的列和几项“八个清”内容；可用 liangxin template 生成空白台账对照，或用 --columns 补充表头叫法。',
  }),
  'input-no-rows': ({ file, sheet }) => ({
    problem: `${file} 的工作表“${sheet}”只有表头，没有一家单位。`,
    advice: '请确认报来的不是空表，数据没有放在别的工作表里。',
  }),
  'input-side-by-side': ({ file, sheet, first, second }) => ({
    problem: `${file} 的工作表“${sheet}”左右并排放着两份同样的表（${first} 和 ${second} 都是单位名称），一行有两家单位。`,
    advice: '请把右边的表剪切到左边的表下面，一行只写一家单位，再重新运行；没有改好之前不读这份台账，以免漏掉单位。',
  }),
  'input-not-answers': ({ file }) => ({
    problem: `${file} 不像待核补填表：没有找到“单位名称”“要填的项目”“答复”这几栏。`,
    advice: '请用 check 生成的待核补填表填写，不要删去表头。',
  }),
  'dictionary-invalid': ({ file, pointer, problem }) => ({
    problem: `表头对照文件 ${file} 的 ${spotOf(pointer)}处有错：${said(problem)}`,
    advice: '按提示改正后重新运行。',
  }),
  'template-invalid': ({ file, pointer, problem }) => ({
    problem: `通报模板 ${file} 的 ${spotOf(pointer)}处有错：${said(problem)}`,
    advice: '按提示改正后重新运行；可对照随工具提供的 rules/bulletin 模板。',
  }),
  'report-invalid': ({ file, pointer, problem }) => ({
    problem: `${file} 不是完整的审核结果，${spotOf(pointer)}处有错：${said(problem)}`,
    advice: '请使用 liangxin audit 生成的 audit.json，不要手工改动；版本不同的，请重新审核一遍。',
  }),
  'input-among-others': ({ of, inner }) => {
    const { problem, advice } = wordInner(inner)
    return {
      problem,
      advice: `${advice}\n这次共 ${of} 份台账，因为这一份读不了，都没有审核，什么都没有写。要先审其余的，请去掉 --strict，或者把这个文件移到别处。`,
    }
  },
  'input-none-readable': ({ of, inner }) => {
    const told = inner.map(wordInner).map(({ problem, advice }) => `  ${problem}${advice}`)
    return {
      problem: `${of} 份台账一份也读不了：\n${told.join('\n')}`,
      advice: '请按上面所说的办法改好文件，再运行一遍；这一次什么都没有写。',
    }
  },
} satisfies Partial<FaultWording>

const output = {
  'output-locked': ({ file }) => ({
    problem: `写不了 ${file}，它正被别的程序打开。`,
    advice: '请在 Excel 或 WPS 中关闭它再运行；这一次什么都没有写。',
  }),
  'output-not-permitted': ({ file }) => ({
    problem: `没有权限写 ${file}。`,
    advice: '请用 -o 指定一个自己能写的文件夹；这一次什么都没有写。',
  }),
  'output-failed': ({ file, problem }) => ({
    problem: `写 ${file} 时出错：${said(problem)}`,
    advice: '请检查磁盘空间和文件夹是否可用；这一次什么都没有写。',
  }),
  'output-is-folder': ({ file }) => ({
    problem: `要写的 ${file} 已经是一个文件夹，没有写。`,
    advice: '请用 -o 指定另外的位置，或先把这个文件夹改名；这一次什么都没有写。',
  }),
  'output-is-input': ({ file }) => ({
    problem: `要写的 ${file} 正是读入的文件，为免覆盖原件，没有写。`,
    advice: '请用 -o 指定另外的文件夹或文件名。',
  }),
  'output-filled-in': ({ file }) => ({
    problem: `${file} 已经有人填了答复，为免覆盖，没有写。`,
    advice: '请先用 audit --answers 收回答复，再把它移走，或者用 -o 写到别的文件夹。',
  }),
  'output-exists': ({ file }) => ({
    problem: `${file} 已经存在，为免覆盖已填的内容，没有写。`,
    advice: '请用 -o 指定另一个文件名，或先把它移走。',
  }),
  'output-not-a-folder': ({ file }) => ({
    problem: `${file} 是一个文件，结果要写进文件夹。`,
    advice: '请用 -o 指定一个文件夹；这一次什么都没有写。',
  }),
  internal: ({ problem }) => ({
    problem: `程序自身出错：${problem}`,
    advice: '这不是台账的问题。请加 --verbose 再运行一次，把显示的内容发给维护人员。',
  }),
} satisfies Partial<FaultWording>

function said(problem: FileProblem): string {
  return `${fileProblemText(problem, problemsZh)}。`
}

function wordInner(inner: InnerFault): FaultText {
  const say = faults[inner.code] as (args: InnerFault['args']) => FaultText
  return say(inner.args)
}

function indented(problem: PackProblem): string {
  return `  ${packProblemLine(problem)}`
}

/** The place in a JSON file, as it stands before 处. */
function spotOf(pointer: string): string {
  return pointer === '' ? '开头' : `${pointer} `
}

export const faults: FaultWording = {
  ...usageFaults,
  ...pack,
  ...input,
  ...combineFaults,
  ...registerFaults,
  ...output,
}
