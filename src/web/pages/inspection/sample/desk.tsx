import { counted } from '../../../../plain/counted.ts'
import { sayMoment } from '../../../../plain/day.ts'
import { bookmark } from '../../../../sight/inspection/sample/bookmark.ts'
import { inspectorQuestion } from '../../../../sight/inspection/sample/inspector-question.ts'
import { myWork } from '../../../../store/access.ts'
import { as, mayEver } from '../../../../store/as.ts'
import { assignedFiles, type SampleFile } from '../../../../store/sample-files.ts'
import type { Standing } from '../../../../store/standing.ts'
import { type Invitation, ownInvitations, ownNotes } from '../../../../store/visitors.ts'
import { CardTable } from '../../../look/cards.tsx'
import { Empty } from '../../../look/empty.tsx'
import { type Answer, type Asked, answer, page } from '../../../page.tsx'
import { BeginWith } from '../../begin-with.tsx'
import { Recorded } from '../recorded.tsx'
import { childHref, entryHref, routeWords } from './saying.ts'

type View = {
  readonly asked: Asked
  readonly invitations: readonly Invitation[]
  readonly files: readonly SampleFile[]
  readonly notes: readonly Standing[]
}

/** The first page of whoever is visiting: until when, the files to read, and what they noted for themselves. */
export async function visitorsDesk(asked: Asked): Promise<Answer> {
  const reading = await as(asked.store, asked.worker, myWork, async (acting) => ({
    invitations: await ownInvitations(acting),
    files: await assignedFiles(acting),
    notes: await ownNotes(acting),
  }))
  return answer(reading, (found) => page({ title: 'Files to read', body: <Desk asked={asked} {...found} /> }))
}

const Desk = (view: View) => (
  <>
    <Recorded draft={view.asked.query.recorded} />
    <h1 class="govuk-heading-l">Files to read</h1>
    {view.invitations.map(({ title, scope, framework, until }) => (
      <p class="govuk-body">
        {title}: {scope} ({framework}). Open to you until {sayMoment(until)}.
      </p>
    ))}
    <p class="govuk-body">
      {mayEver(view.asked.worker, 'find a child')
        ? 'These files open at once. Others you find by name and open for a reason, which is kept. '
        : 'These files are open to you, and no others. '}
      Whatever you read is put down, and handed to the council. You cannot change anything here.
    </p>
    <Files files={view.files} />
    <Questions notes={view.notes} />
    <Bookmarks notes={view.notes} />
  </>
)

/** A file that came in several ways stands once, with all of them. */
const Files = ({ files }: { readonly files: readonly SampleFile[] }) => {
  const byChild = [...Map.groupBy(files, ({ child }) => child).values()]
  return files.length === 0 ? (
    <Empty title="No files are assigned to you yet">The council draws or adds them.</Empty>
  ) : (
    <CardTable
      caption={counted(byChild.length, 'file')}
      columns={[
        { words: 'Child' },
        { words: 'Council’s number' },
        { words: 'Who works with them' },
        { words: 'How it came here' },
      ]}
      rows={byChild.flatMap((same) =>
        same.slice(0, 1).map((file) => [
          <a class="govuk-link" href={childHref(file.child)}>
            <bdi>{file.name}</bdi>
          </a>,
          file.number ?? '',
          [file.worker, file.team].filter((one) => one !== null).join(', ') || 'Nobody now',
          [...new Set(same.map(cameBy))].join('; '),
        ]),
      )}
    />
  )
}

const cameBy = ({ route, why }: SampleFile): string =>
  route === 'drawn' || why === null ? routeWords[route] : `${routeWords[route]}: ${why}`

const Questions = ({ notes }: Pick<View, 'notes'>) => {
  const questions = notes.filter(({ kind }) => kind === inspectorQuestion.name)
  return (
    <section aria-label="Your questions">
      <h2 class="govuk-heading-m">Your questions</h2>
      <div class="gt-begin-list">
        <BeginWith kind={inspectorQuestion.name} words="Ask a question" quiet />
      </div>
      {questions.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {questions.map(({ id, answers, madeAt }) => (
            <li>
              <a class="govuk-link" href={entryHref(id)}>
                {String(answers.asked ?? '')}
              </a>{' '}
              ({sayMoment(madeAt)})
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Bookmarks = ({ notes }: Pick<View, 'notes'>) => {
  const marks = notes.filter(({ kind, answers }) => kind === bookmark.name && answers.dropped === undefined)
  if (marks.length === 0) return ''
  return (
    <section aria-label="Your bookmarks">
      <h2 class="govuk-heading-m">Your bookmarks</h2>
      <p class="govuk-body">Only you see these.</p>
      <ul class="govuk-list govuk-list--bullet">
        {marks.map(({ id, answers, madeAt }) => (
          <li>
            <a class="govuk-link" href={String(answers.page ?? '/')}>
              {String(answers.note ?? answers.page ?? '')}
            </a>{' '}
            ({sayMoment(madeAt)}){' '}
            <a class="govuk-link" href={entryHref(id)}>
              Change<span class="govuk-visually-hidden"> this bookmark</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
