import { readId } from '../../../../plain/id.ts'
import type { Problem, Result } from '../../../../plain/result.ts'
import { myWork } from '../../../../store/access.ts'
import { type Acting, as } from '../../../../store/as.ts'
import { getSample } from '../../../../store/samples.ts'
import type { SampleId } from '../../../../store/tables.ts'
import { Breadcrumbs } from '../../../govuk/breadcrumbs.tsx'
import type { Words } from '../../../govuk/parts.ts'
import { type Answer, type Asked, answer, go, notFound, type Page, page } from '../../../page.tsx'
import { Problems, type Sent, type Typed } from './fields.tsx'
import { sampleHref } from './saying.ts'

type SampleForm<Read, Kept> = {
  readonly path: string
  /** What stands in the form before anybody has typed. */
  readonly first: (asked: Asked) => Typed
  readonly read: (asked: Asked) => Result<Read>
  /** Keeps what was read; what the store finds wrong is said as if the form had been. */
  readonly keep: (acting: Acting, sample: SampleId, read: Read, typed: Typed) => Promise<Result<Kept>>
  /** What follows once it is kept, such as sending an errand. */
  readonly afterwards?: (asked: Asked, kept: Kept) => Promise<void>
  readonly shown: (asked: Asked, sample: SampleId, sent: Sent) => Promise<Answer>
}

/** A form about the files of one visit: shown, read, and kept, or shown again with what is wrong. */
export const sampleForm = <Read, Kept>({
  path,
  first,
  read,
  keep,
  afterwards,
  shown,
}: SampleForm<Read, Kept>): Page => ({
  path,
  room: 'inspection',
  show: async (asked) => {
    const id = readId<'sample'>(asked.params.id)
    return id.ok ? shown(asked, id.value, { typed: first(asked), problems: [] }) : notFound
  },
  act: async (asked) => {
    const id = readId<'sample'>(asked.params.id)
    if (!id.ok) return notFound
    const { form, store, worker } = asked
    const again = (problems: readonly Problem[]) => shown(asked, id.value, { typed: form, problems })
    const found = read(asked)
    if (!found.ok) return again(found.problems)
    const reading = await as(store, worker, myWork, async (acting) => {
      await getSample(acting, id.value)
      return keep(acting, id.value, found.value, form)
    })
    if (reading.may === 'yes' && !reading.value.ok) return again(reading.value.problems)
    if (reading.may === 'yes' && reading.value.ok) await afterwards?.(asked, reading.value.value)
    return answer(reading, () => go(sampleHref(id.value)))
  },
})

type FormPage = {
  readonly sample: { readonly id: SampleId; readonly title: string }
  readonly title: string
  /** The heading, where it says more than the title; and what stands above it, where that is not the visit. */
  readonly heading?: string
  readonly caption?: string
  readonly sent: Sent
  /** The first control of each that can be wrong, where it has another name. */
  readonly places?: Typed
  readonly form: Words
}

/** A page of a form below the files of a visit: where one is, all that is wrong, what it is, and the form. */
export const formPage = ({ sample, title, heading, caption, sent, places, form }: FormPage): Answer =>
  page({
    title,
    hasErrors: sent.problems.length > 0,
    status: sent.problems.length > 0 ? 422 : 200,
    before: (
      <Breadcrumbs
        crumbs={[
          { words: 'Files that are read', href: '/inspection/sample' },
          { words: sample.title, href: sampleHref(sample.id) },
          { words: title },
        ]}
      />
    ),
    body: (
      <>
        <Problems problems={sent.problems} places={places} />
        <span class="govuk-caption-l">{caption ?? sample.title}</span>
        <h1 class="govuk-heading-l">{heading ?? title}</h1>
        {form}
      </>
    ),
  })
