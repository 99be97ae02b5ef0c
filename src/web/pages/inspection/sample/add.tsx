import type { PersonId } from '../../../../define/record.ts'
import { fine, type Problem, type Result, wrong } from '../../../../plain/result.ts'
import { myWork } from '../../../../store/access.ts'
import { type Acting, as } from '../../../../store/as.ts'
import { addFiles, type ChosenFile, filesOf } from '../../../../store/sample-files.ts'
import { getSample } from '../../../../store/samples.ts'
import type { SampleId } from '../../../../store/tables.ts'
import { Button } from '../../../govuk/button.tsx'
import { Input } from '../../../govuk/input.tsx'
import { Radios } from '../../../govuk/radios.tsx'
import { Textarea } from '../../../govuk/textarea.tsx'
import { type Answer, type Asked, answer } from '../../../page.tsx'
import { readNumbers } from './draw.tsx'
import { AtInput, type Sent, type Typed } from './fields.tsx'
import { formPage, sampleForm } from './form-page.tsx'
import { errorOf, readAt, readLine, routeWords, sampleHref, typedAt } from './saying.ts'

/** `/inspection/sample/:id/add`: files that somebody chose, labelled so and never mixed with those drawn. */
export const addFilesPage = sampleForm({
  path: '/inspection/sample/:id/add',
  first: ({ store }) => ({ route: 'asked for', ...typedAt('askedAt', store.clock.now()) }),
  read: ({ form, store }) => readChosen(form, store.clock.now()),
  keep: add,
  shown,
})

type Chosen = Omit<ChosenFile, 'child'>

async function add(acting: Acting, sample: SampleId, chosen: Chosen, form: Typed): Promise<Result<void>> {
  const found = await readNumbers(acting, form.numbers, 'numbers')
  if (!found.ok) return found
  if (found.value.size === 0) return wrong('numbers', 'Write at least one number.')
  const here = await filesOf(acting, sample)
  const standing = new Map<PersonId, string>(here.map(({ child, route }) => [child, routeWords[route]]))
  const twice = [...found.value].filter(([, child]) => standing.has(child))
  if (twice.length > 0)
    return wrong(
      'numbers',
      `Already in this list: ${twice.map(([number]) => number).join(', ')}. Take these out of the box.`,
    )
  await addFiles(
    acting,
    sample,
    [...new Set(found.value.values())].map((child) => ({ ...chosen, child })),
  )
  return fine(undefined)
}

function readChosen(form: Typed, now: string): Result<Chosen> {
  const { route } = form
  const askedBy = readLine(form, 'askedBy', 'Write who asked, or who suggests them.', 200)
  const askedAt = readAt(form, 'askedAt')
  const why = readLine(form, 'why', 'Write why these files.', 500)
  const problems: Problem[] = [askedBy, askedAt, why].flatMap((read) => (read.ok ? [] : read.problems))
  if (askedAt.ok && askedAt.value > now)
    problems.push({ where: 'askedAt', says: 'This moment has not come yet.' })
  if (route !== 'asked for' && route !== 'suggested')
    problems.push({ where: 'route', says: 'Say whether they were asked for or are suggested.' })
  if (problems.length > 0 || !askedBy.ok || !askedAt.ok || !why.ok) return { ok: false, problems }
  return fine({
    route: route === 'suggested' ? 'suggested' : 'asked for',
    askedBy: askedBy.value,
    askedAt: askedAt.value,
    why: why.value,
  })
}

async function shown(asked: Asked, id: SampleId, sent: Sent): Promise<Answer> {
  const reading = await as(asked.store, asked.worker, myWork, (acting) => getSample(acting, id))
  return answer(reading, (sample) =>
    formPage({
      sample,
      title: 'Add files',
      heading: 'Add files that somebody chose',
      sent,
      places: { askedAt: 'askedAt-day' },
      form: <AddForm id={id} {...sent} />,
    }),
  )
}

const AddForm = ({ id, typed, problems }: Sent & { readonly id: SampleId }) => (
  <form method="post" action={`${sampleHref(id)}/add`} novalidate>
    <Radios
      name="route"
      legend="Who chose them?"
      legendClasses="govuk-fieldset__legend--s"
      value={typed.route}
      error={errorOf(problems, 'route')}
      choices={[
        {
          value: 'asked for',
          words: 'Those who visit asked for them',
          hint: 'By a theme, such as rows of a list.',
        },
        {
          value: 'suggested',
          words: 'We suggest them',
          hint: 'They stand apart, labelled as nominated.',
        },
      ]}
    />
    <Textarea
      name="numbers"
      label="Which children?"
      hint="The council’s own numbers, one a line, as they stand in the lists and beside each name."
      rows={5}
      value={typed.numbers}
      error={errorOf(problems, 'numbers')}
    />
    <Input
      name="askedBy"
      label="Who asked for them, or who suggests them?"
      value={typed.askedBy}
      error={errorOf(problems, 'askedBy')}
    />
    <AtInput name="askedAt" legend="When?" typed={typed} problems={problems} />
    <Input
      name="why"
      label="Why these?"
      hint="The theme, or what they show. No names."
      value={typed.why}
      error={errorOf(problems, 'why')}
    />
    <Button preventDoubleClick>Add them</Button>
  </form>
)
