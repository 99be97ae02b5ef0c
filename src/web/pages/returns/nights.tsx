import { inFigures } from '../../../plain/counted.ts'
import { dayOf, sayDay } from '../../../plain/day.ts'
import type { Look } from '../../../store/in-the-way.ts'
import { CardTable } from '../../look/cards.tsx'

/** How much stood in the way, night by night, and whether every rule could be run. In numbers alone. */
export const Nights = ({ nights }: { readonly nights: readonly Look[] }) => (
  <>
    <CardTable
      caption="Night by night"
      showCaption
      columns={[
        { words: 'Night' },
        { words: 'Return' },
        { words: 'Children in it', isNumeric: true },
        { words: 'Something in the way of', isNumeric: true },
        { words: 'Mistakes', isNumeric: true },
        { words: 'Questions', isNumeric: true },
        { words: 'Rules' },
      ]}
      rows={nights.map((night) => [
        sayDay(dayOf(night.looked_at)),
        night.collection,
        inFigures(night.children),
        inFigures(night.in_the_way),
        inFigures(night.mistakes),
        inFigures(night.questions),
        sayEndings(night),
      ])}
    />
    <p class="govuk-body gt-quiet">
      A rule that could not be run says nothing about anybody. The rule about the header is run when the
      census is made.
    </p>
  </>
)

const sayEndings = ({ clean, found, not_run, broke }: Look): string =>
  [
    `${clean} clean`,
    `${found} found something`,
    ...(not_run === 0 ? [] : [`${not_run} not run`]),
    ...(broke === 0 ? [] : [`${broke} broke`]),
  ].join(', ')
