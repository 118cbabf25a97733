import type { RegisterRunWording } from '../register-run.ts'
import { registerAuditZh } from './register-audit.ts'
import { registerCommandsZh } from './register-commands.ts'

export const registerRunZh: RegisterRunWording = { audit: registerAuditZh, commands: registerCommandsZh }
