import type { ReadingWording } from '../reading.ts'

/** What a township is taken from, as it stands within a sentence. */
export const townshipSourcesEn: ReadingWording['sources'] = {
  column: 'the township column',
  divider: 'rows that divide the table',
  title: 'the title',
  'sheet-name': 'the name of the sheet',
  'file-name': 'the name of the file',
  flag: '--township',
}
