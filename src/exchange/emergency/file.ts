import { createHash } from 'node:crypto'
import { dayOf, type Moment, sayMoment, timeOf } from '../../plain/day.ts'
import type { Acting } from '../../store/as.ts'
import { councilName, type How, keepPaper } from '../../store/emergency.ts'
import { drawPaper } from './draw.tsx'
import { lockPage } from './lock.ts'
import { makePaper } from './paper.ts'
import { type SealKey, sealPage } from './seal.ts'

/** With what a paper is sealed and locked. */
export type Sealing = {
  readonly key: SealKey
  /** Nothing where the paper is to be readable by whoever holds it. */
  readonly passphrase: string | undefined
  readonly isSynthetic: boolean
}

/** The paper as a file, with what is said of it without opening it. */
export type PaperFile = {
  readonly content: string
  readonly name: string
  readonly madeAt: Moment
  readonly children: number
  readonly restricted: number
  readonly sha256: string
}

/**
 * Makes the paper, locks it where there is a passphrase, seals it, and puts into the register that it was made. One
 * transaction: no paper is handed out of which the register and the log do not know.
 */
export async function makePaperFile(acting: Acting, how: How, sealing: Sealing): Promise<PaperFile> {
  const paper = await makePaper(acting, await councilName(acting), how)
  const { key, passphrase, isSynthetic } = sealing
  const drawn = drawPaper({ paper, fingerprint: key.fingerprint, isSynthetic })
  const outside = { council: paper.council, made: sayMoment(paper.madeAt), isSynthetic }
  const page = passphrase === undefined ? drawn : await lockPage(drawn, passphrase, outside)
  const content = sealPage(page, paper.madeAt, key)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const made = { children: paper.children, restricted: paper.restricted.length, sha256 }
  await keepPaper(acting, { ...made, how, encrypted: passphrase !== undefined })
  return { ...made, content, name: paperName(paper.madeAt), madeAt: paper.madeAt }
}

/** `emergency-paper-2026-11-22-1830.html`: the newest stands last in any list. */
export const paperName = (madeAt: Moment): string =>
  `emergency-paper-${dayOf(madeAt)}-${timeOf(madeAt).replace(':', '')}.html`
