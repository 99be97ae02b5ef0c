/** An element with its classes and words. Words are text: nothing in them is read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  classes: string,
  words = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  if (classes !== '') made.className = classes
  made.textContent = words
  return made
}

export function linkTo(href: string, words: string, classes = 'govuk-link'): HTMLAnchorElement {
  const link = element('a', classes, words)
  link.href = href
  return link
}
