/*
 * How the census writes yes and no: 1 and 0, in files to 2023/24 and from some systems since also true and false (public
 * working schemas).
 */

/** The answer is yes. */
export const isYes = (text: string | undefined): boolean =>
  text !== undefined && (text === '1' || text.toLowerCase() === 'true')

/** The answer is no. Nothing, or something that is neither, is no answer. */
export const isNo = (text: string | undefined): boolean =>
  text !== undefined && (text === '0' || text.toLowerCase() === 'false')

/** The codes of one cell that holds several, in capitals: an assessment's factors. */
export const codesIn = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((code) => code.trim().toUpperCase())
    .filter((code) => code !== '')

const workless = new Set(['RC8', 'RC9'])

/** The episode closed after an assessment, with no further action (RC8) or with early help (RC9). */
export const closedAfterAssessment = (reason: string | undefined): boolean =>
  reason !== undefined && workless.has(reason)
