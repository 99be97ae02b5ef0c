/** What part of the answer is looked at. It stands in the page's address, so that back and forward work; no child's identifier does. */
export type Place =
  | { readonly is: 'rules' }
  | { readonly is: 'children' }
  | { readonly is: 'not finished' }
  | { readonly is: 'reading' }
  | { readonly is: 'rule'; readonly code: string }
  | { readonly is: 'child'; readonly at: number }

const simple = {
  '#rules': { is: 'rules' },
  '#children': { is: 'children' },
  '#not-finished': { is: 'not finished' },
  '#reading': { is: 'reading' },
} as const satisfies Readonly<Record<string, Place>>

const isSimple = (hash: string): hash is keyof typeof simple => Object.hasOwn(simple, hash)

/** The place that an address names; undefined where it is none of ours, such as that of the skip link. */
export function placeIn(hash: string): Place | undefined {
  if (isSimple(hash)) return simple[hash]
  const [, rule] = /^#rule-([\w.-]{1,40})$/.exec(hash) ?? []
  if (rule !== undefined) return { is: 'rule', code: rule }
  const [, child] = /^#child-(\d{1,9})$/.exec(hash) ?? []
  return child === undefined ? undefined : { is: 'child', at: Number(child) }
}

export const ruleHref = (code: string): string => `#rule-${code}`
export const childHref = (at: number): string => `#child-${at}`
