import { startOf } from '../../../plain/day.ts'
import { writePaperHtml } from '../../../sight/publishing/paper-html.ts'
import { writePaperPdf } from '../../../sight/publishing/paper-pdf.ts'
import { programmeOf } from '../../../sight/scrutiny/programme.ts'
import { programmePaper } from '../../../sight/scrutiny/programme-paper.ts'
import { myWork } from '../../../store/access.ts'
import { as } from '../../../store/as.ts'
import { councilName } from '../../../store/emergency.ts'
import { namesOf } from '../../../store/read.ts'
import { scrutinyRecords } from '../../../store/scrutiny.ts'
import { answer, hand, notFound, type Page } from '../../page.tsx'
import { naming } from '../names.ts'
import { scrutinyKinds } from './overview.tsx'

/** `/scrutiny/programme/:file`: what the committee works on, asked and was promised, as a PDF or a page. */
export const scrutinyProgramme: Page = {
  path: '/scrutiny/programme/:file',
  room: 'scrutiny',
  show: async ({ store, worker, params, parts }) => {
    if (params.file !== 'paper.pdf' && params.file !== 'paper.html') return notFound
    const today = store.clock.today()
    const reading = await as(store, worker, myWork, async (acting) =>
      programmePaper(programmeOf(await scrutinyRecords(acting, scrutinyKinds)), {
        council: await councilName(acting),
        today,
        nameOf: naming(await namesOf(acting)),
      }),
    )
    if (reading.may !== 'yes') return answer(reading, () => notFound)
    return params.file === 'paper.pdf'
      ? hand({
          file: await writePaperPdf(reading.value, startOf(today)),
          name: `work-programme-${today}.pdf`,
          media: 'application/pdf',
        })
      : hand({
          file: Buffer.from(await writePaperHtml(reading.value, [], parts.isSynthetic)),
          name: `work-programme-${today}.html`,
          media: 'text/html; charset=utf-8',
        })
  },
}
