import { sayMoment } from '../../../../plain/day.ts'
import { readId } from '../../../../plain/id.ts'
import { myWork } from '../../../../store/access.ts'
import { as, requireDeed } from '../../../../store/as.ts'
import type { InvitationId } from '../../../../store/tables.ts'
import { changeInvitation, getInvitation, type Invitation } from '../../../../store/visitors.ts'
import { Button } from '../../../govuk/button.tsx'
import { Input } from '../../../govuk/input.tsx'
import { SummaryList } from '../../../govuk/summary-list.tsx'
import { type Answer, type Asked, answer, go, notFound, type Page } from '../../../page.tsx'
import { AtInput, type Sent } from './fields.tsx'
import { formPage } from './form-page.tsx'
import { readTime, timePlaces } from './invite.tsx'
import { sayTime } from './sample.tsx'
import { errorOf, invitationHref, readLine, sampleHref, typedAt } from './saying.ts'

/** `/inspection/sample/invitations/:id`: changes the time of an account, or ends it now. */
export const invitationPage: Page = {
  path: '/inspection/sample/invitations/:id',
  room: 'inspection',
  show: async (asked) => {
    const id = readId<'invitation'>(asked.params.id)
    return id.ok ? shown(asked, id.value, { typed: {}, problems: [] }) : notFound
  },
  act: async (asked) => {
    const id = readId<'invitation'>(asked.params.id)
    if (!id.ok) return notFound
    const { form, store, worker } = asked
    const why = readLine(form, 'why', 'Write why the time is changed.', 300)
    const time = form.end === 'now' ? undefined : readTime(form)
    const problems = [why, time].flatMap((read) => (read === undefined || read.ok ? [] : read.problems))
    if (!why.ok || time?.ok === false) return shown(asked, id.value, { typed: form, problems })
    const reading = await as(store, worker, myWork, async (acting) => {
      const { from } = await getInvitation(acting, id.value)
      const now = store.clock.now()
      const ended = { from: from < now ? from : now, until: now }
      return changeInvitation(acting, id.value, { ...(time?.value ?? ended), why: why.value })
    })
    return answer(reading, (sample) => go(sampleHref(sample)))
  },
}

async function shown(asked: Asked, id: InvitationId, sent: Sent): Promise<Answer> {
  const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
    requireDeed(acting, 'invite visitors')
    return getInvitation(acting, id)
  })
  return answer(reading, (one) =>
    formPage({
      sample: { id: one.sample, title: one.title },
      title: one.name,
      caption: one.role === 'inspector' ? 'Inspector' : 'Peer reviewer',
      sent,
      places: timePlaces,
      form: (
        <>
          <SummaryList
            rows={[
              { key: 'May read', value: sayTime(one, asked.store.clock.now()) },
              { key: 'Looks at', value: `${one.scope} (${one.framework})` },
              {
                key: 'Last changed',
                value: `${sayMoment(one.writtenAt)}, by ${one.writtenBy}${one.why === null ? '' : `: ${one.why}`}`,
              },
            ]}
          />
          <ChangeForm one={one} {...sent} />
        </>
      ),
    }),
  )
}

const ChangeForm = ({ one, typed, problems }: Sent & { readonly one: Invitation }) => {
  const times = { ...typedAt('from', one.from), ...typedAt('until', one.until), ...typed }
  return (
    <form method="post" action={invitationHref(one.id)} novalidate>
      <h2 class="govuk-heading-m">Change the time</h2>
      <Input
        name="why"
        label="Why?"
        value={typed.why}
        error={errorOf(problems, 'why')}
        hint="Stands beside the change."
      />
      <AtInput name="from" legend="From when?" typed={times} problems={problems} />
      <AtInput name="until" legend="Until when?" typed={times} problems={problems} />
      <div class="govuk-button-group">
        <Button preventDoubleClick>Change the time</Button>
        <Button classes="govuk-button--warning" name="end" value="now">
          End it now
        </Button>
      </div>
    </form>
  )
}
