import { addDays, startOf } from '../../../../plain/day.ts'
import { readId } from '../../../../plain/id.ts'
import { fine, type Problem, type Result } from '../../../../plain/result.ts'
import { findFramework } from '../../../../sight/inspection/framework.ts'
import { myWork, visitorRoles } from '../../../../store/access.ts'
import { type Acting, as, requireDeed } from '../../../../store/as.ts'
import { getSample } from '../../../../store/samples.ts'
import type { SampleId } from '../../../../store/tables.ts'
import { type Inviting, invite } from '../../../../store/visitors.ts'
import { Breadcrumbs } from '../../../govuk/breadcrumbs.tsx'
import { Button } from '../../../govuk/button.tsx'
import { Input } from '../../../govuk/input.tsx'
import { Radios } from '../../../govuk/radios.tsx'
import { type Answer, type Asked, answer, go, notFound, type Page, page } from '../../../page.tsx'
import { AtInput, Problems, type Sent, type Typed } from './fields.tsx'
import { errorOf, readAt, readLine, sampleHref, typedAt } from './saying.ts'

/** `/inspection/sample/:id/invite`: opens an account for a time, for an inspector or an invited reviewer. */
export const invitePage: Page = {
  path: '/inspection/sample/:id/invite',
  room: 'inspection',
  show: async (asked) => {
    const id = readId<'sample'>(asked.params.id)
    return id.ok ? shown(asked, id.value, { typed: first(asked), problems: [] }) : notFound
  },
  act: async (asked) => {
    const id = readId<'sample'>(asked.params.id)
    if (!id.ok) return notFound
    const { form, store, worker } = asked
    const read = readInviting(form)
    if (!read.ok) return shown(asked, id.value, { typed: form, problems: read.problems })
    const reading = await as(store, worker, myWork, async (acting) => {
      await getSample(acting, id.value)
      return invite(acting, id.value, read.value)
    })
    if (reading.may === 'yes' && !reading.value.ok)
      return shown(asked, id.value, { typed: form, problems: reading.value.problems })
    return answer(reading, () => go(sampleHref(id.value)))
  },
}

/** Usually from tomorrow, for the two weeks on site of a standard inspection. */
function first({ store }: Asked): Typed {
  const tomorrow = addDays(store.clock.today(), 1)
  return {
    role: 'inspector',
    framework: findFramework(tomorrow)?.name ?? '',
    ...typedAt('from', startOf(tomorrow)),
    ...typedAt('until', startOf(addDays(tomorrow, 19))),
  }
}

function readInviting(form: Typed): Result<Inviting> {
  const name = readLine(form, 'name', 'Write their name.', 200)
  const subject = readLine(form, 'subject', 'Give what your identity provider knows them by.', 300)
  const scope = readLine(form, 'scope', 'Write what they look at.', 300)
  const framework = readLine(form, 'framework', 'Write under which framework.', 100)
  const role = visitorRoles.find((one) => one === form.role)
  const time = readTime(form)
  const problems: Problem[] = [
    ...(role === undefined ? [{ where: 'role', says: 'Say who they are.' }] : []),
    ...[name, subject, time, scope, framework].flatMap((read) => (read.ok ? [] : read.problems)),
  ]
  if (role === undefined || !name.ok || !subject.ok || !scope.ok || !framework.ok || !time.ok)
    return { ok: false, problems }
  return fine({
    role,
    name: name.value,
    subject: subject.value,
    scope: scope.value,
    framework: framework.value,
    ...time.value,
  })
}

/** The longest that an account is opened for at once, in days: longer than any visit, and short enough to be looked at again. */
const longest = 92

/** From when until when, typed. Both must be there, in this order, and not longer than a visit could be. */
export function readTime(form: Typed): Result<Pick<Inviting, 'from' | 'until'>> {
  const [from, until] = [readAt(form, 'from'), readAt(form, 'until')]
  if (!from.ok || !until.ok)
    return { ok: false, problems: [from, until].flatMap((read) => (read.ok ? [] : read.problems)) }
  const [begins, ends] = [from.value, until.value]
  const problem =
    ends <= begins
      ? 'The end is before the beginning.'
      : Date.parse(ends) - Date.parse(begins) > longest * 86_400_000
        ? `An account is opened for ${longest} days at most. It can be made longer later.`
        : undefined
  return problem === undefined
    ? fine({ from: begins, until: ends })
    : { ok: false, problems: [{ where: 'until', says: problem }] }
}

export const timePlaces = { from: 'from-day', until: 'until-day' }

async function shown(asked: Asked, id: SampleId, sent: Sent): Promise<Answer> {
  const reading = await as(asked.store, asked.worker, myWork, async (acting: Acting) => {
    requireDeed(acting, 'invite visitors')
    return getSample(acting, id)
  })
  return answer(reading, ({ title }) =>
    page({
      title: 'Invite somebody to read',
      hasErrors: sent.problems.length > 0,
      status: sent.problems.length > 0 ? 422 : 200,
      before: (
        <Breadcrumbs
          crumbs={[
            { words: 'Files that are read', href: '/inspection/sample' },
            { words: title, href: sampleHref(id) },
            { words: 'Invite somebody' },
          ]}
        />
      ),
      body: (
        <>
          <Problems problems={sent.problems} places={timePlaces} />
          <span class="govuk-caption-l">{title}</span>
          <h1 class="govuk-heading-l">Invite somebody to read</h1>
          <p class="govuk-body">
            They read, and write nothing but bookmarks and questions of their own. Every page bears their
            name. Before and after their time everything is closed to them. You see everything that they read.
          </p>
          <InviteForm id={id} {...sent} />
        </>
      ),
    }),
  )
}

const InviteForm = ({ id, typed, problems }: Sent & { readonly id: SampleId }) => (
  <form method="post" action={`${sampleHref(id)}/invite`} novalidate>
    <Radios
      name="role"
      legend="Who are they?"
      legendClasses="govuk-fieldset__legend--s"
      value={typed.role}
      error={errorOf(problems, 'role')}
      choices={[
        {
          value: 'inspector',
          words: 'An inspector',
          hint: 'Reads these files, and any other for a reason that is kept.',
        },
        { value: 'peer reviewer', words: 'A peer reviewer', hint: 'Reads these files and no others.' },
      ]}
    />
    <Input name="name" label="Name" value={typed.name} error={errorOf(problems, 'name')} />
    <Input
      name="subject"
      label="Who they are at your identity provider"
      hint="What it calls their subject. Your IT service desk makes the sign-in and knows it."
      value={typed.subject}
      error={errorOf(problems, 'subject')}
      spellcheck={false}
      autocapitalize="none"
    />
    <AtInput name="from" legend="From when?" typed={typed} problems={problems} />
    <AtInput name="until" legend="Until when?" typed={typed} problems={problems} />
    <Input
      name="scope"
      label="What do they look at?"
      hint="Such as help and protection."
      value={typed.scope}
      error={errorOf(problems, 'scope')}
    />
    <Input
      name="framework"
      label="Under which framework?"
      value={typed.framework}
      error={errorOf(problems, 'framework')}
      classes="govuk-input--width-20"
    />
    <Button preventDoubleClick>Invite</Button>
  </form>
)
