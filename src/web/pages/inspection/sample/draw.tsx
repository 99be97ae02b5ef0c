import type { PersonId } from '../../../../define/record.ts'
import { fine, type Problem, type Result, wrong } from '../../../../plain/result.ts'
import { largestDraw, readSeed, usualSize } from '../../../../sight/inspection/sample/draw.ts'
import { openStatuses } from '../../../../sight/inspection/sample/population.ts'
import { myWork } from '../../../../store/access.ts'
import { type Acting, as } from '../../../../store/as.ts'
import { beginErrand } from '../../../../store/errands.ts'
import { childrenByNumber, drawsOf, getSample, type Sample } from '../../../../store/samples.ts'
import type { SampleId } from '../../../../store/tables.ts'
import { Button } from '../../../govuk/button.tsx'
import { Checkboxes } from '../../../govuk/checkboxes.tsx'
import { Details } from '../../../govuk/details.tsx'
import { Input } from '../../../govuk/input.tsx'
import { Radios } from '../../../govuk/radios.tsx'
import { Textarea } from '../../../govuk/textarea.tsx'
import { type Answer, type Asked, answer } from '../../../page.tsx'
import { sendFor } from '../send.ts'
import type { Asking } from './drawing.ts'
import type { Sent } from './fields.tsx'
import { formPage, sampleForm } from './form-page.tsx'
import { errorOf, readLine, sampleHref } from './saying.ts'

/** `/inspection/sample/:id/draw`: has files drawn for a visit. Every draw stays, so that nobody draws until they like it unseen. */
export const drawPage = sampleForm({
  path: '/inspection/sample/:id/draw',
  first: () => ({}),
  read: ({ form }) => readAsking(form),
  keep: async (acting, sample, asking, typed) => {
    const out = await readNumbers(acting, typed.leaveOut, 'leaveOut')
    if (!out.ok) return out
    const asked: Asking = { ...asking, namedOut: [...out.value.values()] }
    const begun = await beginErrand(acting, { what: 'draw', concerns: sample, asked })
    return begun.isNew
      ? fine(begun)
      : wrong('size', 'Files are being drawn here already. Look at them first.')
  },
  afterwards: sendFor,
  shown,
})

/** The most numbers that are typed at once. */
const mostNumbers = 200

/** Children by the council's own numbers, one a line. Numbers that are nobody's are named by their line. */
export async function readNumbers(
  acting: Acting,
  typed: string | undefined,
  where: string,
): Promise<Result<ReadonlyMap<string, PersonId>>> {
  const lines = (typed ?? '')
    .split('\n')
    .map((line, at) => ({ at: at + 1, number: line.trim() }))
    .filter(({ number }) => number !== '')
  if (lines.length > mostNumbers)
    return wrong(where, `These are ${lines.length} numbers; ${mostNumbers} fit here.`)
  const found = await childrenByNumber(
    acting,
    lines.map(({ number }) => number),
  )
  const unknown = lines.filter(({ number }) => !found.has(number.toLowerCase()))
  if (unknown.length > 0)
    return wrong(
      where,
      `No one child has the number in line ${unknown.map(({ at }) => at).join(', ')}. Use the council’s own number, one a line.`,
    )
  return fine(found)
}

function readAsking(form: Asked['form']): Result<Omit<Asking, 'namedOut'>> {
  const size = Number(form.size ?? '')
  const ticked = new Set((form.status ?? '').split(' '))
  const statuses = openStatuses.filter((_, at) => ticked.has(String(at)))
  const seed = form.seedFrom === 'told' ? readSeed(form.seed ?? '') : fine(undefined)
  const why = readLine(form, 'why', 'Write what the draw is for.', 300)
  const outWhy = readOutWhy(form)
  const problems: Problem[] = [
    ...(Number.isInteger(size) && size >= 1 && size <= largestDraw
      ? []
      : [{ where: 'size', says: `Give a whole number from 1 to ${largestDraw}.` }]),
    ...(statuses.length === 0 ? [{ where: 'status', says: 'Choose at least one.' }] : []),
    ...[seed, why, outWhy].flatMap((read) => (read.ok ? [] : read.problems)),
  ]
  if (problems.length > 0 || !seed.ok || !why.ok || !outWhy.ok) return { ok: false, problems }
  return fine({
    size,
    statuses,
    seed: seed.value,
    why: why.value,
    fromEach: form.fromEach === 'status' || form.fromEach === 'team' ? form.fromEach : undefined,
    leaveOutRead: form.leaveOutRead === 'yes',
    namedOutWhy: outWhy.value,
  })
}

