import { aDay, addMonths, aMoment, sayMonth } from '../../plain/day.ts'
import type { FigureWords } from '../../sight/performance/say-signals.ts'
import { usualChoice, xmrChart } from '../../sight/performance/spc.ts'
import { RunChart } from '../chart/run-chart.tsx'
import { RunTable } from '../chart/run-table.tsx'
import { Badge } from '../govuk/badge.tsx'
import { Breadcrumbs } from '../govuk/breadcrumbs.tsx'
import { Button } from '../govuk/button.tsx'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { DateInput } from '../govuk/date-input.tsx'
import { Details } from '../govuk/details.tsx'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import { FileUpload } from '../govuk/file-upload.tsx'
import { Input } from '../govuk/input.tsx'
import { InsetText } from '../govuk/inset-text.tsx'
import { PageHeaderActions } from '../govuk/page-header-actions.tsx'
import { Pagination } from '../govuk/pagination.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Select } from '../govuk/select.tsx'
import { SubNavigation } from '../govuk/sub-navigation.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { TicketPanel } from '../govuk/ticket-panel.tsx'
import { WarningText } from '../govuk/warning-text.tsx'
import { CardTable } from './cards.tsx'
import { Due } from './due.tsx'
import { Empty } from './empty.tsx'
import { type Frame, Page } from './frame.tsx'
import { KeptLine } from './kept-line.tsx'
import { Thread } from './thread.tsx'
import { Timeline } from './timeline.tsx'

/** Every part of the look on one page, for the browser tests and for whoever changes the look. All of it is made up. */

const today = aDay('2026-11-22')
const due = (on: string) => <Due dueOn={aDay(on)} today={today} doneOn={null} />
const shares = [78, 74, 81, 76, 72, 79, 75, 80, 73, 77, 76, null, 79, 82, 84, 98]
const points = xmrChart(
  shares.map((share, at) => ({
    on: addMonths(aDay('2025-08-01'), at),
    value: share === null ? null : share / 100,
  })),
  { ...usualChoice, better: 'higher' },
)
const words: FigureWords = {
  say: (value) => `${(value * 100).toFixed(0)}%`,
  sayPeriod: sayMonth,
  least: 0,
  most: 1,
}

const Child = () => (
  <>
    <PageHeaderActions title="Maya Whitlock">
      <Button href="#visit">Record a visit</Button>
      <Button href="#note" classes="govuk-button--secondary">
        Write a case note
      </Button>
    </PageHeaderActions>
    <p class="govuk-body">
      7 years old <Badge>Brother: Tom, 4</Badge>
    </p>
    <TicketPanel label="Now" panels={[<p>At home with her mother</p>, <p>{due('2026-11-26')}</p>]} />
    <SubNavigation
      label="Maya"
      items={[
        { words: 'Overview', href: '#1', isHere: true },
        { words: 'Timeline', href: '#2' },
      ]}
    />
    <Thread
      steps={[
        { what: 'Sentence', when: '12 October 2026', words: '“I take Tom upstairs.”', href: '#a' },
        { what: 'Decision', when: '14 October 2026', words: 'Start an enquiry', isHere: true },
      ]}
    />
    <CardTable
      caption="What is due"
      columns={[{ words: 'What' }, { words: 'When' }]}
      rows={[
        ['Core group', due('2026-11-26')],
        ['Strategy discussion', due('2026-11-18')],
      ]}
    />
    <h2 class="govuk-heading-m">Timeline</h2>
    <Timeline
      label="What happened, newest first"
      items={[
        {
          datetime: '2026-11-20',
          when: 'Friday 20 November 2026',
          title: 'Visit at home',
          href: '#v',
          children: <p>Maya showed her reading certificate.</p>,
        },
      ]}
    />
    <SummaryList
      card={{ title: 'Family', actions: [{ href: '#change', words: 'Change' }] }}
      rows={[{ key: 'Mother', value: 'Kate Whitlock' }]}
    />
    <Empty title="No drawings yet" action={{ href: '#add', words: 'Add something from Maya' }}>
      <p>What Maya draws belongs here.</p>
    </Empty>
    <Pagination previous={{ href: '#p', label: 'October' }} next={{ href: '#n', label: 'December' }} />
  </>
)

const Choices = () => (
  <>
    <Radios
      name="who"
      legend="Was Maya seen alone?"
      error="Say who was seen"
      choices={[
        { value: 'yes', words: 'Yes, alone' },
        { value: 'no', words: 'No', reveals: <Input name="with" label="Who was with her?" /> },
      ]}
    />
    <Checkboxes
      name="about"
      legend="What was talked about?"
      choices={[
        { value: 'home', words: 'Home' },
        { value: 'other', words: 'Something else', reveals: <Input name="what" label="What was it?" /> },
      ]}
    />
    <Select
      name="where"
      label="Where was it?"
      options={[
        { words: 'Home', value: 'home' },
        { words: 'School', value: 'school' },
      ]}
    />
    <FileUpload name="file" label="Add a drawing" hint="Up to 20 MB" />
  </>
)

const keptAt = aMoment('2026-11-20T14:02:07Z')

const Form = () => (
  <form method="post" novalidate>
    <DateInput id="on" name="on" legend="When was the visit?" hint="For example, 20 11 2026" />
    <Choices />
    <div class="gt-writing gt-writing--guided">
      <Textarea name="words" label="What happened" hint="What did you see?" value="Maya opened the door." />
    </div>
    <WarningText>A strategy discussion may be due.</WarningText>
    <InsetText>“I want to stay at my school.”</InsetText>
    <Details summary="Why is this asked?">
      <p>Because what a child says alone may differ.</p>
    </Details>
    <KeptLine draft="specimen" kept={{ onDeviceAt: keptAt, byGoldthreadAt: keptAt, isWaiting: false }} />
    <Button>Record this visit</Button>
  </form>
)

/** The whole page. */
export const Specimen = ({ frame }: { readonly frame: Frame }) => (
  <Page
    frame={frame}
    title="Specimen"
    here="children"
    hasErrors
    before={<Breadcrumbs crumbs={[{ words: 'Children', href: '/children' }, { words: 'Maya' }]} />}
  >
    <ErrorSummary errors={[{ words: 'Say who was seen', href: '#who' }]} />
    <Child />
    <h2 class="govuk-heading-m">Record a visit</h2>
    <Form />
    <div class="gt-beside">
      <RunChart id="visits" title="Visits in time" points={points} words={words} target={0.9} />
      <RunTable title="Visits in time" points={points} words={words} figure="In time" />
    </div>
  </Page>
)

/** What the browser draws by itself in the test that compares it with the server's markup. */
export const ChoicesAlone = () => (
  <div>
    <Choices />
  </div>
)
