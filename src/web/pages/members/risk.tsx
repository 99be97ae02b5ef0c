import { readId } from '../../../plain/id.ts'
import { risk } from '../../../sight/scrutiny/risk.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver, NotFound } from '../../../store/as.ts'
import { scrutinyVersions } from '../../../store/scrutiny.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { EntryHistory, EntrySaid, withRecordNames } from '../entry.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { shortened } from '../inspection/saying.ts'
import { sayOfMeasure } from './parts.tsx'
import { readForMembers } from './reading.ts'

/** `/members/risks/:id`: a risk of the service, what is done about it, and what its measure shows. */
export const riskPage: Page = {
  path: '/members/risks/:id',
  room: 'members',
  show: async ({ store, worker, params, query }) => {
    const reading = await as(store, worker, myWork, async (acting) => {
      const id = readId<'record'>(params.id)
      const found = await readForMembers(acting)
      const one = found.programme.risks.find(({ record }) => record.id === (id.ok ? id.value : undefined))
      const versions = id.ok ? await scrutinyVersions(acting, id.value, [risk.name]) : []
      const now = versions.at(-1)
      if (now === undefined) throw new NotFound()
      const measure = found.pack?.measures.find(({ code }) => code === now.answers.measure)
      const nameOf = await withRecordNames(acting, ['improvement'], versions, found.nameOf)
      return { type: risk, now, versions, score: one?.score, measure, nameOf }
    })
    return answer(reading, ({ score, measure, nameOf, ...entry }) => {
      const title = risk.timeline(entry.now.answers, undefined, nameOf)
      return page({
        title: shortened(title, 80),
        before: <Breadcrumbs crumbs={[{ words: 'For members', href: '/members' }, { words: 'Risk' }]} />,
        body: (
          <>
            <Recorded draft={query.recorded} />
            <span class="govuk-caption-l">Risk{score === undefined ? '' : `, ${score} of 25`}</span>
            <h1 class="govuk-heading-m">{title}</h1>
            <p class="govuk-body">{sayOfMeasure(measure)}</p>
            {mayEver(worker, 'serve boards') && (
              <div class="gt-begin-list">
                <BeginWith kind={risk.name} words="Change this risk" record={entry.now.id} />
              </div>
            )}
            <EntrySaid entry={entry} nameOf={nameOf} />
            <EntryHistory entry={entry} nameOf={nameOf} />
          </>
        ),
      })
    })
  },
}
