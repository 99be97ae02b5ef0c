import { type Day, dayOf, type Moment, sayMoment, timeOf } from '../../plain/day.ts'
import type { Words } from '../govuk/parts.ts'
import { classNames } from '../govuk/parts.ts'

/** Where the words of a form are kept by now. */
export type Kept = {
  readonly onDeviceAt: Moment | null
  readonly byGoldthreadAt: Moment | null
  /** Something is written that Goldthread does not have yet. */
  readonly isWaiting: boolean
}

/** `14:02:07` in England. A moment ends `:07.000Z`, and seconds are the same everywhere. */
const timeWithSeconds = (at: Moment): string => `${timeOf(at)}:${at.slice(17, 19)}`

/** The time alone where it was today, or where nobody asks; else the day as well. */
const sayAt = (at: Moment, today: Day | undefined): string =>
  today === undefined || dayOf(at) === today ? timeWithSeconds(at) : `on ${sayMoment(at)}`

/** The words of the kept-line. Nothing typed is ever lost, so the line never alarms: it says where the words are. */
export function sayKept(kept: Kept, today?: Day): string {
  const device = kept.onDeviceAt === null ? [] : [`Kept on this device ${timeWithSeconds(kept.onDeviceAt)}`]
  const server =
    kept.byGoldthreadAt === null ? [] : [`Kept by Goldthread ${sayAt(kept.byGoldthreadAt, today)}`]
  const waiting = kept.isWaiting
    ? ['Not yet with Goldthread: it will be sent when there is a connection']
    : []
  const all = [...device, ...server, ...waiting]
  return all.length === 0 ? 'Nothing new written yet' : all.join(' · ')
}

export type KeptLineProps = {
  /** The id of the draft that the form writes to; a script finds the line by it. */
  readonly draft: string
  readonly kept: Kept
  /** Given, a time that was not today is said with its day. */
  readonly today?: Day | undefined
  /** Stands beside the words, such as a button to leave and come back later. */
  readonly children?: Words
}

/**
 * The status line under a form, always in sight while one writes. The element has the id `gt-kept`, the attribute
 * `data-gt-draft` (the draft's id) and `data-gt-kept` (`nothing`, `device`, `goldthread` or `waiting`); a script that
 * keeps the draft writes where the words are into the child that has `data-gt-kept-words`, what is to be read aloud into
 * `data-gt-kept-said`, and who else writes into `data-gt-here`.
 */
export function KeptLine({ draft, kept, today, children }: KeptLineProps) {
  const stored = kept.byGoldthreadAt !== null ? 'goldthread' : kept.onDeviceAt !== null ? 'device' : 'nothing'
  return (
    <div
      class={classNames('gt-kept', kept.isWaiting && 'gt-kept--waiting')}
      id="gt-kept"
      data-gt-draft={draft}
      data-gt-kept={kept.isWaiting ? 'waiting' : stored}
    >
      <p class="gt-kept__words" data-gt-kept-words>
        {sayKept(kept, today)}
      </p>
      <p class="govuk-visually-hidden" role="status" data-gt-kept-said />
      <p class="gt-kept__here" role="status" data-gt-here />
      <noscript>
        <p class="gt-kept__words">
          This browser runs no script: what you write is kept when you press a button.
        </p>
      </noscript>
      {children}
    </div>
  )
}
