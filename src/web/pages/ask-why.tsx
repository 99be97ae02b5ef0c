import { readId } from '../../plain/id.ts'
import { type Acting, as, statePurpose } from '../../store/as.ts'
import { stateForFamily, stateForRecord } from '../../store/family.ts'
import { Button } from '../govuk/button.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { answer, go, notFound, type Page, page } from '../page.tsx'

/** Asked where a record may be opened only for a reason. The reason is logged, and shown to those who work with the child. */
export const AskWhy = ({ path, missing }: { path: string; rule: string; missing?: boolean }) => (
  <form method="post" action={`/why?to=${encodeURIComponent(path)}`} class="gt-why">
    <Textarea
      id="why"
      name="why"
      rows={3}
      label="Why do you need this record?"
      labelIsHeading
      labelClasses="govuk-label--l"
      hint="Others work with this child, not you or your team. Your reason is kept word for word, and those who work with the child can read it. It opens the record for an hour."
      error={missing === true ? 'Write why you need this record.' : undefined}
    />
    <div class="govuk-button-group">
      <Button preventDoubleClick>Open the record</Button>
      <a class="govuk-link" href="/children">
        Find another child
      </a>
    </div>
  </form>
)

type Keep = (acting: Acting, reason: string) => Promise<void>

/** What a page is about: its address, and how a reason for opening it is kept. Nothing where a reason opens no such page. */
function aboutOf(to: string): { readonly page: string; readonly keep: Keep } | undefined {
  const [, room, text] = /^\/(children|families|records)\/([0-9a-f-]{36})(?:\/|\?|#|$)/.exec(to) ?? []
  if (room === 'children') {
    const id = readId<'person'>(text)
    return id.ok ? { page: to, keep: (acting, why) => statePurpose(acting, id.value, why) } : undefined
  }
  if (room === 'families') {
    const id = readId<'family'>(text)
    return id.ok ? { page: to, keep: (acting, why) => stateForFamily(acting, id.value, why) } : undefined
  }
  const id = readId<'record'>(text)
  return room === 'records' && id.ok
    ? { page: `/records/${id.value}`, keep: (acting, why) => stateForRecord(acting, id.value, why) }
    : undefined
}

/** `/why`: keeps the reason and goes back to the page that asked for it. */
export const why: Page = {
  path: '/why',
  act: async ({ query, form, store, worker }) => {
    const to = query.to ?? ''
    const about = aboutOf(to)
    if (about === undefined) return notFound
    const words = (form.why ?? '').trim()
    if (words === '')
      return page({
        title: 'Why do you need this record?',
        hasErrors: true,
        status: 422,
        body: <AskWhy path={to} rule="" missing />,
      })
    const stated = await as(store, worker, { for: 'my work' }, (acting) =>
      about.keep(acting, words.slice(0, 2000)),
    )
    return answer(stated, () => go(about.page))
  },
}
