import { sayDay } from '../../../plain/day.ts'
import { readId } from '../../../plain/id.ts'
import { whoSaidIt } from '../../../sight/voice/plain-version.ts'
import { longestSentence, readingOf } from '../../../sight/voice/plain-words.ts'
import { type Plain, raisedOf } from '../../../sight/voice/raised.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver, NotFound } from '../../../store/as.ts'
import { namesOf } from '../../../store/read.ts'
import { letOut, youngPeoplesRecords } from '../../../store/young-people.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { InsetText } from '../../govuk/inset-text.tsx'
import type { Words } from '../../govuk/parts.ts'
import { Tag } from '../../govuk/tag.tsx'
import { type Asked, answer, go, notFound, type Page, page } from '../../page.tsx'
import { Paragraphs } from '../../record/said.tsx'
import { BeginWith } from '../begin-with.tsx'
import { type Entry, EntryHistory, readEntry, withRecordNames } from '../entry.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { findingHref } from '../inspection/saying.ts'
import { naming } from '../names.ts'
import { LetOut } from './parts.tsx'
import { plainHref } from './saying.ts'
import { Speak } from './speak.tsx'

type View = {
  readonly asked: Asked
  readonly plain: Plain
  /** For those who write it: how it read before, and who wrote what stands. */
  readonly entry: Entry | undefined
  readonly history: Words
}

/** `/young-people/plain/:id`: a finding in plain words, on one page that can be read aloud. */
export const plainPage: Page = {
  path: '/young-people/plain/:id',
  room: 'young-people',
  show: async (asked) => {
    const id = readId<'record'>(asked.params.id)
    if (!id.ok) return notFound
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => {
      const plain = raisedOf(await youngPeoplesRecords(acting)).plain.find(
        ({ record }) => record.id === id.value,
      )
      if (plain === undefined) throw new NotFound()
      if (!mayEver(asked.worker, 'answer young people')) return { plain, entry: undefined, history: '' }
      const entry = await readEntry(acting, 'read issues raised', 'answers', plain.record.id)
      const names = naming(await namesOf(acting))
      const nameOf = await withRecordNames(acting, ['improvement'], entry.versions, names)
      return { plain, entry, history: <EntryHistory entry={entry} nameOf={nameOf} /> }
    })
    return answer(reading, (found) =>
      page({
        title: found.plain.answers.heading ?? 'In plain words',
        before: (
          <Breadcrumbs
            crumbs={[
              { words: 'Young people', href: '/young-people' },
              { words: found.plain.answers.heading ?? '' },
            ]}
          />
        ),
        body: <PlainView {...found} asked={asked} />,
      }),
    )
  },
}

const PlainView = ({ asked, plain, entry, history }: View) => {
  const { answers, mayGoOut } = plain
  return (
    <div class="gt-large">
      <Recorded draft={asked.query.recorded} />
      <h1 class="govuk-heading-l">{answers.heading ?? 'In plain words'}</h1>
      {entry !== undefined && !mayGoOut && (
        <p class="govuk-body">
          <Tag colour="yellow">Not shown to young people yet</Tag>
        </p>
      )}
      <Speak of="plain" about={answers.heading ?? 'this page'} />
      <div id="plain">
        <Part
          title={whoSaidIt.find(({ code }) => code === answers.saidBy)?.heading ?? 'What was said'}
          words={answers.theySaid}
        />
        <Part title="What we will do" words={answers.weDo} />
        <Part title="Who you can ask" words={answers.ask} />
        <Part
          title="When we tell you more"
          words={answers.moreOn === undefined ? undefined : `On ${sayDay(answers.moreOn)}.`}
        />
      </div>
      {mayEver(asked.worker, 'raise issues') && (
        <div class="gt-begin-list">
          <BeginWith kind="issue raised" words="Say something about this" before={plain.record.id} quiet />
        </div>
      )}
      {entry !== undefined && <ForWriters asked={asked} plain={plain} entry={entry} />}
      {history}
    </div>
  )
}

const Part = ({ title, words }: { readonly title: string; readonly words: string | undefined }) => (
  <section>
    <h2 class="govuk-heading-m">{title}</h2>
    <Paragraphs words={words ?? ''} />
  </section>
)

type ForWritersProps = { readonly asked: Asked; readonly plain: Plain; readonly entry: Entry }

const ForWriters = ({ asked, plain: { record, answers, mayGoOut }, entry }: ForWritersProps) => {
  const isOwn = entry.now.recordedBy === asked.worker.id
  return (
    <section aria-label="Before young people see it">
      <HowItReads words={[answers.theySaid, answers.weDo].join('\n')} />
      {mayGoOut ? (
        <p class="govuk-body">Young people and Young Ambassadors see these words.</p>
      ) : isOwn ? (
        <InsetText>
          You wrote these words. Somebody else who answers young people reads them here and lets them go out;
          best together with a Young Ambassador.
        </InsetText>
      ) : (
        <LetOut id={record.id} words="Let young people see it" back={plainHref(record.id)} />
      )}
      <div class="gt-begin-list">
        <BeginWith kind="plain version" words="Change these words" record={record.id} quiet />
      </div>
      {answers.finding !== undefined && mayEver(asked.worker, 'read inspections') && (
        <p class="govuk-body">
          <a class="govuk-link" href={findingHref(answers.finding)}>
            The finding as it was made
          </a>
        </p>
      )}
    </section>
  )
}

/** A hint for the writer, never a mark: what is long is named, so that it can be mended. */
const HowItReads = ({ words }: { readonly words: string }) => {
  const { wordsInSentence, longSentences, longWords } = readingOf(words)
  return (
    <>
      <h2 class="govuk-heading-m">How it reads</h2>
      <p class="govuk-body">
        {wordsInSentence} words to a sentence.{' '}
        {longSentences.length === 0 && longWords.length === 0
          ? 'No sentence and no word is long.'
          : 'Look at these again:'}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {longSentences.map((sentence) => (
          <li>
            More than {longestSentence} words: “{sentence}”
          </li>
        ))}
        {longWords.length > 0 && <li>Long words: {longWords.join(', ')}</li>}
      </ul>
    </>
  )
}

/** Where one may be taken back to after letting words go out: pages of young people alone. */
const isBack = (back: string | undefined): back is string =>
  back !== undefined && /^\/young-people\/(?:issues|plain)\/[0-9a-f-]{36}$/.test(back)

/** `/young-people/go-ahead`: lets words go out as they stand. */
export const goAheadPage: Page = {
  path: '/young-people/go-ahead',
  act: async ({ store, worker, form }) => {
    const id = readId<'record'>(form.record)
    if (!id.ok) return notFound
    const reading = await as(store, worker, myWork, (acting) => letOut(acting, id.value))
    const back = isBack(form.back) ? form.back : '/young-people'
    return answer(reading, () => go(back))
  },
}
