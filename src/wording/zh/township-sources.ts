import type { ReadingWording } from '../reading.ts'

/** What a township is taken from, as it stands within a sentence. */
export const townshipSourcesZh: ReadingWording['sources'] = {
  column: '乡镇列',
  divider: '表中分段的行',
  title: '表题',
  'sheet-name': '工作表名',
  'file-name': '文件名',
  flag: '--township',
}
