import { type Problem, sayProblem } from '../plain/result.ts'
import { tellFailure } from '../web/safety/failure.ts'

/** One line to the person at the terminal. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** One line about what is done, beside the result. */
export const warn = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** Where what reads our output has gone away (`… | head`), there is nobody left to tell: that is no fault. */
export const endWhereNobodyReads = (): void => {
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit()
    throw error
  })
}

/** Prints what is wrong, one sentence each, and gives the exit code for it. */
export function sayWrong(problems: readonly Problem[]): number {
  for (const problem of problems) process.stderr.write(`${sayProblem(problem)}\n`)
  return 1
}

/**
 * A fault of our own: where in the code it happened, and never its words, for a database quotes what somebody typed. Gives
 * the exit code for it.
 */
export function sayFault(error: unknown): number {
  const { kind, code, frames } = tellFailure(error)
  const what = code === undefined ? kind : `${kind} ${code}`
  // A file of the program itself that is missing or broken is told in full: no record has been touched yet.
  const isLoading =
    error instanceof Error && /^(ERR_MODULE_NOT_FOUND|TransformError)$/.test(code ?? error.name)
  if (isLoading) process.stderr.write(`${error.message}\n`)
  process.stderr.write(
    `Goldthread has met a fault of its own (${what}) and has stopped. Nothing that it had acknowledged is lost. Please report this:\n${frames.map((one) => `  ${one}\n`).join('')}`,
  )
  return 1
}
