import type { Balance, ProposedEvent } from '../domain/register-event.ts'
import type { RegisterFacts } from '../domain/report-register.ts'

type Proposal = RegisterFacts['proposals'][number]

/** What an audit says of its round of the register. */
export interface RegisterAuditWording {
  title(round: number): string
  /** The round in signs: `+registered −cancelled =carried ↺relapsed`. */
  signs(counts: Pick<RegisterFacts, 'registered' | 'cancelled' | 'relapsed'> & { readonly carried: number }): string
  /** The whole equation in words, with the organizations behind its ends. */
  balance(facts: Balance & Pick<RegisterFacts, 'organizations'>): string
  /** What is said of the open items; nothing of what there is none. */
  standing(facts: RegisterFacts): readonly string[]
  readonly standingSeparator: string
  /** A likely rename with both names; what to type stands below it. */
  renamed(proposal: Proposal): string
  /** The command with what everybody has to fill in himself. */
  linkCommand(command: string): string
  readonly why: Readonly<Record<ProposedEvent['why'], string>>
  moreRenamed(count: number): string
  /** The log stays as it is. */
  unchanged(path: string): string
  /** The log has, or with a trial run would have, further lines. */
  updated(path: string): string
  wouldUpdate(path: string): string
}