const readOutWhy = (form: Asked['form']): Result<string> =>
  (form.leaveOut ?? '').trim() === ''
    ? fine('')
    : readLine(form, 'leaveOutWhy', 'Write why they are left out: as a kind of reason, not a story.', 200)

async function shown(asked: Asked, id: SampleId, sent: Sent): Promise<Answer> {
  const reading = await as(asked.store, asked.worker, myWork, async (acting) => ({
    sample: await getSample(acting, id),
    draws: (await drawsOf(acting, id)).length,
  }))
  return answer(reading, ({ sample, draws }) =>
    formPage({
      sample,
      title: 'Draw files',
      sent,
      form: <DrawForm sample={sample} draws={draws} sent={sent} />,
    }),
  )
}

const DrawForm = ({
  sample,
  draws,
  sent,
}: {
  readonly sample: Sample
  readonly draws: number
  readonly sent: Sent
}) => (
  <form method="post" action={`${sampleHref(sample.id)}/draw`} novalidate>
    <Input
      name="size"
      label="How many files?"
      classes="govuk-input--width-3"
      inputmode="numeric"
      value={sent.typed.size ?? String(usualSize)}
      error={errorOf(sent.problems, 'size')}
    />
    <Input
      name="why"
      label={draws === 0 ? 'What is the draw for?' : 'Why is it drawn once more?'}
      hint="Stands beside the draw for ever. The draws before it stay as well."
      value={sent.typed.why ?? (draws === 0 ? 'The random twelve' : '')}
      error={errorOf(sent.problems, 'why')}
    />
    <SeedInput {...sent} />
    <StatusInput {...sent} />
    <Details summary="Some from each, or leave somebody out" isOpen={isNarrowed(sent.typed)}>
      <Narrower {...sent} />
    </Details>
    <Button preventDoubleClick>Draw</Button>
  </form>
)

const isNarrowed = ({
  leaveOut = '',
  leaveOutWhy = '',
  fromEach = 'none',
  leaveOutRead,
}: Sent['typed']): boolean => leaveOut + leaveOutWhy !== '' || fromEach !== 'none' || leaveOutRead === 'yes'

const SeedInput = ({ typed, problems }: Sent) => (
  <Radios
    name="seedFrom"
    legend="Where does the chance come from?"
    legendClasses="govuk-fieldset__legend--s"
    value={typed.seedFrom ?? 'goldthread'}
    choices={[
      { value: 'goldthread', words: 'Goldthread makes a random number and keeps it' },
      {
        value: 'told',
        words: 'From something that none of us could choose',
        hint: 'Such as the numbers of tonight’s lottery, or words that an inspector says.',
        reveals: (
          <Input
            name="seed"
            label="What is it?"
            value={typed.seed}
            error={errorOf(problems, 'seed')}
            spellcheck={false}
          />
        ),
      },
    ]}
  />
)

const StatusInput = ({ typed, problems }: Sent) => (
  <Checkboxes
    name="status"
    legend="From whom?"
    legendClasses="govuk-fieldset__legend--s"
    hint="Children who are open to the council now, by where they stand."
    error={errorOf(problems, 'status')}
    values={
      typed.size === undefined ? openStatuses.map((_, at) => String(at)) : (typed.status ?? '').split(' ')
    }
    choices={openStatuses.map((words, at) => ({ value: String(at), words }))}
  />
)

const Narrower = ({ typed, problems }: Sent) => (
  <>
    <Radios
      name="fromEach"
      legend="Some from each?"
      legendClasses="govuk-fieldset__legend--s"
      value={typed.fromEach ?? 'none'}
      choices={[
        { value: 'none', words: 'No, from all alike' },
        { value: 'status', words: 'Some from each place where children stand' },
        { value: 'team', words: 'Some from each team' },
      ]}
    />
    <Checkboxes
      name="leaveOutRead"
      values={typed.leaveOutRead === 'yes' ? ['yes'] : []}
      choices={[{ value: 'yes', words: 'Leave out files that leaders drew in the last six months' }]}
    />
    <Textarea
      name="leaveOut"
      label="Leave out these children"
      hint="The council’s own numbers, one a line. Children whose record is restricted are left out by themselves."
      rows={3}
      value={typed.leaveOut}
      error={errorOf(problems, 'leaveOut')}
    />
    <Input
      name="leaveOutWhy"
      label="Why are they left out?"
      hint="As a kind of reason: children of people who work here."
      value={typed.leaveOutWhy}
      error={errorOf(problems, 'leaveOutWhy')}
    />
  </>
)
