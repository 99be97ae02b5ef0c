import type { DraftId, FamilyId, RecordId } from '../../../define/record.ts'
import { type Id, newId, readId } from '../../../plain/id.ts'
import { myWork } from '../../../store/access.ts'
import { type Acting, as, type Reading } from '../../../store/as.ts'
import { type About, firstTyping, firstUpdate, subjectOf } from '../../../store/drafting.ts'
import { begin, listOpenIn } from '../../../store/drafts.ts'
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

/**
 * The draft that this worker has open of the same step: whoever presses the same button again wants to go on where they
 * left, not to find an empty form. What nothing stands before, such as a contact, begins anew each time.
 */
async function findBegun(
  { tx, worker }: Acting,
  about: About,
  form: Asked['form'],
): Promise<DraftId | undefined> {
  if (about.record === undefined && about.before === undefined) return undefined
  if (Object.keys(given(form)).length > 0) return undefined
  const open = await listOpenIn(tx, { authority: worker.authority, worker: worker.id })
  return open.find(
    ({ kind, record, before }) => kind === about.kind && record === about.record && before === about.before,
  )?.id
}

/**
 * Begins a draft with everything in it that is known already, or finds the one that this worker has begun of the same
 * step. Refused where they may not write it.
 */
export async function beginOrGoOn(
  { store, worker }: Pick<Asked, 'store' | 'worker'>,
  about: About,
  form: Asked['form'] = {},
): Promise<Reading<DraftId>> {
  const start = await as(store, worker, myWork, async (acting) => {
    const subject = await subjectOf(acting, about)
    await requireWriting(acting, subject.type, subject.children)
    const begun = await findBegun(acting, about, form)
    const update = firstUpdate(subject.inputs, { ...firstTyping(subject), ...given(form) })
    return { begun, update }
  })
  if (start.may !== 'yes') return start
  if (start.value.begun !== undefined) return { may: 'yes', value: start.value.begun }
  const { family, record, before } = about
  const id = newId<'draft'>()
  await begin(
    store.database,
    { authority: worker.authority, worker: worker.id },
    {
      id,
      kind: about.kind,
      update: start.value.update,
      ...(family === undefined ? {} : { family }),
      ...(record === undefined ? {} : { record }),
      ...(before === undefined ? {} : { before }),
    },
    store.clock.now(),
  )
  return { may: 'yes', value: id }
}

/** `/begin`: begins a draft, and opens its form. */
export const beginDraft: Page = {
  path: '/begin',
  act: async (asked) => {
    const about = aboutOf(asked)
    if (about === undefined) return notFound
    return answer(await beginOrGoOn(asked, about, asked.form), (draft) => go(`/drafts/${draft}`))
  },
}
