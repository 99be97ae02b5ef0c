import { readId } from '../../../plain/id.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as } from '../../../store/as.ts'
import { type Open, openDraft } from '../../../store/drafting.ts'
import { Back } from '../../look/back.tsx'
import { answer, notFound, type Page, page } from '../../page.tsx'
import { returnBox } from '../../record/names.ts'
import { ForTheReturn, inForm, saidOfDraft } from '../returns/for-the-return.tsx'
import { amongIn } from './of-draft.tsx'

/** What a return would say of what stands in the form, in its place above the form. Empty where all is well. */
export async function saidAbove(acting: Acting, open: Open) {
  const said = await saidOfDraft(acting, open)
  const among = amongIn(open)
  const nameOf = (child: string): string => among.find(({ id }) => id === child)?.name ?? ''
  return (
    <div id={returnBox} aria-live="polite">
      <ForTheReturn
        said={said}
        types={acting.store.types}
        href={inForm(open)}
        {...(among.length > 1 ? { nameOf } : {})}
      />
    </div>
  )
}

/** `/drafts/:id/for-the-return`: what the form's script asks for after an answer was kept. */
export const draftForTheReturn: Page = {
  path: '/drafts/:id/for-the-return',
  show: async ({ store, worker, params }) => {
    const id = readId<'draft'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, async (acting) =>
      saidAbove(acting, await openDraft(acting, id.value)),
    )
    return answer(reading, (body) =>
      page({
        title: 'For the census',
        before: <Back href={`/drafts/${id.value}`}>Back to the form</Back>,
        body: (
          <>
            <h1 class="govuk-heading-l">What the return would say</h1>
            {body}
          </>
        ),
      }),
    )
  },
}
