import { oneOf, webAddress } from '../../define/kinds.ts'
import { mayWhen, must } from '../../define/record.ts'

/** How people met about a child. */
export const meetingModes = [
  { code: 'in person', words: 'In person' },
  { code: 'video', words: 'By video call' },
  { code: 'telephone', words: 'By telephone' },
  { code: 'mixed', words: 'Some in person, some by video' },
] as const

const byVideo = ({ mode }: Readonly<Record<string, unknown>>): boolean => mode === 'video' || mode === 'mixed'

/**
 * How a meeting was held and where it met, asked alike of every meeting about a child. The address is for those who take
 * part: no return and no list for inspectors holds it, and it is not shown while a record is shared on a screen.
 */
export const howHeld = {
  mode: must(oneOf(meetingModes), 'How was it held?', 'Choose how it was held.'),
  link: mayWhen(byVideo, webAddress, 'The link to the video call', {
    hint: 'For those who take part. It is in no return and no list for inspectors.',
  }),
}
