import type { BulletinSettings } from '../domain/bulletin.ts'
import { type BulletinTemplate, bulletinSettingsSchema } from '../domain/bulletin-template.ts'
import { Fault } from '../domain/fault.ts'
import { schemaProblem } from '../domain/schema-problem.ts'
import type { Language } from '../domain/text.ts'
import { parseBulletinTemplate, templateInvalid } from './parse-bulletin-template.ts'
import { parseJson } from './parse-json.ts'
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
  if (given !== undefined) return parseBulletinTemplate(given.file, given.text)
  return parseBulletinTemplate(`rules/bulletin/${language}.json`, await ownText(`${language}.json`, files))
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
  return readUserText(file, files, (problem) => templateInvalid(file, problem))
}

async function ownText(name: string, files: Files): Promise<string> {
  const text = await files.readRules(`bulletin/${name}`)
  if (text === undefined) throw new Fault('internal', { problem: `rules/bulletin/${name}` })
  return text
}

/** What a bulletin names, and from when a shrinking base is suspicious: `settings.json` of the given folder, or our own. */
export async function loadBulletinSettings(folder: string | null, files: Files): Promise<BulletinSettings> {
  const file = `${(folder ?? '').replace(/[\\/]+$/, '')}/settings.json`
  const given = folder === null ? undefined : await read(file, files)
  const name = given === undefined ? 'rules/bulletin/settings.json' : file
  const json = parseJson(given ?? (await ownText('settings.json', files)))
  if ('problem' in json) throw templateInvalid(name, json.problem)
  const parsed = bulletinSettingsSchema.safeParse(json.value)
  if (parsed.success) return parsed.data
  const keys = Object.keys(bulletinSettingsSchema.shape)
  throw new Fault('template-invalid', { file: name, ...schemaProblem(parsed.error.issues, json.value, () => keys) })
}
