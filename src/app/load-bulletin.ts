import type { BulletinSettings } from '../domain/bulletin.ts'
import type { BulletinTemplate } from '../domain/bulletin-template.ts'
import { Fault } from '../domain/fault.ts'
import type { Language } from '../domain/text.ts'
import type { Files } from './ports.ts'
import { readUserText } from './read-user-text.ts'

/**
 * The wording of a bulletin in one language: `<language>.json` of the given folder, or our own where the folder has none or none is
 * given. Faults: `input-not-found` if the folder has a template in no language, `template-invalid`.
 */
export async function loadBulletinTemplate(
  folder: string | null,
  language: Language,
  files: Files,
): Promise<BulletinTemplate> {
  const given = folder === null ? undefined : await userTemplate(folder.replace(/[\\/]+$/, ''), language, files)
  if (given === undefined) return ownJson(`${language}.json`, files)
  const { parseBulletinTemplate } = await import('./parse-bulletin-template.ts')
  return parseBulletinTemplate(given.file, given.text)
}

async function userTemplate(folder: string, language: Language, files: Files) {
  const file = `${folder}/${language}.json`
  const text = await read(file, files)
  if (text !== undefined) return { file, text }
  const other = await read(`${folder}/${language === 'zh' ? 'en' : 'zh'}.json`, files)
  if (other === undefined) throw new Fault('input-not-found', { file })
  return undefined
}

function read(file: string, files: Files): Promise<string | undefined> {
  return readUserText(file, files, (problem) => new Fault('template-invalid', { file, pointer: '', problem }))
}

/** A file of ours; the tests hold it against its schema, which takes as long to load as all that a small ranking needs. */
async function ownJson<Of>(name: string, files: Files): Promise<Of> {
  const text = await files.readRules(`bulletin/${name}`)
  if (text === undefined) throw new Fault('internal', { problem: `rules/bulletin/${name}` })
  return JSON.parse(text)
}

/** What a bulletin names, and from when a shrinking base is suspicious: `settings.json` of the given folder, or our own. */
export async function loadBulletinSettings(folder: string | null, files: Files): Promise<BulletinSettings> {
  const file = `${(folder ?? '').replace(/[\\/]+$/, '')}/settings.json`
  const given = folder === null ? undefined : await read(file, files)
  if (given === undefined) return ownJson('settings.json', files)
  const { parseBulletinSettings } = await import('./parse-bulletin-template.ts')
  return parseBulletinSettings(file, given)
}
