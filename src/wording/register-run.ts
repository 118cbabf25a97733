import type { Language } from '../domain/text.ts'
import { registerRunEn } from './en/register-run.ts'
import type { RegisterAuditWording } from './register-audit-wording.ts'
import type { RegisterCommandWording } from './register-command-wording.ts'
import { registerRunZh } from './zh/register-run.ts'

/** What the commands say of the register. */
export interface RegisterRunWording {
  /** What an audit says of its round. */
  readonly audit: RegisterAuditWording
  readonly commands: RegisterCommandWording
}

const byLanguage: Readonly<Record<Language, RegisterRunWording>> = Object.freeze({
  zh: registerRunZh,
  en: registerRunEn,
})

/** The words of the register's commands in one language. */
export function registerRunWording(language: Language): RegisterRunWording {
  return byLanguage[language]
}
