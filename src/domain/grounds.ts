import type { EvidenceCell, LedgerPlace } from './register-event.ts'

/** What a state of an item rests on: the row of the ledger and its cells. */
export interface Grounds {
  readonly at: LedgerPlace | null
  readonly cells: readonly EvidenceCell[]
}

/**
 * Grounds as the log has them, `"at":…,"cells":[…]`, understood only when somebody looks: a county keeps them of ten thousands
 * of items for years, and a round asks for few.
 */
export class WrittenGrounds implements Grounds {
  readonly #text: string
  #read: Grounds | null = null

  constructor(text: string) {
    this.#text = text
  }

  get at(): LedgerPlace | null {
    return this.#grounds().at
  }

  get cells(): readonly EvidenceCell[] {
    return this.#grounds().cells
  }

  #grounds(): Grounds {
    this.#read ??= JSON.parse(`{${Buffer.from(this.#text, 'latin1').toString('utf8')}}`) as Grounds
    return this.#read
  }
}

/** An event that rests on cells. A log that is read for its register alone has them in `unread`, and nothing beside. */
export interface Grounded {
  readonly at: LedgerPlace
  readonly cells: readonly EvidenceCell[]
  readonly unread?: Grounds
}

/** What an event of an item rests on; nothing if it rests on none. */
export function groundsOf(event: Partial<Grounded | Grounds> & { readonly target: string }): Grounds {
  const { unread, at = null, cells = [] } = event as Partial<Grounded>
  return unread ?? { at, cells }
}
