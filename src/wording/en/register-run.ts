import type { RegisterRunWording } from '../register-run.ts'
import { registerAuditEn } from './register-audit.ts'
import { registerCommandsEn } from './register-commands.ts'

export const registerRunEn: RegisterRunWording = { audit: registerAuditEn, commands: registerCommandsEn }
