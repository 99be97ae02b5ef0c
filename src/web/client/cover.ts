/** What stands on a page that shows nothing of what was on it. */
export type Cover = {
  readonly title: string
  readonly words: string
  /** Where to go on, and what the button says; nothing while there is nowhere to go. */
  readonly on?: { readonly href: string; readonly words: string } | undefined
}

export const someoneElse: Cover = {
  title: 'Somebody else is signed in here now',
  words: 'This page was another worker’s and is put away. What they typed is kept for them.',
  on: { href: '/', words: 'Go to your first page' },
}

export const locking: Cover = {
  title: 'Locked',
  words: 'What was being written is kept for whoever wrote it.',
}

/** Takes everything off the page, and says in its place why. Nothing of it is left in the document. */
export function coverPage({ title, words, on }: Cover): void {
  document.title = `${title} – Goldthread`
  const main = document.createElement('main')
  main.className = 'govuk-width-container govuk-main-wrapper gt-cover'
  main.tabIndex = -1
  const heading = document.createElement('h1')
  heading.className = 'govuk-heading-l'
  heading.textContent = title
  const body = document.createElement('p')
  body.className = 'govuk-body'
  body.textContent = words
  main.append(heading, body)
  if (on !== undefined) {
    const link = document.createElement('a')
    link.className = 'govuk-button'
    link.href = on.href
    link.textContent = on.words
    main.append(link)
  }
  document.body.className = 'govuk-template__body gt-body'
  document.body.replaceChildren(main)
  main.focus()
}
