import { englishAuthorities, findEnglishAuthority } from '../../../sight/country/authorities.ts'
import { childrenLivingIn, rateOf } from '../../../sight/country/living-here.ts'
import { findNotHeld, findOwnCount } from '../../../sight/country/own-counts.ts'
import {
  type Beside,
  besideOf,
  type Published,
  publishedFigures,
  publishedSource,
  sayPublished,
  sayTitleOf,
} from '../../../sight/country/published.ts'
import { sayShare, toldIn } from '../../../sight/performance/figure.ts'
import { type Figure, shareOf } from '../../../sight/performance/measure.ts'
import { sayJudged } from '../../../sight/self-evaluation/areas.ts'
import { Button } from '../../govuk/button.tsx'
import { Select } from '../../govuk/select.tsx'
import { CardTable } from '../../look/cards.tsx'

export type CompareProps = {
  /** The number of the authority that stands beside; nothing for England alone. */
  readonly beside: string | undefined
  /** Our own number, where it is one of England's. */
  readonly own: string | undefined
  /** What our record counted in the last twelve whole months, by the code of the published figure; none for who reads no figures. */
  readonly ours: ReadonlyMap<string, Figure>
  readonly isSynthetic: boolean
}

const areas = ['help and protection', 'children in care', 'care leavers', 'leaders'] as const

/** Chooses an authority whose figures, and whose neighbours’, stand beside ours. Works without script. */
export const BesideForm = ({ beside }: Pick<CompareProps, 'beside'>) => (
  <form method="get" action="/inspection/what-they-see" class="gt-month">
    <Select
      name="beside"
      label="Show beside ours"
      value={beside ?? ''}
      options={[
        { value: '', words: 'England alone' },
        ...englishAuthorities.map(({ code, name }) => ({ value: code, words: name })),
      ]}
    />
    <Button classes="govuk-button--secondary">Show</Button>
  </form>
)

/** The published figures of England and of the authority chosen, beside ours where our record counts the same. */
export const PublishedFigures = (props: CompareProps) => {
  const chosen = findEnglishAuthority(props.beside)
  return (
    <section aria-label="Published figures" id="figures">
      <h2 class="govuk-heading-m">The published figures</h2>
      {props.isSynthetic && (
        <p class="govuk-body">
          Our own figures are those of a synthetic county: nothing is published of it. Those beside them are
          real.
        </p>
      )}
      <BesideForm beside={props.beside} />
      {areas.map((area) => (
        <CardTable
          caption={sayJudged(area)}
          showCaption
          captionSize="s"
          columns={[
            { words: 'Figure' },
            { words: 'Ours now' },
            { words: 'England', isNumeric: true },
            { words: 'Half of all lie between', isNumeric: true },
            ...(chosen === undefined
              ? []
              : [
                  { words: chosen.name, isNumeric: true },
                  { words: 'Middle of its 10 neighbours', isNumeric: true },
                  { words: `Middle of ${chosen.region}`, isNumeric: true },
                ]),
          ]}
          rows={publishedFigures
            .filter((one) => one.area === area)
            .map((one) => rowOf(one, besideOf(one, props.beside), props, chosen !== undefined))}
        />
      ))}
      <p class="govuk-body-s">
        {publishedSource} Each of the last year published: to 31 March, and of the workforce to 30 September.
        “Not published” stands where a figure is hidden, because it is of few children, or was not returned. A
        middle is of those authorities that are published. Ours are of the last twelve whole months, of
        children; a rate is of the children under 18 whom the Office for National Statistics estimates to live
        here (mid-2024). {differs()}
      </p>
    </section>
  )
}

/** How what we count differs from what is published, for each figure that both count. */
const differs = (): string =>
  publishedFigures
    .flatMap((one) => {
      const count = findOwnCount(one.code)
      return count === undefined ? [] : [`${one.title}: ${lower(count.differs)}`]
    })
    .join(' ')

const lower = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`

function rowOf(one: Published, beside: Beside | undefined, props: CompareProps, isBeside: boolean) {
  const say = (value: number | undefined): string =>
    value === undefined ? 'Not published' : sayPublished(one, value)
  const quarters = beside?.quarters
  return [
    `${sayTitleOf(one)}${sayBetter(one)}`,
    <Ours one={one} {...props} />,
    beside === undefined ? 'Not published' : `${sayPublished(one, beside.england)} (${beside.year})`,
    quarters === undefined
      ? 'Too few'
      : `${sayPublished(one, quarters.lower)} and ${sayPublished(one, quarters.upper)}`,
    ...(isBeside ? [say(beside?.one), say(beside?.neighbours), say(beside?.region)] : []),
  ]
}

const sayBetter = ({ better }: Published): string =>
  better === 'neither' ? '' : better === 'more' ? ' (higher is better)' : ' (lower is better)'

/** What our record counts, or what was published of us; otherwise why it is not counted here. */
const Ours = ({ one, ours, own }: CompareProps & { readonly one: Published }) => {
  const figure = ours.get(one.code)
  const said = figure === undefined ? undefined : sayOurs(one, figure, childrenLivingIn(own))
  const published = own === undefined ? undefined : one.values.get(own)
  if (said === undefined)
    return published === undefined
      ? (findNotHeld(one.code) ?? 'Not counted')
      : `${sayPublished(one, published)} as published`
  const count = findOwnCount(one.code)
  return count?.isMeasure === true ? (
    <a class="govuk-link" href={`/measures/${encodeURIComponent(count.code)}`}>
      {said}
    </a>
  ) : (
    said
  )
}

/** `62% (31 of 50)`, or `41.2 (604)` of what is counted for every 10,000 children; nothing where there is nobody to count. */
function sayOurs(one: Published, figure: Figure, living: number | undefined): string | undefined {
  if (one.unit === 'per 10,000')
    return living === undefined
      ? `${figure.met}; no rate, for it is not known how many children live here`
      : `${rateOf(figure.met, living)} (${figure.met})`
  const share = shareOf(figure)
  return share === undefined ? undefined : `${sayShare(share)} (${figure.met} of ${toldIn(figure)})`
}
