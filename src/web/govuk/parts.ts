import type { Child } from 'hono/jsx'

/** What a component shows: text, which is always escaped, or other components. */
export type Words = Child

/** Further attributes of the element that a component is known by, as they stand in the page. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** What most components take beside their words. */
export type Dress = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Joins the class names that apply; the rest are left out. */
export const classNames = (...names: readonly (string | false | undefined)[]): string =>
  names.filter((name) => typeof name === 'string' && name !== '').join(' ')

/** Whether there is anything to show. */
export const given = (words: Words): boolean =>
  words !== undefined && words !== null && words !== false && words !== ''

/** A heading's place in the outline of the page. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** The heading element of a level, to be used as a component: `const Heading = heading(2)`. */
export const heading = (level: HeadingLevel) => `h${level}` as const
