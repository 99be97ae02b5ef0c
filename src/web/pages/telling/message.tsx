import { readId } from '../../../plain/id.ts'
import { sayAudience } from '../../../sight/telling/audiences.ts'
import { message } from '../../../sight/telling/message.ts'
import { myWork } from '../../../store/access.ts'
import { as, NotFound } from '../../../store/as.ts'
import { namesOf } from '../../../store/read.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { answer, notFound, type Page, page } from '../../page.tsx'
import { EntryHistory, EntrySaid, readEntry } from '../entry.tsx'
import { BeginWith } from '../inspection/begin-with.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { naming } from '../names.ts'

/** `/messages/:id`: one message, whether it went out, and what proves that it reached people. */
export const messagePage: Page = {
  path: '/messages/:id',
  room: 'improvement',
  show: async ({ store, worker, params, query }) => {
    if (!readId<'record'>(params.id).ok) return notFound
    const reading = await as(store, worker, myWork, async (acting) => {
      const entry = await readEntry(acting, 'tell people', 'messages', params.id)
      if (entry.type.name !== message.name) throw new NotFound()
      return { entry, nameOf: naming(await namesOf(acting)) }
    })
    return answer(reading, ({ entry, nameOf }) => {
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
            <EntrySaid entry={entry} nameOf={nameOf} />
            <EntryHistory entry={entry} nameOf={nameOf} />
          </>
        ),
      })
    })
  },
}
