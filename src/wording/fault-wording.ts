import type { FaultArgs, FaultCode, PackProblem, PackProblemCode } from '../domain/fault.ts'

/** What a fault says to people: what was being done to which file, and what to try. */
export interface FaultText {
  readonly problem: string
  readonly advice: string
}

/** One sentence pair a fault code. */
export type FaultWording = { readonly [Code in FaultCode]: (args: FaultArgs[Code]) => FaultText }

/** One sentence a problem of a rule pack; the pointer and the nearest name are added around it. */
export type PackProblemWording = Readonly<Record<PackProblemCode, (problem: PackProblem) => string>>
