import { addDays, startOf } from '../../../../plain/day.ts'
import { fine, type Problem, type Result } from '../../../../plain/result.ts'
import { findFramework } from '../../../../sight/inspection/framework.ts'
import { myWork, visitorRoles } from '../../../../store/access.ts'
import { type Acting, as, requireDeed } from '../../../../store/as.ts'
import { getSample } from '../../../../store/samples.ts'
import type { SampleId } from '../../../../store/tables.ts'
import { type Inviting, invite } from '../../../../store/visitors.ts'
import { Button } from '../../../govuk/button.tsx'
import { Input } from '../../../govuk/input.tsx'
import { Radios } from '../../../govuk/radios.tsx'
import { type Answer, type Asked, answer } from '../../../page.tsx'
import { AtInput, type Sent, type Typed } from './fields.tsx'
import { formPage, sampleForm } from './form-page.tsx'
import { errorOf, readAt, readLine, sampleHref, typedAt } from './saying.ts'

/** `/inspection/sample/:id/invite`: opens an account for a time, for an inspector or an invited reviewer. */
export const invitePage = sampleForm({
  path: '/inspection/sample/:id/invite',
  first,
  read: ({ form }) => readInviting(form),
  keep: invite,
  shown,
})

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
  return answer(reading, (sample) =>
    formPage({
      sample,
      title: 'Invite somebody to read',
      sent,
      places: timePlaces,
      form: (
        <>
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
