import type { Space } from '../../../../sight/inspection/visit/space.ts'
import { Breadcrumbs } from '../../../govuk/breadcrumbs.tsx'
import type { Words } from '../../../govuk/parts.ts'
import { SubNavigation } from '../../../govuk/sub-navigation.tsx'
import { Recorded } from '../recorded.tsx'
import { sayOnSite, sayVisit, sayVisitState, visitHref } from './saying.ts'

const parts = [
  { name: '', words: 'Where we stand' },
  { name: 'requests', words: 'Requests' },
  { name: 'lists', words: 'Lists' },
  { name: 'interviews', words: 'Interviews' },
  { name: 'log', words: 'Day by day' },
  { name: 'frozen', words: 'As it stood' },
] as const

export type PartName = (typeof parts)[number]['name']

/** The way back from a page of a visit. */
export const VisitCrumbs = ({ visit, here }: { readonly visit: Space['visit']; readonly here: string }) => (
  <Breadcrumbs
    crumbs={[
      { words: 'Inspection', href: '/inspection' },
      { words: 'Visits', href: '/inspection/visits' },
      ...(here === ''
        ? [{ words: sayVisit(visit) }]
        : [{ words: sayVisit(visit), href: visitHref(visit.id) }, { words: here }]),
    ]}
  />
)

/** What stands on top of every page of a visit: what it is, how it stands, and the ways to its parts. */
export const VisitHead = ({
  visit,
  title,
  here,
  recorded,
}: {
  readonly visit: Space['visit']
  readonly title: Words
  readonly here: PartName
  readonly recorded?: string | undefined
}) => (
  <>
    <Recorded draft={recorded} />
    <span class="govuk-caption-l">
      {here === '' ? `${sayVisitState({ visit })}. ${sayOnSite(visit)}` : sayVisit(visit)}
    </span>
    <h1 class="govuk-heading-l">{title}</h1>
    <SubNavigation
      label="This visit"
      items={parts.map(({ name, words }) => ({
        words,
        href: name === '' ? visitHref(visit.id) : `${visitHref(visit.id)}/${name}`,
        isHere: name === here,
      }))}
    />
  </>
)
