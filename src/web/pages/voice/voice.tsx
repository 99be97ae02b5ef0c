import { readId } from '../../../plain/id.ts'
import { voiceHeard } from '../../../sight/voice/voice-heard.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { namesOf } from '../../../store/read.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { answer, notFound, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { EntryHistory, EntrySaid, readEntry, withRecordNames } from '../entry.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { shortened } from '../inspection/saying.ts'
import { naming } from '../names.ts'

/** `/voices/:id`: what somebody said of the service, and what we did because of it. */
export const voicePage: Page = {
  path: '/voices/:id',
  room: 'improvement',
  show: async ({ store, worker, params, query }) => {
    if (!readId<'record'>(params.id).ok) return notFound
    const reading = await as(store, worker, myWork, async (acting) => {
      const entry = await readEntry(acting, 'hear voices', 'voices', params.id)
      const names = naming(await namesOf(acting))
      return { entry, nameOf: await withRecordNames(acting, ['improvement'], entry.versions, names) }
    })
    return answer(reading, ({ entry, nameOf }) => {
      const title = shortened(voiceHeard.timeline(entry.now.answers, undefined, nameOf), 80)
      return page({
        title,
        before: (
          <Breadcrumbs crumbs={[{ words: 'What people tell us', href: '/voices' }, { words: 'Voice' }]} />
        ),
        body: (
          <>
            <Recorded draft={query.recorded} />
            <h1 class="govuk-heading-m">{title}</h1>
            <div class="gt-begin-list">
              <BeginWith
                kind={voiceHeard.name}
                words={entry.now.answers.did === undefined ? 'Say what we did because of it' : 'Change'}
                record={entry.now.id}
              />
            </div>
            <EntrySaid entry={entry} nameOf={nameOf} />
            <EntryHistory entry={entry} nameOf={nameOf} />
          </>
        ),
      })
    })
  },
}
