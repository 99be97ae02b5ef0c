import { sayMoment } from '../../../plain/day.ts'
import { audiences } from '../../../sight/publishing/pack.ts'
import type { KeptPack } from '../../../store/packs.ts'

export const packsHref = '/scrutiny/packs'
export const packHref = (id: string): string => `${packsHref}/${id}`
export const wordsHref = (id: string): string => `${packsHref}/words/${id}`

export const sayAudience = ({ audience }: Pick<KeptPack, 'audience'>): string =>
  audiences.find(({ code }) => code === audience)?.words ?? audience

/** How a pack stands, in a sentence that names who decided. */
export function sayPackState({ state, verdicts }: Pick<KeptPack, 'state' | 'verdicts'>): string {
  const last = verdicts.at(-1)
  const by = last === undefined ? '' : ` by ${last.by}, ${last.post}, on ${sayMoment(last.at)}`
  switch (state) {
    case 'awaiting':
      return 'Waits for approval'
    case 'returned':
      return `Given back${by}`
    case 'withdrawn':
      return `Taken back${by}`
    case 'held back':
      return `Approved${by}; held back until ${last?.embargoUntil == null ? '' : sayMoment(last.embargoUntil)}`
    case 'published':
      return `Approved${by}`
  }
}
