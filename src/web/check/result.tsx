import { useEffect, useRef, useState } from 'hono/jsx/dom'
import { counted, inFigures } from '../../plain/counted.ts'
import { SubNavigation } from '../govuk/sub-navigation.tsx'
import type { Asking } from './asking.ts'
import { tableWords } from './cell.ts'
import { keepFile } from './dropped.ts'
import { Does, Line, OneOf } from './fields.tsx'
import type { Filter } from './filter.ts'
import { ChildList, NotFinishedList, ProblemList, RuleList, RuleRows } from './lists.tsx'
import { OneChild } from './one-child.tsx'
import { type Place, placeIn } from './place.ts'
import type { Summary } from './shown.ts'
import { sayEndings, sayFound, saySeconds, type Who, whoIn } from './words.ts'

type Props = { readonly asking: Asking; readonly summary: Summary; readonly of: string }

/** Where the reader is; follows the address, back and forward too. */
function usePlace(of: string): Place {
  const [place, setPlace] = useState<Place>(placeIn(location.hash) ?? { is: 'rules' })
  useEffect(() => {
    const follow = () => {
      const next = placeIn(location.hash)
      if (next !== undefined) setPlace(next)
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [of])
  return place
}

const titleOf = (place: Place, { one }: Who): string => {
  switch (place.is) {
    case 'rules':
      return 'What was found, by rule'
    case 'children':
      return `What was found, by ${one}`
    case 'not finished':
      return 'What did not run, and why'
    case 'reading':
      return 'What could not be read'
    case 'rule':
      return `Rule ${place.code}`
    case 'child':
      return `One ${one}`
  }
}

const Parts = ({ summary, place }: { readonly summary: Summary; readonly place: Place }) => (
  <SubNavigation
    label="What came of the check"
    items={[
      {
        words: `By rule (${inFigures(summary.endings.found)})`,
        href: '#rules',
        isHere: place.is === 'rules' || place.is === 'rule',
      },
      {
        words: `By ${whoIn(summary.standard).one} (${inFigures(summary.childrenFound)})`,
        href: '#children',
        isHere: place.is === 'children' || place.is === 'child',
      },
      {
        words: `Did not run (${inFigures(summary.endings.notRun + summary.endings.broke)})`,
        href: '#not-finished',
        isHere: place.is === 'not finished',
      },
      {
        words: `Reading (${inFigures(summary.problems)})`,
        href: '#reading',
        isHere: place.is === 'reading',
      },
    ]}
  />
)

const severities = [
  { value: '', words: 'Errors and queries' },
  { value: 'error', words: 'Errors' },
  { value: 'query', words: 'Queries' },
]

const severityIn = (value: string): Filter['severity'] =>
  value === 'error' || value === 'query' ? value : undefined

/** What narrows the list. The rule is named by its code. */
const Filters = ({
  filter,
  narrow,
  tables,
  who,
}: {
  readonly filter: Filter
  readonly narrow: (by: Filter) => void
  readonly tables: readonly string[]
  readonly who: Who
}) => (
  <search class="gt-check-filters" aria-label="Filter what was found">
    <Line
      id="filter-words"
      label="Words in the reason"
      value={filter.words ?? ''}
      onValue={(words) => narrow({ words })}
    />
    <Line
      id="filter-child"
      label={who.One}
      value={filter.child ?? ''}
      onValue={(child) => narrow({ child })}
    />
    <Line
      id="filter-rule"
      label="Rule"
      value={filter.rule ?? ''}
      onValue={(rule) => narrow({ rule: rule.trim().toUpperCase() })}
    />
    <OneOf
      id="filter-table"
      label="Table"
      value={filter.table ?? ''}
      choices={[
        { value: '', words: 'All tables' },
        ...tables.map((table) => ({ value: table, words: tableWords(table) })),
      ]}
      onValue={(table) => narrow({ table })}
    />
    <OneOf
      id="filter-severity"
      label="Error or query"
      value={filter.severity ?? ''}
      choices={severities}
      onValue={(value) => narrow({ severity: severityIn(value) })}
    />
  </search>
)

const isFiltered = (filter: Filter): boolean =>
  Object.values(filter).some((one) => one !== undefined && one !== '')

/** Both files hold what the filter leaves, all of it and not only what is in sight. */
function Downloads({ asking, filter }: { readonly asking: Asking; readonly filter: Filter }) {
  const [says, setSays] = useState('')
  const take = async (as: 'csv' | 'workbook') => {
    setSays('The file is being made …')
    try {
      const list = await asking.ask('list', { filter, as })
      if ('refused' in list) return setSays(list.refused)
      keepFile(list.name, list.media, list.parts)
      setSays(
        `${list.name} was handed to your browser. It is about children: keep it where such files belong.`,
      )
    } catch {
      setSays('The file could not be made.')
    }
  }
  return (
    <div class="gt-check-take">
      <div class="moj-button-group">
        <Does onPress={() => void take('workbook')}>
          Take {isFiltered(filter) ? 'what is left' : 'the list'} as a workbook
        </Does>
        <Does onPress={() => void take('csv')}>
          Take {isFiltered(filter) ? 'what is left' : 'the list'} as CSV
        </Does>
      </div>
      <p class="govuk-body" role="status">
        {says}
      </p>
    </div>
  )
}

const Shown = ({
  asking,
  of,
  who,
  place,
  filter,
}: Omit<Props, 'summary'> & { readonly who: Who; readonly place: Place; readonly filter: Filter }) => {
  switch (place.is) {
    case 'rules':
      return <RuleList asking={asking} filter={filter} of={of} who={who} />
    case 'children':
      return <ChildList asking={asking} filter={filter} of={of} who={who} />
    case 'rule':
      return <RuleRows asking={asking} filter={filter} of={of} who={who} code={place.code} />
    case 'child':
      return <OneChild asking={asking} of={of} who={who} at={place.at} />
    case 'not finished':
      return <NotFinishedList asking={asking} of={of} />
    case 'reading':
      return <ProblemList asking={asking} of={of} />
  }
}

const isList = ({ is }: Place): boolean => is === 'rules' || is === 'children' || is === 'rule'

/** The first thing that is said: how every rule ended. Who drops files is taken here. */
export function FirstLine({ summary, drop }: { readonly summary: Summary; readonly drop: number }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [drop])
  return (
    <>
      <h2 class="govuk-heading-m gt-check-heading" tabindex={-1} ref={heading}>
        What came of it
      </h2>
      <p class="govuk-body-l gt-check-first">{sayEndings(summary.endings)}</p>
      <p class="govuk-body">
        {sayFound(summary)} Read and checked in {saySeconds(summary.readingMs + summary.rulesMs)}.
        {summary.problems > 0 && (
          <>
            {' '}
            <a class="govuk-link" href="#reading">
              {counted(summary.problems, 'thing was', 'things were')} unusual in the files
            </a>
            .
          </>
        )}
      </p>
    </>
  )
}

const placeKey = (place: Place): string =>
  place.is === 'rule' ? `rule ${place.code}` : place.is === 'child' ? `child ${place.at}` : place.is

/** Who follows a link is taken to what it led to, also by a screen reader; nobody is taken anywhere at first. */
function PlaceTitle({ place, who }: { readonly place: Place; readonly who: Who }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(placeKey(place))
  const here = placeKey(place)
  useEffect(() => {
    if (before.current !== here) heading.current?.focus()
    before.current = here
  }, [here])
  return (
    <h3 class="govuk-heading-m gt-check-heading" tabindex={-1} ref={heading}>
      {titleOf(place, who)}
    </h3>
  )
}

/** What came of a check, part by part. `of` names the check: another one is asked for anew. */
export function Result({ asking, summary, of }: Props) {
  const place = usePlace(of)
  const [filter, setFilter] = useState<Filter>({})
  // Of what stands then, not of what was drawn: two answers may come before the page is drawn anew.
  const narrow = (by: Filter) => setFilter((before) => ({ ...before, ...by }))
  const who = whoIn(summary.standard)
  return (
    <section aria-label="What was found">
      <Parts summary={summary} place={place} />
      <PlaceTitle place={place} who={who} />
      {isList(place) && <Filters filter={filter} narrow={narrow} tables={summary.tables} who={who} />}
      {isList(place) && (
        <Downloads asking={asking} filter={place.is === 'rule' ? { ...filter, rule: place.code } : filter} />
      )}
      <Shown asking={asking} of={of} who={who} place={place} filter={filter} />
    </section>
  )
}
