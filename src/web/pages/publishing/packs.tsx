import { answersOf } from '../../../define/on-record.ts'
import { type Day, sayMoment, sayMonth } from '../../../plain/day.ts'
import { packText } from '../../../sight/publishing/pack-text.ts'
import { myWork } from '../../../store/access.ts'
import { as, mayEver } from '../../../store/as.ts'
import { type KeptPack, packsOnRecord } from '../../../store/packs.ts'
import { scrutinyRecords } from '../../../store/scrutiny.ts'
import type { Standing } from '../../../store/standing.ts'
import { CardTable } from '../../look/cards.tsx'
import { Empty } from '../../look/empty.tsx'
import { type Asked, answer, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { ImprovementParts } from '../improvement/parts.tsx'
import { lastWholeMonth } from '../measures/month.ts'
import { packHref, sayAudience, sayPackState, wordsHref } from './saying.ts'

/** `/scrutiny/packs`: every pack of figures: officers see all, members those that were published. */
export const packsPage: Page = {
  path: '/scrutiny/packs',
  room: 'scrutiny',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, async (acting) => ({
      packs: await packsOnRecord(acting),
      words: mayEver(asked.worker, 'serve boards') ? await scrutinyRecords(acting, [packText.name]) : [],
    }))
    return answer(reading, (found) =>
      page({ title: 'Packs of figures', body: <Packs asked={asked} {...found} /> }),
    )
  },
}

type View = {
  readonly asked: Asked
  readonly packs: readonly KeptPack[]
  readonly words: readonly Standing[]
}

const Packs = ({ asked, packs, words }: View) => {
  const mayMake = mayEver(asked.worker, 'serve boards')
  return (
    <>
      <h1 class="govuk-heading-l">Packs of figures</h1>
      <ImprovementParts worker={asked.worker} here="packs" />
      <p class="govuk-body">
        A pack holds a month’s figures as they may leave the house: small numbers are hidden, and so is what
        would give one away. It is frozen, approved by a named leader who did not make it, and never changed.
      </p>
      {mayMake && (
        <div class="gt-begin-list">
          <BeginWith
            kind={packText.name}
            words={packText.begin}
            answers={begun(lastWholeMonth(asked.store.clock.today()))}
          />
        </div>
      )}
      {packs.length === 0 ? (
        <Empty title={mayMake ? 'No pack was frozen yet' : 'No pack was published yet'}>
          {mayMake
            ? 'Write its words first; then look at what it could give away, and freeze it.'
            : 'As soon as a pack is approved it stands here, to read and to print.'}
        </Empty>
      ) : (
        <CardTable
          caption="The latest first"
          columns={[{ words: 'Pack' }, { words: 'Month' }, { words: 'For' }, { words: 'How it stands' }]}
          rows={packs.map((pack) => [
            <a class="govuk-link" href={packHref(pack.id)}>
              {pack.title}
            </a>,
            sayMonth(pack.month).trim(),
            sayAudience(pack),
            sayPackState(pack),
          ])}
        />
      )}
      {words.length > 0 && <Words words={words} />}
    </>
  )
}

/** What is known before anything is written: the last month that is over, and that commentaries go in. */
function begun(month: Day): Readonly<Record<string, string>> {
  const { day, month: monthField, year } = packText.fields.month.kind.type(month)
  return {
    'month.day': day ?? '',
    'month.month': monthField ?? '',
    'month.year': year ?? '',
    withCommentary: 'yes',
  }
}

const Words = ({ words }: Pick<View, 'words'>) => (
  <section aria-label="Words for packs">
    <h2 class="govuk-heading-m">Words that were written</h2>
    <ul class="govuk-list govuk-list--spaced">
      {words.toReversed().map((one) => {
        const { title, month } = answersOf(packText, one)
        return (
          <li>
            <a class="govuk-link" href={wordsHref(one.id)}>
              {title ?? 'Without a title'}
            </a>
            {month === undefined ? '' : `, ${sayMonth(month).trim()}`}, written on {sayMoment(one.knownFrom)}
          </li>
        )
      })}
    </ul>
  </section>
)
