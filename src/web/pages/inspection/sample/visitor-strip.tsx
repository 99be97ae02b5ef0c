import { bookmark } from '../../../../sight/inspection/sample/bookmark.ts'
import { inspectorQuestion } from '../../../../sight/inspection/sample/inspector-question.ts'
import { BeginWith } from '../../begin-with.tsx'

/** Below every page of whoever is visiting: the two things that they may write. Nothing on a form that is being filled in. */
export const VisitorStrip = ({ path }: { readonly path: string }) => {
  if (/^\/(drafts|inspection\/sample)(\/|$)/.test(path)) return ''
  return (
    <aside class="gt-visitor" aria-label="For you as a visitor">
      <BeginWith kind={bookmark.name} words="Bookmark this page" answers={{ page: path }} quiet />
      <BeginWith
        kind={inspectorQuestion.name}
        words="Ask a question about this page"
        answers={{ page: path }}
        quiet
      />
    </aside>
  )
}
