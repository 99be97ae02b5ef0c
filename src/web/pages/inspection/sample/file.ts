import { readId } from '../../../../plain/id.ts'
import { myWork } from '../../../../store/access.ts'
import { as, NotFound } from '../../../../store/as.ts'
import { changeFile, fileState } from '../../../../store/sample-files.ts'
import { getSample } from '../../../../store/samples.ts'
import { answer, go, notFound, type Page } from '../../../page.tsx'
import { sampleHref } from './saying.ts'

const turned = (sent: string | undefined, was: boolean): boolean =>
  sent === undefined ? was : sent === 'yes'

/** `/inspection/sample/files/:id`: one press that says how it stands with a file. */
export const changeSampleFile: Page = {
  path: '/inspection/sample/files/:id',
  act: async ({ store, worker, params, form }) => {
    const id = readId<'sample file'>(params.id)
    if (!id.ok) return notFound
    const withdrawn = (form.withdrawn ?? '').trim().slice(0, 500)
    const reading = await as(store, worker, myWork, async (acting) => {
      const was = await fileState(acting, id.value)
      if (was.withdrawn !== null) throw new NotFound()
      const sample = await changeFile(acting, id.value, {
        ready: turned(form.ready, was.ready),
        told: turned(form.told, was.told),
        withdrawn: withdrawn === '' ? null : withdrawn,
      })
      return getSample(acting, sample)
    })
    return answer(reading, ({ id: sample, purpose, month }) =>
      go(
        purpose === 'visit'
          ? sampleHref(sample)
          : `/inspection/sample/leaders?month=${month?.slice(0, 7) ?? ''}`,
      ),
    )
  },
}
