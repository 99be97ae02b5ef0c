/**
 * From so many characters on, some twenty pages, a box of words neither grows with them nor finds out by itself which way
 * they run: a browser that does either with a million letters stands still for half a minute (Chromium 147, `dir=auto`).
 */
export const longText = 50_000

/** The class of a box that does not grow. */
export const longTextClass = 'gt-long-text'

/** Hebrew, Arabic and the scripts beside them (Unicode 17, blocks with the bidirectional classes R and AL). */
const fromTheRight = /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Which way a text runs, by its first letter; `auto`, which the browser follows letter by letter, where it is short. */
export function directionOf(words: string): 'auto' | 'ltr' | 'rtl' {
  if (words.length <= longText) return 'auto'
  const first = /\p{L}/u.exec(words)?.[0] ?? ''
  return fromTheRight.test(first) ? 'rtl' : 'ltr'
}
