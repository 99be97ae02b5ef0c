import { bundleCheck } from '../../check/bundle.ts'
import { Introduction } from '../../check/introduction.tsx'
import { type Page, page } from '../../page.tsx'
import { HandOverParts } from './parts.tsx'

const promise =
  'The files are read by a part of this page that the browser lets connect to nothing. Goldthread does not get them, and nothing of them is kept: when you leave the page they are gone.'

/** `/hand-over/check`: a return's files are dropped and checked in the browser. It reads nothing of the record. */
export const handOverCheck: Page = {
  path: '/hand-over/check',
  room: 'hand-over',
  show: async ({ worker }) => {
    const { script, worker: thread } = await bundleCheck()
    return page({
      title: 'Check a return',
      scripts: [script.path],
      body: (
        <>
          <HandOverParts worker={worker} here="check" />
          <Introduction promise={promise} worker={thread.path} />
        </>
      ),
    })
  },
}
