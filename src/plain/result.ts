/** Something wrong with what was given: where it stands (a field, a line, a cell) and what to do about it, in plain words. */
export type Problem = { readonly where: string; readonly says: string }

/** Either a value, or everything that is wrong with what was given. Never both, never an exception. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export const fine = <T>(value: T): Result<T> => ({ ok: true, value })

export const wrong = (where: string, says: string): Result<never> => ({
  ok: false,
  problems: [{ where, says }],
})

/** Said with its place first, as a person reads it: `line 12: the day 31/02/2024 does not exist`. */
export const sayProblem = (problem: Problem): string =>
  problem.where === '' ? problem.says : `${problem.where}: ${problem.says}`
