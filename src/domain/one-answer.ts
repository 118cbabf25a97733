/** Whether a joint organization has one of the “five ones”; `not-recorded` where no ledger has a column for it. */
export const oneAnswers = ['yes', 'no', 'unknown', 'not-recorded'] as const

export type OneAnswer = (typeof oneAnswers)[number]
