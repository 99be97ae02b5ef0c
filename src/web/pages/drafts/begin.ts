import type { FamilyId, RecordId } from '../../../define/record.ts'
import { type Id, newId, readId } from '../../../plain/id.ts'
import { myWork } from '../../../store/access.ts'
import { as, type Reading } from '../../../store/as.ts'
import { type About, firstTyping, firstUpdate, subjectOf } from '../../../store/drafting.ts'
import { begin } from '../../../store/drafts.ts'
import { requireWriting } from '../../../store/write.ts'
import { type Asked, answer, go, notFound, type Page } from '../../page.tsx'

const optional = <Of extends string>(text: string | undefined): Id<Of> | undefined => {
  const id = readId<Of>(text)
  return id.ok ? id.value : undefined
}

/** What the form that begins says: the kind, and the family, record or earlier record it is about. */
function aboutOf({ form }: Asked): About | undefined {
  const given = { family: form.family, record: form.record, before: form.before }
  const about = {
    kind: form.kind ?? '',
    family: optional<'family'>(given.family) satisfies FamilyId | undefined,
    record: optional<'record'>(given.record) satisfies RecordId | undefined,
    before: optional<'record'>(given.before) satisfies RecordId | undefined,
  }
  const unread = (['family', 'record', 'before'] as const).some(
    (name) => (given[name] ?? '') !== '' && about[name] === undefined,
  )
  return unread ? undefined : about
}

/** Answers that the page before has already: hidden inputs named `with.` and the name of the input. */
const given = (form: Asked['form']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      name.startsWith('with.') ? [[name.slice(5), value]] : [],
    ),
  )

/** `/begin`: begins a draft, with everything in it that is known already, and opens its form. */
export const beginDraft: Page = {
  path: '/begin',
  act: async (asked) => {
    const about = aboutOf(asked)
    if (about === undefined) return notFound
    const { store, worker } = asked
    const start: Reading<Uint8Array> = await as(store, worker, myWork, async (acting) => {
      const subject = await subjectOf(acting, about)
      await requireWriting(acting, subject.type, subject.children)
      return firstUpdate(subject.inputs, { ...firstTyping(subject), ...given(asked.form) })
    })
    if (start.may !== 'yes') return answer(start, () => notFound)
    const { family, record, before } = about
    const id = newId<'draft'>()
    await begin(
      store.database,
      { authority: worker.authority, worker: worker.id },
      {
        id,
        kind: about.kind,
        update: start.value,
        ...(family === undefined ? {} : { family }),
        ...(record === undefined ? {} : { record }),
        ...(before === undefined ? {} : { before }),
      },
      store.clock.now(),
    )
    return go(`/drafts/${id}`)
  },
}
