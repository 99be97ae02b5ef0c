import { type Day, sayDay } from '../../../plain/day.ts'
import { type RatedNow, type Stood, sayStood } from '../../../sight/improvement/limits.ts'
import type { Colour } from '../../../sight/improvement/rating.ts'
import { Tag, type TagColour } from '../../govuk/tag.tsx'

const tags: Readonly<Record<Colour, TagColour>> = {
  blue: 'blue',
  green: 'green',
  amber: 'orange',
  red: 'red',
}

/** A rating in a word; the colour only repeats it. */
export const ColourTag = ({ colour }: { readonly colour: Colour }) => (
  <Tag colour={tags[colour]}>{colour.charAt(0).toUpperCase() + colour.slice(1)}</Tag>
)

/** How one half of a rating stands, in a list. */
export const Rated = ({ stood }: { readonly stood: Stood | undefined }) =>
  stood === undefined ? <>Not rated</> : <ColourTag colour={stood.now} />

/** How an action is rated, both halves in full: as it was given, and as it stands now and why. */
export const RatedInFull = ({ stands }: { readonly stands: RatedNow }) => (
  <ul class="govuk-list">
    <Half name="Delivery" stood={stands.delivery} ratedOn={stands.ratedOn} />
    <Half name="Impact" stood={stands.impact} ratedOn={stands.ratedOn} />
  </ul>
)

const Half = ({
  name,
  stood,
  ratedOn,
}: {
  readonly name: string
  readonly stood: Stood
  readonly ratedOn: Day | undefined
}) => (
  <li>
    <strong>{name}:</strong> <ColourTag colour={stood.now} /> {sayStood(stood, ratedOn)}.
  </li>
)

/** `£1,250,000 a year and £40,000 once`; nothing where it costs nothing. */
export function sayCosts({ aYear, once }: { readonly aYear: number; readonly once: number }): string {
  const said = [
    aYear === 0 ? '' : `${sayPounds(aYear)} a year`,
    once === 0 ? '' : `${sayPounds(once)} once`,
  ].filter((part) => part !== '')
  return said.length === 0 ? 'Nothing stated' : said.join(' and ')
}

/** `£40,000`, `£25,000.50`. */
export const sayPounds = (pounds: number): string =>
  `£${pounds.toLocaleString('en-GB', { minimumFractionDigits: Number.isInteger(pounds) ? 0 : 2, maximumFractionDigits: 2 })}`

export const sayOn = (day: Day | undefined): string => (day === undefined ? 'Day not given' : sayDay(day))
