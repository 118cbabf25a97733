import type { Register } from '../domain/register.ts'
import type { Language } from '../domain/text.ts'
import { registerFactsOf } from '../register/facts.ts'
import { registerView } from '../register/view.ts'
import { type FormatId, renderRegister } from '../writers/writer.ts'
import { loadRegisterWords } from './load-register-words.ts'
import type { Artifact, Files } from './ports.ts'

/** How the list of a register is rendered; the day is that of the last round unless another one is given. */
export interface RegisterListRequest {
  readonly asOf?: string
  readonly formats: readonly FormatId[]
  readonly language: Language
  readonly redact: boolean
}

/** 挂号销号清单.xlsx and register.csv of a register as it stands, as far as the formats are asked for. */
export async function renderRegisterList(
  register: Register,
  { asOf, formats, language, redact }: RegisterListRequest,
  files: Files,
): Promise<readonly Artifact[]> {
  const { measures } = await loadRegisterWords(files)
  const view = registerView(register, asOf)
  const facts = registerFactsOf(register, view.asOf ?? '')
  return renderRegister({ register, view, facts }, { formats, language, redact, measures })
}
