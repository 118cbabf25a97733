import type { ReadingWording } from '../reading.ts'
import { townshipSourcesZh } from './township-sources.ts'

/** How many files a sentence names. */
const named = 3

export const readingZh: ReadingWording = {
  failures: '未能读取的文件',
  incomplete: (files) => {
    const names = files.slice(0, named).map(({ file }) => file)
    return `注意：有 ${files.length} 个文件未能读取（${names.join('、')}${files.length > named ? '等' : ''}），其中的单位都没有计入`
  },
  whatItMeans: '这些文件里的单位都没有计入，以上各数不是全部台账的数。请按所说的办法改好文件，再审核一遍。',
  notRecorded: (path) =>
    `有文件未能读取，这一轮没有记入登记簿 ${path}：那些文件里的单位不是失联，不能当作失联登记。改好文件后再审核一遍，才会登记。`,
  sentence: ({ problem, advice }) => `${problem}${advice.replaceAll('\n', '')}`,
  townshipTitle: '各份台账的乡镇',
  sources: townshipSourcesZh,
  source: ({ source, name, units }) => {
    const notes = [name ?? '几个乡镇', ...(units === null ? [] : [`${units} 家`])]
    return `${source}（${notes.join('，')}）`
  },
  townships: (sources) => `乡镇取自${sources.join('、')}`,
  noTownship: '没有写明乡镇',
  answers: ({ file, answers, used, conflicts, unreadable, unknownUnits, unused }) => {
    const others = [
      [conflicts, '与台账不符'],
      [unreadable, '看不懂'],
      [unknownUnits, '单位不明'],
      [unused, '用不上'],
    ] as const
    const told = others.filter(([count]) => count > 0).map(([count, what]) => `，${what} ${count} 个`)
    return `答复：${file}，${answers} 个，采用 ${used} 个${told.join('')}${told.length === 0 ? '' : '（见“台账疑点”）'}`
  },
  of: (place, said) => `${place}：${said}`,
  place: ({ file, sheet }) => `${file}《${sheet}》`,
}
