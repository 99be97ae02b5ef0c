import { settle, typingOf } from '../../../define/settle.ts'
import { newId, readId } from '../../../plain/id.ts'
import { readingOf } from '../../../sight/inspection/letters/kept.ts'
import { message } from '../../../sight/telling/message.ts'
import { checklistFor, plansOf } from '../../../sight/telling/told.ts'
import { alone } from '../../../store/alone.ts'
import { type Acting, requireDeed } from '../../../store/as.ts'
import { type KeptLetter, lettersOnRecord } from '../../../store/letters.ts'
import { knownOf } from '../../../store/read.ts'
import { messagesPlanned } from '../../../store/telling.ts'
import { write } from '../../../store/write.ts'
import { sayTitle } from '../inspection/saying.ts'

/** What a letter is called in the communications plan. */
export const aboutLetter = ({ read, name }: KeptLetter): string =>
  sayTitle(readingOf(read), name).slice(0, 500)

/** The letters of whom nobody is told anything yet, the latest first. */
export async function lettersUntold(acting: Acting): Promise<readonly KeptLetter[]> {
  const told = new Set(plansOf(await messagesPlanned(acting)).map(({ about }) => about))
  return (await lettersOnRecord(acting)).filter((letter) => !told.has(aboutLetter(letter)))
}

/**
 * Plans who hears of a letter: a message to each audience that has none, owned by whoever asks until somebody changes it,
 * today. However often it is asked for, nobody gets two. Gives how many were planned; undefined where there is no such
 * letter.
 */
export async function planForLetter(acting: Acting, letter: string | undefined): Promise<number | undefined> {
  requireDeed(acting, 'tell people')
  const { worker, store } = acting
  const found = (await lettersOnRecord(acting)).find(({ id }) => id === letter)
  if (found === undefined) return undefined
  await alone(acting, `messages about ${found.id}`)
  const owner = readId<'worker'>(worker.id)
  if (!owner.ok) return undefined
  const planned = plansOf(await messagesPlanned(acting)).flatMap(({ messages }) => messages)
  const wanted = checklistFor(
    aboutLetter(found),
    { plannedOn: store.clock.today(), owner: owner.value },
    planned,
  )
  // Ids in rising order, so that messages made at one moment stand in the order of telling.
  const ids = wanted.map(() => newId<'record'>()).sort()
  const known = await knownOf(acting, [])
  for (const [at, answers] of wanted.entries()) {
    const settling = settle(message, typingOf(message.fields, answers), known)
    const record = ids[at]
    if (!settling.ok || record === undefined) throw new Error('A message of the checklist did not settle')
    const how = { family: undefined, team: worker.team, before: [], reason: undefined }
    await write(acting, { settled: settling.value, record, ...how })
  }
  return wanted.length
}
