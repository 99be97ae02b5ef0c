import { numbersMade } from '../../../exchange/annex-a-checked.ts'
import { counted, inFigures } from '../../../plain/counted.ts'
import type { Day } from '../../../plain/day.ts'
import type { Errand, ErrandKind, Step } from '../../../store/errands.ts'
import { WarningText } from '../../govuk/warning-text.tsx'
import { sayWhen } from './visit/saying.ts'

type Words = {
  readonly underWay: string
  readonly reads: string
  readonly not: string
  readonly nothing: string
}

const lists = {
  reads: `Lists ${numbersMade.join(', ')}: reads the record of`,
  nothing: 'Nothing of them was kept.',
} as const

const words: Readonly<Record<ErrandKind, Words>> = {
  version: { ...lists, underWay: 'The lists are being made', not: 'The lists were not made' },
  trial: { ...lists, underWay: 'The lists are being tried', not: 'The lists could not be tried' },
  night: {
    ...lists,
    underWay: 'The lists are being tried, as every night',
    not: 'The trial of the night did not succeed',
  },
  draw: {
    underWay: 'Files are being drawn',
    reads: 'Looks who is open among',
    not: 'No files were drawn',
    nothing: 'Nobody was drawn, and nothing was kept.',
  },
}

/** How far an errand is: `Lists 1, 3, 4, 5, 6, 7: reads the record of 2,500 of 8,677 children.` */
export function sayStep(what: ErrandKind, last: Step | undefined): string {
  switch (last?.stage) {
    case 'reading':
      return `${words[what].reads} ${inFigures(last.done ?? 0)} of ${counted(last.whole ?? 0, 'child', 'children')}.`
    case 'writing':
      return 'Writes the workbook, a sheet for each list.'
    case 'checking':
      return 'Reads the workbook again and runs every rule of Annex A over it.'
    default:
      return 'Begins.'
  }
}

type About = {
  readonly errand: Errand | undefined
  readonly today: Day
  /** The address of the page that this stands on. */
  readonly here: string
}

/**
 * Where an errand is under way, how far it is; where it failed or broke off, that it did, why, and that it can be tried
 * again. Nothing where all is well. A script keeps it up to date; without one, a link asks again.
 */
export const ErrandState = ({ errand, today, here }: About) => {
  switch (errand?.state) {
    case 'under way':
      return <UnderWay errand={errand} today={today} here={here} />
    case 'failed':
    case 'broke off':
      return (
        <WarningText>
          {words[errand.what].not}: asked for at {sayWhen(errand.askedAt, today)}. {sayWhy(errand)}{' '}
          {words[errand.what].nothing} Press the button to try again.
        </WarningText>
      )
    default:
      return ''
  }
}

/** Why an errand came to nothing. */
export const sayWhy = ({ state, last }: Errand): string =>
  state === 'failed'
    ? (last?.problem ?? '')
    : last === undefined
      ? 'It was never begun.'
      : 'It broke off before it was done: whatever did it has stopped.'

const UnderWay = ({ errand: { what, last, askedAt }, today, here }: About & { readonly errand: Errand }) => (
  <section class="govuk-inset-text" aria-label={words[what].underWay} data-follow>
    <h2 class="govuk-heading-s">{words[what].underWay}</h2>
    <p class="govuk-body" role="status">
      {sayStep(what, last)}
    </p>
    <progress class="gt-progress" value={last?.done} max={last?.whole} aria-label={words[what].underWay} />
    <p class="govuk-body gt-quiet">
      Asked for at {sayWhen(askedAt, today)}. You may leave this page meanwhile.{' '}
      <a class="govuk-link" href={here}>
        See how far it is
      </a>
    </p>
  </section>
)
