import { answersOf } from '../../../define/on-record.ts'
import type { RecordId } from '../../../define/record.ts'
import { readId } from '../../../plain/id.ts'
import { sayAudience } from '../../../sight/telling/audiences.ts'
import { briefing } from '../../../sight/telling/briefing.ts'
import { message } from '../../../sight/telling/message.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, NotFound } from '../../../store/as.ts'
import { namesOf } from '../../../store/read.ts'
import type { Standing } from '../../../store/standing.ts'
import { briefingReach, messagesPlanned, type TeamReach } from '../../../store/telling.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { answer, notFound, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { EntryHistory, EntrySaid, readEntry } from '../entry.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { naming } from '../names.ts'
import { sayReach } from './briefing.tsx'
import { briefingHref } from './briefings.tsx'

/** `/messages/:id`: one message, whether it went out, and what proves that it reached people. */
export const messagePage: Page = {
  path: '/messages/:id',
  room: 'improvement',
  show: async ({ store, worker, params, query }) => {
    if (!readId<'record'>(params.id).ok) return notFound
    const reading = await as(store, worker, myWork, async (acting) => {
      const entry = await readEntry(acting, 'tell people', 'messages', params.id)
      if (entry.type.name !== message.name) throw new NotFound()
      return { entry, told: await toldBy(acting, entry.now.id), nameOf: naming(await namesOf(acting)) }
    })
    return answer(reading, ({ entry, told, nameOf }) => {
      const audience = sayAudience(String(entry.now.answers.audience))
      return page({
        title: audience,
        before: (
          <Breadcrumbs crumbs={[{ words: 'Communications plan', href: '/messages' }, { words: audience }]} />
        ),
        body: (
          <>
            <Recorded draft={query.recorded} />
            <span class="govuk-caption-l">{String(entry.now.answers.about ?? '')}</span>
            <h1 class="govuk-heading-m">{audience}</h1>
            <div class="gt-begin-list">
              <BeginWith kind={message.name} words="Change, or say that it went out" record={entry.now.id} />
            </div>
            <Told now={entry.now} told={told} />
            <EntrySaid entry={entry} nameOf={nameOf} />
            <EntryHistory entry={entry} nameOf={nameOf} />
          </>
        ),
      })
    })
  },
}

/** The staff briefing that came of a message, and how many have read it: proof of reach that nobody has to count. */
type ToldBy = { readonly briefing: Standing; readonly reach: readonly TeamReach[] }

async function toldBy(acting: Acting, message: RecordId): Promise<ToldBy | undefined> {
  const made = (await messagesPlanned(acting)).findLast(
    ({ kind, before }) => kind === briefing.name && before.includes(message),
  )
  return made === undefined ? undefined : { briefing: made, reach: await briefingReach(acting, made.id) }
}

const Told = ({ now, told }: { readonly now: Standing; readonly told: ToldBy | undefined }) => {
  const { format, about, said } = answersOf(message, now)
  if (told !== undefined)
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={briefingHref(told.briefing.id)}>
          The staff briefing
        </a>
        : {sayReach(told.reach)}
      </p>
    )
  if (format !== 'briefing') return ''
  return (
    <div class="gt-begin-list">
      <BeginWith
        kind={briefing.name}
        words="Write the staff briefing"
        before={now.id}
        answers={{ heading: about ?? '', said: said ?? '' }}
        quiet
      />
    </div>
  )
}
