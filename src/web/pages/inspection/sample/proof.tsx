import { counted } from '../../../../plain/counted.ts'
import { sayMoment } from '../../../../plain/day.ts'
import { readId } from '../../../../plain/id.ts'
import { compare, digestOf, lotOf } from '../../../../sight/inspection/sample/draw.ts'
import { myWork } from '../../../../store/access.ts'
import { as } from '../../../../store/as.ts'
import { getDraw, getSample, type KeptDraw, restrictedNow, type Sample } from '../../../../store/samples.ts'
import { Breadcrumbs } from '../../../govuk/breadcrumbs.tsx'
import { Button } from '../../../govuk/button.tsx'
import { InsetText } from '../../../govuk/inset-text.tsx'
import { SummaryList } from '../../../govuk/summary-list.tsx'
import { CardTable } from '../../../look/cards.tsx'
import { type Asked, answer, hand, notFound, type Page, page } from '../../../page.tsx'
import { populationAgain } from './drawing.ts'
import { writePopulation } from './population-file.ts'
import { drawHref, sampleHref } from './saying.ts'

/** What drawing again found: in the population that was kept, and in the record as it was known then. */
type Again = {
  readonly samePopulation: boolean
  readonly sameChildren: boolean
  /** The record, asked again, gives the same population. */
  readonly sameRecord: boolean
  /** Children of the kept population whom the record does not give now because they were restricted since. */
  readonly restrictedSince: number
}

/**
 * `/inspection/sample/draws/:id`: how the files were drawn, and the same draw once more (`?again=yes`). Its form gives the
 * population as a file, each child with the number by which it is drawn.
 */
export const drawProof: Page = {
  path: '/inspection/sample/draws/:id',
  room: 'inspection',
  show: async (asked) => {
    const id = readId<'draw'>(asked.params.id)
    if (!id.ok) return notFound
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const draw = await getDraw(acting, id.value)
      const sample = await getSample(acting, draw.sample)
      if (asked.query.again !== 'yes') return { draw, sample, again: undefined }
      const [found, restricted] = [await populationAgain(acting, draw), await restrictedNow(acting)]
      return { draw, sample, again: againOf(draw, found, restricted) }
    })
    return answer(reading, ({ draw, sample, again }) =>
      page({
        title: 'How the files were drawn',
        before: (
          <Breadcrumbs
            crumbs={[
              { words: 'Files that are read', href: '/inspection/sample' },
              { words: sample.title, href: homeOf(sample) },
              { words: 'How the files were drawn' },
            ]}
          />
        ),
        body: <Proof asked={asked} draw={draw} sample={sample} again={again} />,
      }),
    )
  },
  act: async ({ store, worker, params }) => {
    const id = readId<'draw'>(params.id)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, (acting) => getDraw(acting, id.value))
    return answer(reading, (draw) =>
      hand({
        file: new TextEncoder().encode(writePopulation(draw)),
        name: `population-of-draw-${draw.number}.csv`,
        media: 'text/csv; charset=utf-8',
      }),
    )
  },
}

export const homeOf = ({ id, purpose, month }: Sample): string =>
  purpose === 'visit' ? sampleHref(id) : `/inspection/sample/leaders?month=${month?.slice(0, 7) ?? ''}`

/** Where the parts of the population that each child belonged to were kept, they are needed to draw again. */
function againOf(draw: KeptDraw, found: readonly string[], restricted: ReadonlySet<string>): Again {
  const { strata, population } = draw
  const part = new Map(population.map((id, at) => [id as string, strata?.[at] ?? '']))
  const again = new Set(found)
  return {
    ...compare(draw, strata === undefined ? undefined : (id) => part.get(id)),
    sameRecord: digestOf(found) === draw.digest,
    restrictedSince: population.filter((id) => !again.has(id) && restricted.has(id)).length,
  }
}

