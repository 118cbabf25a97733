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
  deadline: async () => (await import('./commands/deadline.ts')).deadline,
  figures: async () => (await import('./commands/figures.ts')).figures,
  completion: async () => (await import('./commands/completion.ts')).completion,
}
