import { saySize } from '../../../define/attachments.ts'
import { sayMoment } from '../../../plain/day.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { unreferredAttachments } from '../../../store/attachments.ts'
import { Breadcrumbs } from '../../govuk/breadcrumbs.tsx'
import { CardTable } from '../../look/cards.tsx'
import { answer, type Page, page } from '../../page.tsx'

/** `/about/files-not-in-use`: files that no record refers to. They are named by their ids alone, and nothing is done with them. */
export const filesNotInUse: Page = {
  path: '/about/files-not-in-use',
  show: async ({ store, worker }) => {
    const reading = await as(store, worker, myWork, unreferredAttachments)
    return answer(reading, (files) =>
      page({
        title: 'Files not in use',
        before: (
          <Breadcrumbs
            crumbs={[
              { words: 'What is kept, and why', href: '/about/what-is-kept' },
              { words: 'Files not in use' },
            ]}
          />
        ),
        body: (
          <>
            <h1 class="govuk-heading-l">Files not in use</h1>
            <p class="govuk-body">
              These were taken out of what was recorded, or never came whole. Goldthread deletes none of them:
              how long they are kept is for the council’s rules of retention.
            </p>
            {files.length === 0 ? (
              <p class="govuk-body">
                There are none: every file that was sent stands in a record or a draft.
              </p>
            ) : (
              <CardTable
                caption="Files not in use"
                columns={[{ words: 'File' }, { words: 'Chosen' }, { words: 'Size' }]}
                rows={files.map(({ id, begunAt, size }) => [id, sayMoment(begunAt), saySize(size)])}
              />
            )}
          </>
        ),
      }),
    )
  },
}
