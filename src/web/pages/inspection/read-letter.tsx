import { flatPassages, keptReading, mediaOf } from '../../../sight/inspection/letters/kept.ts'
import type { Letter } from '../../../sight/inspection/letters/letter.ts'
import { readLetter } from '../../../sight/inspection/letters/read-letter.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, requireDeed } from '../../../store/as.ts'
import { keepLetter } from '../../../store/letters.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { Button } from '../../govuk/button.tsx'
import { ErrorSummary } from '../../govuk/error-summary.tsx'
import { FileUpload } from '../../govuk/file-upload.tsx'
import { type Answer, answer, go, type Page, page } from '../../page.tsx'
import { letterHref } from './saying.ts'

/** The largest letter or report that is taken, in bytes. Ofsted's own have 0.1 to 2 MB. */
const mostBytes = 25_000_000

/** `/inspection/read`: a letter or report is uploaded, read and kept. */
export const readLetterPage: Page = {
  path: '/inspection/read',
  room: 'inspection',
  takes: mostBytes + 100_000,
  show: async ({ store, worker }) => {
    const reading = await as(store, worker, myWork, async (acting) => requireDeed(acting, 'improve'))
    return answer(reading, () => shown(undefined))
  },
  act: async ({ store, worker, files }) => {
    const may = await as(store, worker, myWork, async (acting) => requireDeed(acting, 'improve'))
    if (may.may !== 'yes') return answer(may, () => shown(undefined))
    const { letter: file } = files
    if (file === undefined || (file.size === 0 && file.name === '')) return shown('Choose the file first.')
    if (file.size > mostBytes) return shown('This file is larger than 25 MB. Give the letter alone.')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = await readLetter(bytes, file.name)
    if (!read.ok) return shown(read.problems.map(({ says }) => says).join(' '))
    const kept = await as(store, worker, myWork, (acting) =>
      keepRead(acting, nameOf(file.name), bytes, read.value),
    )
    return answer(kept, ({ letter, isNew }) => go(`${letterHref(letter)}?read=${isNew ? 'new' : 'again'}`))
  },
}

/** Keeps a letter that was read: the file as it is, and everything that was found in it. */
export const keepRead = (acting: Acting, name: string, bytes: Uint8Array, letter: Letter) =>
  keepLetter(acting, {
    name,
    media: mediaOf(letter),
    bytes,
    read: keptReading(letter),
    passages: flatPassages(letter),
  })

/** A file's name without its folders, short enough for a page. */
const nameOf = (name: string): string =>
  name.replaceAll('\u0000', '').split(/[\\/]/).at(-1)?.slice(0, 200).trim() || 'letter'

const shown = (problem: string | undefined): Answer =>
  page({
    title: 'Read a letter',
    hasErrors: problem !== undefined,
    status: problem === undefined ? 200 : 422,
    before: (
      <Breadcrumbs crumbs={[{ words: 'Inspection', href: '/inspection' }, { words: 'Read a letter' }]} />
    ),
    body: (
      <>
        {problem !== undefined && <ErrorSummary errors={[{ words: problem, href: '#letter' }]} />}
        <h1 class="govuk-heading-l">Read a letter</h1>
        <p class="govuk-body">
          Give a letter or report about your council that Ofsted published. Goldthread finds what it says must
          improve, word for word, and shows you what it is unsure of. The file itself is kept as it is.
        </p>
        <form method="post" action="/inspection/read" enctype="multipart/form-data">
          <FileUpload
            name="letter"
            label="The letter or report"
            labelClasses="govuk-label--s"
            hint="A PDF as Ofsted published it, or its words as a Word document, web page or text file. Minutes about an inspection can be read too. Up to 25 MB."
            error={problem}
            attributes={{ accept: '.pdf,.docx,.html,.htm,.md,.txt' }}
          />
          <Button preventDoubleClick>Read it</Button>
        </form>
      </>
    ),
  })
