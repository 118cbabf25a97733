import type { RegisterFacts } from '../domain/report-register.ts'
import type { Language } from '../domain/text.ts'
import { registerRunWording } from '../wording/register-run.ts'

/** More likely renames than this are only counted. */
const listed = 5

/** What a round did to the register, for a person at a terminal: a title and the lines below it. `log` is named in what is to be typed. */
export function balanceLines(
  facts: RegisterFacts,
  language: Language,
  log?: string,
): { readonly title: string; readonly lines: readonly string[] } {
  const { audit } = registerRunWording(language)
  const carried = facts.before - facts.cancelled - facts.struckOff - facts.rescoped
  const standing = audit.standing(facts).join(audit.standingSeparator)
  const shown = facts.proposals.slice(0, listed)
  const others = facts.proposals.length - shown.length
  return {
    title: audit.title(facts.round),
    lines: [
      audit.signs({ ...facts, carried }),
      audit.balance(facts),
      ...(standing === '' ? [] : [standing]),
      ...shown.flatMap((proposal) => [audit.renamed(proposal), audit.linkCommand(wordsOfLink(proposal, log))]),
      ...(others === 0 ? [] : [audit.moreRenamed(others)]),
    ],
  }
}

/** What to type where both names are one organization, but for who says so and why. */
function wordsOfLink({ number, organization }: RegisterFacts['proposals'][number], log: string | undefined): string {
  const words = [number, organization, ...(log === undefined ? [] : ['--register', log])]
  return `liangxin register link ${words.map(quoted).join(' ')}`
}

function quoted(word: string): string {
  return /[\s"'()（）$&;<>|*?\\]/.test(word) ? `"${word}"` : word
}
