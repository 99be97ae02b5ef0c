import { fine, type Result, wrong } from '../../plain/result.ts'

/** The most text that one message may have: a hundred children with every field filled have a tenth of it. */
export const mostBytes = 20_000_000

/**
 * Reads a message as it stands in a file: JSON in UTF-8, with or without a byte order mark. Tells in plain words why it
 * cannot be read, and nothing of what stands in it. Whether it keeps to the schema is `checkBatch`'s to say.
 */
export function readMessage(bytes: Uint8Array): Result<unknown> {
  if (bytes.length === 0) return wrong('', 'The file is empty.')
  if (bytes.length > mostBytes)
    return wrong('', `The file is larger than ${mostBytes / 1e6} MB, the most that is taken here.`)
  const text = decode(bytes)
  if (text === undefined)
    return wrong('', 'There is a character here that is not UTF-8. Save the file as UTF-8 and try again.')
  try {
    const value: unknown = JSON.parse(text)
    return fine(value)
  } catch {
    return wrong('', 'This is not JSON: a list of children in square brackets was expected.')
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
