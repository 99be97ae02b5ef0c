import type { Child } from 'hono/jsx'
import { type Moment, sayMoment } from '../../plain/day.ts'
import { Button } from '../govuk/button.tsx'
import { type Frame, Page } from '../look/frame.tsx'
import type { SignInAnswer } from './identity-provider.ts'

type InFrame = { readonly frame: Frame }

const Plain = ({
  frame,
  title,
  children,
}: InFrame & { readonly title: string; readonly children: Child }) => (
  <Page frame={frame} title={title}>
    <h1 class="govuk-heading-l">{title}</h1>
    {children}
  </Page>
)

/** Somebody whom the identity provider knows and Goldthread does not. */
export const UnknownPage = ({ frame, who }: InFrame & { readonly who: SignInAnswer }) => (
  <Plain frame={frame} title="Goldthread does not know you yet">
    <p class="govuk-body">
      You have signed in to your council, but nobody has added you to Goldthread. Ask your manager, or whoever
      looks after Goldthread in your council, to add you. Give them these two lines:
    </p>
    <dl class="govuk-summary-list">
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">Identity provider</dt>
        <dd class="govuk-summary-list__value">{who.issuer}</dd>
      </div>
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">Your identity there</dt>
        <dd class="govuk-summary-list__value">{who.subject}</dd>
      </div>
    </dl>
  </Plain>
)

/** Somebody who has left, or who is known in more than one council here. */
export const RefusedPage = ({ frame, why }: InFrame & { readonly why: 'left' | 'several' }) => (
  <Plain frame={frame} title="You cannot sign in">
    <p class="govuk-body">
      {why === 'left'
        ? 'Your time in this service has ended in Goldthread. If you still work here, ask your manager to put that right.'
        : 'More than one council here knows you by this sign-in. Ask whoever looks after Goldthread in your council to put that right.'}
    </p>
  </Plain>
)

/** Somebody from outside, before or after the time for which the council let them in. */
export const NoVisitPage = ({
  frame,
  times,
  now,
}: InFrame & {
  readonly times: { readonly from: Moment; readonly until: Moment } | undefined
  readonly now: Moment
}) => (
  <Plain frame={frame} title="No visit of yours is running">
    <p class="govuk-body">
      {times === undefined
        ? 'You have not been invited to read here.'
        : times.from > now
          ? `Your account opens on ${sayMoment(times.from)}.`
          : `Your account closed on ${sayMoment(times.until)}.`}{' '}
      If that is not right, ask the council that invited you.
    </p>
  </Plain>
)

/** The identity provider sent back something that is not right, or too late, or twice. */
export const NotFinishedPage = ({ frame }: InFrame) => (
  <Plain frame={frame} title="This sign-in was not finished">
    <p class="govuk-body">
      It may have taken too long, been used already, or been begun in another browser. What you were writing
      is safe.
    </p>
    <Button href="/sign-in">Sign in again</Button>
  </Plain>
)

export const NotReachedPage = ({ frame }: InFrame) => (
  <Plain frame={frame} title="Signing in does not work just now">
    <p class="govuk-body">
      Goldthread cannot reach your council’s identity provider. What you were writing is safe on this device.
      Try again in a minute; if it goes on, tell your IT service desk.
    </p>
    <Button href="/sign-in">Try again</Button>
  </Plain>
)

export const SignedOutPage = ({ frame }: InFrame) => (
  <Plain frame={frame} title="You are signed out">
    <Button href="/">Sign in again</Button>
  </Plain>
)

export const LockedPage = ({ frame, back }: InFrame & { readonly back: string }) => (
  <Plain frame={frame} title="Locked">
    <p class="govuk-body">What was being written here is kept for whoever wrote it.</p>
    <Button href={`/sign-in?after=lock&back=${encodeURIComponent(back)}`}>Sign in</Button>
  </Plain>
)

/** An ordinary form that was sent after the session had run out: nothing of it is stored, and nothing of it is lost. */
export const SendAgainPage = ({
  frame,
  action,
  sent,
}: InFrame & {
  readonly action: string
  readonly sent: readonly (readonly [string, string])[] | undefined
}) => (
  <Plain frame={frame} title="Sign in again to go on">
    <p class="govuk-body">
      You were signed out because nothing happened for a while. What you sent has not been recorded yet, and
      it is not lost.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href="/signed-in" target="_blank" rel="noopener">
        Sign in again (opens in a new tab)
      </a>
      , and then come back here.
    </p>
    {sent === undefined ? (
      <p class="govuk-body">Go back one page, choose your file again and send it once more.</p>
    ) : (
      <form method="post" action={action}>
        {sent.map(([name, value], at) => (
          <textarea key={`${at}`} name={name} hidden>
            {`\n${value}`}
          </textarea>
        ))}
        <Button>Send it now</Button>
      </form>
    )}
  </Plain>
)

export const SignedInPage = ({ frame }: InFrame) => (
  <Plain frame={frame} title="You are signed in">
    <p class="govuk-body">Close this tab and go on where you were.</p>
  </Plain>
)
