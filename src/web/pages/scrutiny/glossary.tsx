import { glossary } from '../../../sight/scrutiny/glossary.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver, requireDeed } from '../../../store/as.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { SummaryList } from '../../govuk/summary-list.tsx'
import { answer, type Page, page } from '../../page.tsx'

/** `/scrutiny/glossary`: what the words of officers mean. */
export const scrutinyGlossary: Page = {
  path: '/scrutiny/glossary',
  room: 'scrutiny',
  show: async ({ store, worker }) => {
    const seat = mayEver(worker, 'sit on scrutiny') ? 'sit on scrutiny' : 'sit on the board'
    const reading = await as(store, worker, myWork, async (acting) => requireDeed(acting, seat))
    return answer(reading, () =>
      page({
        title: 'What the words mean',
        before: (
          <Breadcrumbs
            crumbs={[{ words: 'Scrutiny', href: '/scrutiny' }, { words: 'What the words mean' }]}
          />
        ),
        body: (
          <>
            <h1 class="govuk-heading-l">What the words mean</h1>
            <SummaryList rows={glossary.map(({ word, means }) => ({ key: word, value: means }))} />
          </>
        ),
      }),
    )
  },
}
