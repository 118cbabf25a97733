import type { CommandName } from './command-table.ts'
import type { CommandContext } from './context.ts'

/** Does the work of one command and says how it ended; see `exit-code.ts`. */
export type CommandRunner = (context: CommandContext) => Promise<number>

/** The code of every command, loaded only when the command runs. */
export const commandLoaders: Readonly<Record<CommandName, () => Promise<CommandRunner>>> = {
  audit: async () => (await import('./commands/audit.ts')).audit,
  check: async () => (await import('./commands/check.ts')).check,
  explain: async () => (await import('./commands/explain.ts')).explain,
  'rules list': async () => (await import('./commands/rules-list.ts')).rulesList,
  'rules show': async () => (await import('./commands/rules-show.ts')).rulesShow,
  'rules check': async () => (await import('./commands/rules-check.ts')).rulesCheck,
  'rules test': async () => (await import('./commands/rules-test.ts')).rulesTest,
  'rules schema': async () => (await import('./commands/rules-schema.ts')).rulesSchema,
  'rules diff': async () => (await import('./commands/rules-diff.ts')).rulesDiff,
  template: async () => (await import('./commands/template.ts')).template,
  render: async () => (await import('./commands/render.ts')).render,
  'register list': async () => (await import('./commands/register-list.ts')).registerList,
  'register show': async () => (await import('./commands/register-show.ts')).registerShow,
  'register annotate': async () => (await import('./commands/register-annotate.ts')).registerAnnotate,
  'register verify': async () => (await import('./commands/register-verify.ts')).registerVerify,
  'register extend': async () => (await import('./commands/register-extend.ts')).registerExtend,
  'register waive': async () => (await import('./commands/register-waive.ts')).registerWaive,
  'register link': async () => (await import('./commands/register-link.ts')).registerLink,
  'register look-back': async () => (await import('./commands/register-look-back.ts')).registerLookBack,
  'register export': async () => (await import('./commands/register-export.ts')).registerExport,
  'register verify-log': async () => (await import('./commands/register-verify-log.ts')).registerVerifyLog,
  'register compact': async () => (await import('./commands/register-compact.ts')).registerCompact,
  rank: async () => (await import('./commands/rank.ts')).rank,
  deadline: async () => (await import('./commands/deadline.ts')).deadline,
  diff: async () => (await import('./commands/diff.ts')).diff,
  figures: async () => (await import('./commands/figures.ts')).figures,
  completion: async () => (await import('./commands/completion.ts')).completion,
}
