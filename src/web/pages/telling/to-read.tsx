import { sayDay } from '../../../plain/day.ts'
import type { briefingsUnread } from '../../../store/telling.ts'

export type ToReadProps = { readonly unread: Awaited<ReturnType<typeof briefingsUnread>> }

/** One quiet line on the page where somebody begins their day. Nothing where nothing is to be read. */
export const ToRead = ({ unread: { many, firstBy } }: ToReadProps) =>
  many === 0 ? (
    ''
  ) : (
    <p class="govuk-body">
      <a class="govuk-link" href="/briefings">
        {many} {many === 1 ? 'briefing' : 'briefings'} to read
      </a>
      {firstBy === undefined ? '' : `, ${many === 1 ? '' : 'the first '}by ${sayDay(firstBy)}`}.
    </p>
  )
