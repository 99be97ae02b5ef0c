import type { PersonId } from '../../define/record.ts'
import { readId } from '../../plain/id.ts'
import { as, statePurpose } from '../../store/as.ts'
import { Button } from '../govuk/button.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { go, notFound, type Page, page } from '../page.tsx'

/** Asked where a record may be opened only for a reason. The reason is logged, and shown to those who work with the child. */
export const AskWhy = ({ path, missing }: { path: string; rule: string; missing?: boolean }) => (
  <form method="post" action={`/why?to=${encodeURIComponent(path)}`}>
    <Textarea
      id="why"
      name="why"
      rows={3}
      label="Why do you need this record?"
      labelIsHeading
      labelClasses="govuk-label--l"
      hint="This child is not allocated to you or your team. Your reason is kept word for word, and those who work with the child can read it. It opens the record for an hour."
      error={missing === true ? 'Write why you need this record.' : undefined}
    />
    <Button>Open the record</Button>
  </form>
)

/** `/why`: keeps the reason and goes back to the page that asked for it. */
export const why: Page = {
  path: '/why',
  act: async ({ query, form, store, worker }) => {
    const to = query.to ?? ''
    const child = readId<'person'>(/^\/children\/([0-9a-f-]{36})/.exec(to)?.[1])
    if (!child.ok) return notFound
    const words = (form.why ?? '').trim()
    if (words === '')
      return page({
        title: 'Why do you need this record?',
        hasErrors: true,
        status: 422,
        body: <AskWhy path={to} rule="" missing />,
      })
    const stated = await as(store, worker, { for: 'my work' }, (acting) =>
      statePurpose(acting, child.value satisfies PersonId, words.slice(0, 2000)),
    )
    return stated.may === 'yes' ? go(to) : notFound
  },
}
