import { readId } from '../../../../plain/id.ts'
import { fileReading } from '../../../../sight/inspection/sample/file-reading.ts'
import { isVisitor, myWork } from '../../../../store/access.ts'
import { type Acting, as, NotFound } from '../../../../store/as.ts'
import { namesOf } from '../../../../store/read.ts'
import { leadersFiles } from '../../../../store/sample-files.ts'
import { ownNoteVersions } from '../../../../store/visitors.ts'
import { Breadcrumbs } from '../../../govuk/breadcrumbs.tsx'
import { type Asked, answer, type Page, page } from '../../../page.tsx'
import { BeginWith } from '../../begin-with.tsx'
import { type Entry, EntryHistory, EntrySaid, readEntry } from '../../entry.tsx'
import { naming } from '../../names.ts'
import { Recorded } from '../recorded.tsx'

/** `/inspection/sample/entries/:id`: what a file told a leader; or a bookmark or question, for whoever wrote it. */
export const sampleEntry: Page = {
  path: '/inspection/sample/entries/:id',
  room: 'inspection',
  show: async (asked) => {
    const { store, worker, params } = asked
    const reading = await as(store, worker, myWork, async (acting) => ({
      entry: isVisitor(worker.role) ? await ownNote(acting, params.id) : await fileTold(acting, params.id),
      names: await namesWithFiles(acting),
    }))
    return answer(reading, ({ entry, names }) =>
      page({
        title: entry.type.title,
        before: <Breadcrumbs crumbs={[backOf(asked), { words: entry.type.title }]} />,
        body: (
          <>
            <Recorded draft={asked.query.recorded} />
            <h1 class="govuk-heading-l">{entry.type.title}</h1>
            <EntrySaid entry={entry} nameOf={naming(names)} />
            <PageMeant entry={entry} />
            <div class="gt-begin-list">
              <BeginWith kind={entry.now.kind} words="Change it" record={entry.now.id} quiet />
            </div>
            <EntryHistory entry={entry} nameOf={naming(names)} />
          </>
        ),
      }),
    )
  },
}

/** The page that a bookmark or a question is about; its record has checked that it is one of ours. */
const PageMeant = ({ entry: { now } }: { readonly entry: Entry }) =>
  typeof now.answers.page === 'string' && (
    <p class="govuk-body">
      <a class="govuk-link" href={now.answers.page}>
        Open that page
      </a>
    </p>
  )

const backOf = ({ worker }: Asked) =>
  isVisitor(worker.role)
    ? { words: 'Files to read', href: '/inspection/sample' }
    : { words: 'Twelve files for leaders', href: '/inspection/sample/leaders' }

async function ownNote(acting: Acting, id: string | undefined): Promise<Entry> {
  const record = readId<'record'>(id)
  if (!record.ok) throw new NotFound()
  const versions = await ownNoteVersions(acting, record.value)
  const now = versions.at(-1)
  const type = acting.store.types.find(({ name }) => name === now?.kind)
  if (now === undefined || type === undefined) throw new NotFound()
  return { type, now, versions }
}

async function fileTold(acting: Acting, id: string | undefined): Promise<Entry> {
  const entry = await readEntry(acting, 'run inspections', 'inspection', id)
  if (entry.now.kind !== fileReading.name) throw new NotFound()
  return entry
}

/** Files are named by their place and their month, never by whose they are. */
async function namesWithFiles(acting: Acting): Promise<ReadonlyMap<string, string>> {
  const names = await namesOf(acting)
  if (isVisitor(acting.worker.role)) return names
  const files = await leadersFiles(acting)
  return new Map([...names, ...files.map(({ id, place, title }) => [id, `File ${place}: ${title}`] as const)])
}
