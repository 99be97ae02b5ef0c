import { readId } from '../../../plain/id.ts'
import { digestOf } from '../../../sight/publishing/digest.ts'
import { packPaper } from '../../../sight/publishing/pack-paper.ts'
import { packText } from '../../../sight/publishing/pack-text.ts'
import type { Risk } from '../../../sight/publishing/risks.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, NotFound, requireDeed } from '../../../store/as.ts'
import { councilName } from '../../../store/emergency.ts'
import { keepPack, type PackId } from '../../../store/packs.ts'
import { scrutinyVersions } from '../../../store/scrutiny.ts'
import type { Standing } from '../../../store/standing.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Button } from '../../govuk/button.tsx'
import { type Asked, answer, go, type Page, page } from '../../page.tsx'
import { BeginWith } from '../begin-with.tsx'
import { Recorded } from '../inspection/recorded.tsx'
import { type Gathered, gatherPack } from './gather.ts'
import { Paper } from './paper.tsx'
import { packHref, packsHref, sayAudience, wordsHref } from './saying.ts'

/** Reads the words of a pack by the id in an address, for those who make packs. */
async function wordsOf(acting: Acting, id: string | undefined): Promise<Standing> {
  requireDeed(acting, 'serve boards')
  const record = readId<'record'>(id)
  const now = record.ok ? (await scrutinyVersions(acting, record.value, [packText.name])).at(-1) : undefined
  if (now === undefined) throw new NotFound()
  return now
}

const gathered = async (acting: Acting, id: string | undefined) => {
  const words = await wordsOf(acting, id)
  return { words, ...(await gatherPack(acting, words, await councilName(acting))) }
}

/** Freezes a pack as it was gathered; it waits for its approval then. */
export function freezePack(acting: Acting, { pack, risks }: Gathered): Promise<PackId> {
  const { month, audience, title } = pack
  return keepPack(acting, { month, audience, title, contents: pack, risks, sha256: digestOf(pack) })
}

/** `/scrutiny/packs/words/:id`: the pack as it would be frozen now, and what it could give away. */
export const packWordsPage: Page = {
  path: '/scrutiny/packs/words/:id',
  room: 'scrutiny',
  show: async (asked) => {
    const reading = await as(asked.store, asked.worker, myWork, (acting) => gathered(acting, asked.params.id))
    return answer(reading, (found) =>
      page({
        title: `${found.pack.title}: before it is frozen`,
        before: (
          <Breadcrumbs
            crumbs={[{ words: 'Packs of figures', href: packsHref }, { words: found.pack.title }]}
          />
        ),
        body: <Preview asked={asked} {...found} />,
      }),
    )
  },
  act: async ({ store, worker, params }) => {
    const frozen = await as(store, worker, myWork, async (acting) => {
      return freezePack(acting, await gathered(acting, params.id))
    })
    return answer(frozen, (id) => go(`${packHref(id)}?frozen=yes`))
  },
}

const Preview = ({ asked, words, pack, risks }: Gathered & { asked: Asked; words: Standing }) => (
  <>
    <Recorded draft={asked.query.recorded} />
    <span class="govuk-caption-l">{sayAudience(pack)}: before it is frozen</span>
    <h1 class="govuk-heading-l">{pack.title}</h1>
    <Risks risks={risks} />
    <div class="gt-begin-list">
      <form method="post" action={wordsHref(words.id)} class="gt-begin">
        <Button preventDoubleClick>Freeze it and send it for approval</Button>
      </form>
      <BeginWith kind={packText.name} words="Change the words" record={words.id} quiet />
    </div>
    <Paper paper={packPaper(pack, digestOf(pack))} />
  </>
)

/** What the publisher looks at before anything goes out. */
export const Risks = ({ risks }: { readonly risks: readonly Risk[] }) => (
  <section class="gt-measure" aria-label="What it could give away">
    <h2 class="govuk-heading-m">What it could give away</h2>
    <ul class="govuk-list govuk-list--bullet">
      {risks.map(({ where, says }) => (
        <li>{where === undefined ? says : `${where} ${says}`}</li>
      ))}
    </ul>
  </section>
)