const Proof = ({
  asked,
  draw,
  sample,
  again,
}: {
  readonly asked: Asked
  readonly draw: KeptDraw
  readonly sample: Sample
  readonly again: Again | undefined
}) => (
  <>
    <span class="govuk-caption-l">{sample.title}</span>
    <h1 class="govuk-heading-l">How the files were drawn</h1>
    {again === undefined ? (
      <form method="get" action={drawHref(draw.id)}>
        <input type="hidden" name="again" value="yes" />
        <Button preventDoubleClick>Draw again and compare</Button>
      </form>
    ) : (
      <Comparison again={again} at={sayMoment(asked.store.clock.now())} />
    )}
    <SummaryList rows={rowsOf(draw)} />
    <LeftOut draw={draw} />
    <ByHand draw={draw} />
    <form method="post" action={drawHref(draw.id)}>
      <Button classes="govuk-button--secondary">Take the list of the population</Button>
    </form>
    <p class="govuk-body-s">
      Identities of this record alone, no names. With it anybody can draw again elsewhere.
    </p>
  </>
)

const Comparison = ({ again, at }: { readonly again: Again; readonly at: string }) => {
  const { samePopulation, sameChildren, sameRecord, restrictedSince } = again
  const holds = samePopulation && sameChildren
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>
          {holds
            ? 'The same children, in the same order.'
            : 'Not the same children. What was kept has been changed.'}
        </strong>{' '}
        Drawn again on {at}.
      </p>
      <p class="govuk-body">
        {sameRecord
          ? 'The record, asked again as it was known then, gives the same population.'
          : restrictedSince > 0
            ? `The record gives ${counted(restrictedSince, 'child', 'children')} fewer now, because ${restrictedSince === 1 ? 'that record was' : 'those records were'} restricted since.`
            : 'The record, asked again as it was known then, gives another population.'}
      </p>
    </InsetText>
  )
}

const rowsOf = (draw: KeptDraw) =>
  [
    ['What it was for', draw.why],
    ['Drawn', `${sayMoment(draw.madeAt)}, by ${draw.madeBy}; draw ${draw.number} of this list`],
    ['From whom', `${counted(draw.population.length, 'child', 'children')}: ${draw.query}`],
    [
      'Where they stood',
      Object.entries(draw.sizes.status)
        .map(([name, many]) => `${name}: ${many}`)
        .join('; '),
    ],
    ['The record as known at', sayMoment(draw.knownAt)],
    [
      'The seed',
      `${draw.seed} (${draw.seedFrom === 'told' ? 'told to Goldthread' : 'made by Goldthread’s own random generator'})`,
    ],
    ['The population’s digest', draw.digest],
    ['How', draw.fromEach === undefined ? draw.drawnBy : `${draw.drawnBy}; some from each ${draw.fromEach}`],
  ].map(([key = '', value = '']) => ({ key, value: <span class="gt-breaks">{value}</span> }))

const LeftOut = ({ draw: { excluded } }: { readonly draw: KeptDraw }) =>
  excluded.length === 0 ? (
    <p class="govuk-body">Nobody was left out.</p>
  ) : (
    <CardTable
      caption="Who was left out"
      showCaption
      captionSize="s"
      columns={[
        { words: 'Reason' },
        { words: 'Children', isNumeric: true },
        { words: 'In the officer’s words' },
      ]}
      rows={excluded.map(({ kind, many, why }) => [kind, String(many), why ?? ''])}
    />
  )

const madeUp = ['a', 'b', 'c', 'd']

/** The rule in words with a small example, worked out anew each time. */
const ByHand = ({ draw }: { readonly draw: KeptDraw }) => {
  const seed = '4 11 19'
  const lots = madeUp.map((id) => ({ id, lot: lotOf(seed, id) }))
  const order = lots.toSorted((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ id }) => id)
  return (
    <section aria-label="How to do it by hand">
      <h2 class="govuk-heading-m">How to do it by hand</h2>
      <p class="govuk-body">
        Write the seed, a colon and the child’s identity, and take the SHA-256 of it. Do so for every child.
        The {draw.drawn.length} children whose numbers are the smallest are drawn, the smallest first.
        {draw.fromEach !== undefined &&
          ` Here that was done within each ${draw.fromEach}: one place each, the rest by their shares.`}{' '}
        The digest is the SHA-256 of all identities, sorted, one a line.
      </p>
      <p class="govuk-body">
        For example, with the seed <code>{seed}</code> and four made-up children:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {lots.map(({ id, lot }) => (
          <li>
            <code>printf '%s' '{`${seed}:${id}`}' | sha256sum</code> begins with{' '}
            <code>{lot.slice(0, 8)}</code>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        If two were drawn, they would be {order[0]} and then {order[1]}.
      </p>
    </section>
  )
}
