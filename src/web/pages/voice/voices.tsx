import { sayDay } from '../../../plain/day.ts'
import { sayService, saySpeaker, sayTheme, services, themes } from '../../../sight/voice/themes.ts'
import {
  answeredOf,
  type Chosen,
  chosenOf,
  countsOf,
  type Voice,
  voicesOf,
} from '../../../sight/voice/voices.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { voicesHeard } from '../../../store/young-people.ts'
import { Button } from '../../govuk/button.tsx'
import { Details } from '../../govuk/details.tsx'
import { Select } from '../../govuk/select.tsx'
import { Table } from '../../govuk/table.tsx'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { ImprovementParts } from '../improvement/parts.tsx'
import { shortened } from '../inspection/saying.ts'
import { voiceHref } from './saying.ts'

type View = { readonly asked: Asked; readonly all: readonly Voice[]; readonly chosen: Chosen }

const known = (list: readonly { readonly code: string }[], code: string | undefined): string | undefined =>
  list.find((one) => one.code === code)?.code

/** `/voices`: what children, parents, carers and staff said of the service all year, by service and theme. */
export const voicesPage: Page = {
  path: '/voices',
  room: 'improvement',
  show: async (asked) => {
    const { query } = asked
    const chosen = { service: known(services, query.service), theme: known(themes, query.theme) }
    const reading = await as(asked.store, asked.worker, myWork, async (acting) =>
      voicesOf(await voicesHeard(acting)),
    )
    return answer(reading, (all) =>
      page({ title: 'What people tell us', body: <Voices asked={asked} all={all} chosen={chosen} /> }),
    )
  },
}

const Voices = (view: View) => {
  const shown = chosenOf(view.all, view.chosen)
  return (
    <>
      <h1 class="govuk-heading-l">What people tell us</h1>
      <ImprovementParts worker={view.asked.worker} here="voices" />
      <p class="govuk-body">
        What children, young people, parents, carers and staff say of how the service is for them. It names
        nobody. What a child says of their own life belongs to the child’s record.
      </p>
      <div class="gt-begin-list">
        <BeginWith kind="voice heard" words="Record what somebody said" />
      </div>
      {view.all.length === 0 ? (
        <Empty title="Nobody was heard yet">
          After a call, a visit, a group or an audit: who spoke, about which service, four short questions,
          and what we did because of it.
        </Empty>
      ) : (
        <>
          <ByService all={view.all} />
          <Choose {...view} />
          <Questions voices={shown} />
          <Latest voices={shown} />
        </>
      )}
    </>
  )
}

const ByService = ({ all }: Pick<View, 'all'>) => {
  const { services: across, rows } = countsOf(all)
  return (
    <Details summary={`How many spoke about what (${all.length})`}>
      <CardTable
        caption="By theme and service"
        columns={[
          { words: 'Theme' },
          ...across.map(({ words }) => ({ words, isNumeric: true })),
          { words: 'All', isNumeric: true },
        ]}
        rows={rows.map(({ theme, many, all: sum }) => [
          <a class="govuk-link" href={`/voices?theme=${encodeURIComponent(theme.code)}`}>
            {theme.words}
          </a>,
          ...many,
          sum,
        ])}
      />
    </Details>
  )
}

const Choose = ({ chosen }: Pick<View, 'chosen'>) => (
  <form method="get" action="/voices" class="gt-choose">
    <Select
      id="service"
      name="service"
      label="Service"
      value={chosen.service ?? ''}
      options={[
        { value: '', words: 'All services' },
        ...services.map(({ code, words }) => ({ value: code, words })),
      ]}
    />
    <Select
      id="theme"
      name="theme"
      label="Theme"
      value={chosen.theme ?? ''}
      options={[
        { value: '', words: 'All themes' },
        ...themes.map(({ code, words }) => ({ value: code, words })),
      ]}
    />
    <Button classes="govuk-button--secondary">Show</Button>
  </form>
)

const Questions = ({ voices }: { readonly voices: readonly Voice[] }) => (
  <Table
    caption={`What they answered (${voices.length} heard)`}
    firstCellIsHeader
    head={[
      { words: 'Asked' },
      { words: 'Yes', isNumeric: true },
      { words: 'In part', isNumeric: true },
      { words: 'No', isNumeric: true },
    ]}
    rows={answeredOf(voices).map(({ words, yes, part, no }) => [
      { words },
      { words: yes, isNumeric: true },
      { words: part, isNumeric: true },
      { words: no, isNumeric: true },
    ])}
  />
)

/** So many stand open; who looks for more chooses a service or a theme. */
const shownAtFirst = 50

const Latest = ({ voices }: { readonly voices: readonly Voice[] }) => (
  <>
    <CardTable
      caption="The latest first"
      showCaption
      columns={[
        { words: 'Who spoke' },
        { words: 'About' },
        { words: 'What we should change' },
        { words: 'What we did' },
      ]}
      rows={voices.slice(0, shownAtFirst).map(({ record, answers }) => [
        <a class="govuk-link" href={voiceHref(record.id)}>
          {saySpeaker(answers.speaker)}
          {answers.heardOn === undefined ? '' : `, ${sayDay(answers.heardOn)}`}
        </a>,
        `${sayService(answers.service)}: ${sayTheme(answers.theme)}`,
        answers.change === undefined ? (
          'No words kept: they did not agree'
        ) : (
          <bdi>{shortened(answers.change, 140)}</bdi>
        ),
        answers.did === undefined ? 'Nothing yet' : shortened(answers.did, 100),
      ])}
    />
    {voices.length > shownAtFirst && (
      <p class="govuk-body">
        {voices.length - shownAtFirst} earlier ones are not shown. Choose a service or a theme.
      </p>
    )}
  </>
)
