import type { Register } from '../domain/register.ts'
import type { Language } from '../domain/text.ts'
import { registerFactsOf } from '../register/facts.ts'
import { registerView } from '../register/view.ts'
import type { RegisterWords } from '../register/words.ts'
import { type FormatId, renderRegister, type WorkbookWriter } from '../writers/writer.ts'
import type { Artifact } from './ports.ts'

/** How the list of a register is rendered; the day is that of the last round unless another one is given. */
export interface RegisterListRequest {
  readonly asOf?: string
  readonly formats: readonly FormatId[]
  readonly language: Language
  readonly redact: boolean
  readonly measures: RegisterWords['measures']
  /** Else a workbook is made in this thread. */
  readonly workbooks?: WorkbookWriter | undefined
}

/** 挂号销号清单.xlsx and register.csv of a register as it stands, as far as the formats are asked for. */
export async function renderRegisterList(
  register: Register,
  { asOf, ...options }: RegisterListRequest,
): Promise<readonly Artifact[]> {
  const view = registerView(register, asOf)
  const facts = registerFactsOf(register, view.asOf ?? '')
  return renderRegister({ register, view, facts }, options)
}
