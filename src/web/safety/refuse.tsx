import type { Context } from 'hono'
import { Page } from '../look/frame.tsx'
import { type Env, type FrameFor, isClient } from '../sign-in/parts.ts'

/** Why something was not done, in plain words. */
export type Refusal = {
  readonly status: 400 | 403 | 404 | 413 | 500 | 503
  readonly title: string
  readonly says: string
  /** What to tell whoever looks after Goldthread. */
  readonly reference?: string
}

/** One plain page, in the frame of whoever is signed in; a script gets the same words as JSON: `{says, reference}`. */
export function refuse(parts: { readonly frameFor: FrameFor }, c: Context<Env>, refusal: Refusal) {
  const { status, title, says, reference } = refusal
  if (isClient(c)) return c.json({ says, reference }, status)
  return c.html(
    <Page frame={parts.frameFor(c.get('worker'))} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{says}</p>
      {reference !== undefined && (
        <p class="govuk-body">
          If it goes on, tell whoever looks after Goldthread this number: <strong>{reference}</strong>.
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to the first page
        </a>
      </p>
    </Page>,
    status,
  )
}
