/*
 * By hand, because a formatter of the machine's own takes longer to make ready than the check of a small return.
 */

/** A whole number with its thousands apart: `1,204`. */
export const inFigures = (many: number): string => String(many).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** `1 row`, `1,204 rows`; `more` where the word for many is not made with an s: `2 children`. */
export const counted = (many: number, one: string, more = `${one}s`): string =>
  `${inFigures(many)} ${many === 1 ? one : more}`
