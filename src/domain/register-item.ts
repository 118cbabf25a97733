/** 缺口项: the words of the register for one target of one organization. */

/** State of an item: open 在册, application lodged 申请销号, cancelled 销号, struck off without success 核减, re-scoped 口径调整. */
export const itemStates = ['open', 'awaitingReview', 'cancelled', 'struckOff', 'rescoped'] as const

export type ItemState = (typeof itemStates)[number]

/** 待核实, 失联, 逾期, 暂缓: what is said of an open item beside its state. Overdue and waived follow from dates. */
export const itemFlags = ['unknown', 'missing', 'overdue', 'waived'] as const

export type ItemFlag = (typeof itemFlags)[number]

/** True for the states that count as open in the balance: an application is not yet a cancellation. */
export function isOpen(state: ItemState): boolean {
  return state === 'open' || state === 'awaitingReview'
}

/** The columns of the list that people fill in, in the order in which it shows them. */
export const peopleColumns = [
  'responsibleLeader',
  'responsibleUnit',
  'responsiblePerson',
  'measures',
  'deadline',
  'evidence',
  'remarks',
] as const

export type PeopleColumn = (typeof peopleColumns)[number]

/** What people filled in; a column that is not there is empty. */
export type People = Readonly<Partial<Record<PeopleColumn, string>>>

/** Why an item was closed without success. */
export const strikeReasons = ['excluded', 'not-applicable', 'merged'] as const

export type StrikeReason = (typeof strikeReasons)[number]

/** Why an item was re-scoped: another pack or version, other parameters, or a target that holds no more. */
export const rescopeReasons = ['pack', 'parameters', 'not-in-force'] as const

export type RescopeReason = (typeof rescopeReasons)[number]

/** Why an application was sent back: the gap is there again, or the ledger no longer proves that it is closed. */
export const returnReasons = ['gap', 'unknown', 'missing', 'refused'] as const

export type ReturnReason = (typeof returnReasons)[number]
