import type { Settled } from '../../../../define/settle.ts'
import { readId } from '../../../../plain/id.ts'
import type { Problem } from '../../../../plain/result.ts'
import { inspectionRequest } from '../../../../sight/inspection/visit/request.ts'
import { makingsOf } from '../../../../store/annex-makings.ts'
import type { Acting } from '../../../../store/as.ts'

/**
 * What is wrong with an answer that says it was given with a version of the lists which was never made for its visit.
 * Nothing where the version stands, and for every other record.
 */
export async function findUnmadeVersion(
  acting: Acting,
  { type, answers }: Settled,
): Promise<Problem | undefined> {
  const visit = readId<'record'>(String(answers.visit))
  if (type.name !== inspectionRequest.name || answers.sent === undefined || !visit.ok) return undefined
  const made = await makingsOf(acting, visit.value)
  if (made.some(({ version }) => version === answers.sent)) return undefined
  const last = made[0]?.version
  const says =
    last === undefined
      ? 'No lists were made for this visit yet. Make them under Lists, or leave this empty.'
      : `There is no version ${answers.sent} of the lists. The last that was made for this visit is version ${last}.`
  return { where: 'sent', says }
}
