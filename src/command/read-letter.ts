import { flatPassages, keptReading, mediaOf } from '../sight/inspection/letters/kept.ts'
import { myWork } from '../store/access.ts'
import { as } from '../store/as.ts'
import { keepLetter } from '../store/letters.ts'
import { allowed, type Command, failed, openFor } from './command.ts'
import { asked, type Keep, readLetters } from './read-letters.ts'

const keep: Keep = async (parts, { bytes, name, letter }) => {
  const opened = await openFor(parts)
  if (!opened.ok) return failed(parts, opened.problems)
  const { store, worker } = opened.value
  const reading = await as(store, worker, myWork, (acting) =>
    keepLetter(acting, {
      name,
      media: mediaOf(letter),
      bytes,
      read: keptReading(letter),
      passages: flatPassages(letter),
    }),
  )
  const kept = allowed(reading, worker)
  if (!kept.ok) return failed(parts, kept.problems)
  const says = kept.value.isNew ? 'Kept' : 'This file was kept before'
  parts.out.warn(`${says}: /inspection/letters/${kept.value.letter}`)
  return 0
}

/** Reads Ofsted letters and reports, says what stands in them, and keeps them where that is asked. */
export const readLetterCommand: Command = { ...asked, run: (args, parts) => readLetters(args, parts, keep) }
