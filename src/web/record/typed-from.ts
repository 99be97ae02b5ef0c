import type { Input, Typing } from '../../define/draft.ts'

type Sent = FormData | Readonly<Record<string, unknown>>

const textsOf = (values: readonly unknown[]): readonly string[] =>
  values.filter((value) => typeof value === 'string').map((value) => value.replaceAll('\r\n', '\n'))

const textsIn = (form: Sent, name: string): readonly string[] => {
  if (form instanceof FormData) return textsOf(form.getAll(name))
  const value = Object.hasOwn(form, name) ? form[name] : undefined
  return textsOf(Array.isArray(value) ? value : [value])
}

/**
 * What was typed, from a form that was sent (a `FormData`, or its fields by name). A browser does not send a box that is
 * not ticked, so a choice that is missing was not made; words that are missing were not on the form and are left alone.
 * Boxes of one name are joined by blanks; line ends become those of the page. Files and other names are passed over.
 */
export function typedFrom(form: Sent, inputs: readonly Input[]): Typing {
  const typing: Record<string, string> = {}
  for (const { name, holds } of inputs) {
    const texts = textsIn(form, name)
    if (holds === 'choice') typing[name] = texts.filter((text) => text !== '').join(' ')
    else if (texts[0] !== undefined) typing[name] = texts[0]
  }
  return typing
}
