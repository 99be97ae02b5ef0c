import type { NameOf } from '../../../define/kind.ts'
import { type Plan, planOf } from '../../../sight/improvement/plan.ts'
import { packOf } from '../../../sight/publishing/digest.ts'
import type { Pack } from '../../../sight/publishing/pack.ts'
import { type Programme, programmeOf } from '../../../sight/scrutiny/programme.ts'
import { risk } from '../../../sight/scrutiny/risk.ts'
import { type Acting, requireDeed } from '../../../store/as.ts'
import { improvementRecords } from '../../../store/improvement.ts'
import { type KeptPack, packFile, packsOnRecord } from '../../../store/packs.ts'
import { namesOf } from '../../../store/read.ts'
import { scrutinyRecords } from '../../../store/scrutiny.ts'
import { naming } from '../names.ts'
import { scrutinyKinds } from '../scrutiny/overview.tsx'

/** What members read: published figures alone, the plan, the risks and what is late. Nothing of any child. */
export type ForMembers = {
  readonly kept: KeptPack | undefined
  readonly pack: Pack | undefined
  readonly plan: Plan
  readonly programme: Programme
  readonly nameOf: NameOf
}

/** Reads it. The figures are those of the last published pack, so that small numbers stay hidden and all see the same. */
export async function readForMembers(acting: Acting): Promise<ForMembers> {
  requireDeed(acting, 'sit on the board')
  const published = (await packsOnRecord(acting)).filter(({ state }) => state === 'published')
  const [kept] = published.toSorted((a, b) => (a.month === b.month ? 0 : a.month < b.month ? 1 : -1))
  const file = kept === undefined ? undefined : await packFile(acting, kept.id)
  return {
    kept,
    pack: file === undefined ? undefined : packOf(file.contents),
    plan: planOf(await improvementRecords(acting)),
    programme: programmeOf(await scrutinyRecords(acting, [...scrutinyKinds, risk.name])),
    nameOf: naming(await namesOf(acting)),
  }
}
