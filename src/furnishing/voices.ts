import type { Day } from '../plain/day.ts'
import { voiceHeard } from '../sight/voice/voice-heard.ts'
import { type Diary, onDay, type Written } from './diary.ts'
import type { FirstPlan, SecondPlan } from './plans.ts'

type Answers = Written<typeof voiceHeard.fields>['answers']
type Heard = Required<
  Pick<Answers, 'speaker' | 'service' | 'theme' | 'how' | 'listened' | 'understood' | 'better'>
> & {
  readonly ago: readonly [months: number, days: number]
  readonly who: string
  /** Their words, where they agreed that they are kept. */
  readonly change?: string
  readonly did?: string
  readonly of?: 'alone' | 'homes' | 'referrers'
}

/** What children, parents, carers, workers and partners said in half a year, in eight services. */
const heard: readonly Heard[] = [
  {
    ago: [6, 3],
    who: 'social-worker-4',
    speaker: 'parent',
    service: 'assessment',
    theme: 'listened',
    how: 'visit',
    listened: 'yes',
    understood: 'part',
    better: 'part',
    change: 'Say at the start how long it will take, and tell us if it takes longer.',
  },
  {
    ago: [5, 20],
    who: 'conference-chair-1',
    speaker: 'child',
    service: 'protection',
    theme: 'plans',
    how: 'interview',
    listened: 'part',
    understood: 'no',
    better: 'part',
    change: 'There were too many grown-ups. I want to come for the first bit and then go.',
    did: 'Children choose which part of the conference they come to.',
  },
  {
    ago: [5, 6],
    who: 'social-worker-2',
    speaker: 'partner',
    service: 'front door',
    theme: 'other',
    how: 'call',
    listened: 'yes',
    understood: 'not asked',
    better: 'not asked',
    change: 'We refer and then hear nothing. Just tell us yes or no.',
    of: 'referrers',
  },
  {
    ago: [3, 12],
    who: 'personal-adviser-1',
    speaker: 'young person',
    service: 'care leavers',
    theme: 'home',
    how: 'group',
    listened: 'yes',
    understood: 'yes',
    better: 'part',
    change: 'Let me see the flat before I have to say yes.',
    did: 'Young Ambassadors visit first, and whoever is offered it comes along.',
    of: 'homes',
  },
  {
    ago: [4, 2],
    who: 'reviewing-officer-1',
    speaker: 'child',
    service: 'care',
    theme: 'family',
    how: 'audit',
    listened: 'yes',
    understood: 'yes',
    better: 'yes',
    change: 'I see my brother every two weeks now. Keep it like that.',
  },
  {
    ago: [3, 25],
    who: 'social-worker-9',
    speaker: 'child',
    service: 'child in need',
    theme: 'worker',
    how: 'visit',
    listened: 'yes',
    understood: 'part',
    better: 'yes',
    change: 'She talks to me without mum there and that is good.',
    of: 'alone',
  },
  {
    ago: [3, 9],
    who: 'team-manager-10',
    speaker: 'parent',
    service: 'disabled children',
    theme: 'plans',
    how: 'survey',
    listened: 'part',
    understood: 'part',
    better: 'no',
    change: 'We tell every new person the same things about our son.',
  },
  {
    ago: [2, 27],
    who: 'service-manager-3',
    speaker: 'carer',
    service: 'fostering',
    theme: 'worker',
    how: 'letter',
    listened: 'no',
    understood: 'part',
    better: 'part',
    change: 'Answer the telephone on a Friday.',
    did: 'One number for carers, answered until eight in the evening.',
  },
  {
    ago: [2, 12],
    who: 'personal-adviser-2',
    speaker: 'young person',
    service: 'care leavers',
    theme: 'home',
    how: 'call',
    listened: 'yes',
    understood: 'yes',
    better: 'yes',
    change: 'The new place is fine. Someone had looked at it and told me the truth about the noise.',
    of: 'homes',
  },
  {
    ago: [2, 1],
    who: 'social-worker-12',
    speaker: 'parent',
    service: 'protection',
    theme: 'listened',
    how: 'visit',
    listened: 'yes',
    understood: 'yes',
    better: 'part',
  },
  {
    ago: [1, 22],
    who: 'contact-officer-1',
    speaker: 'partner',
    service: 'front door',
    theme: 'other',
    how: 'call',
    listened: 'part',
    understood: 'not asked',
    better: 'not asked',
    change: 'In the town we hear back the same day. In Merrowdale we do not.',
    of: 'referrers',
  },
  {
    ago: [1, 10],
    who: 'team-manager-2',
    speaker: 'staff',
    service: 'assessment',
    theme: 'other',
    how: 'survey',
    listened: 'part',
    understood: 'not asked',
    better: 'not asked',
    change: 'Supervision is a list. I want ten minutes to think about one child.',
  },
  {
    ago: [0, 26],
    who: 'social-worker-5',
    speaker: 'child',
    service: 'child in need',
    theme: 'safety',
    how: 'visit',
    listened: 'yes',
    understood: 'yes',
    better: 'part',
    change: 'Come when dad is at work, then I can say more.',
    of: 'alone',
  },
  {
    ago: [0, 19],
    who: 'reviewing-officer-2',
    speaker: 'child',
    service: 'care',
    theme: 'health',
    how: 'audit',
    listened: 'yes',
    understood: 'part',
    better: 'part',
    change: 'I waited for the doctor so long that I forgot why.',
  },
  {
    ago: [0, 12],
    who: 'personal-adviser-1',
    speaker: 'young person',
    service: 'care leavers',
    theme: 'home',
    how: 'group',
    listened: 'part',
    understood: 'yes',
    better: 'yes',
    change: 'Do the rest of the list before winter.',
    of: 'homes',
  },
  {
    ago: [0, 8],
    who: 'service-manager-2',
    speaker: 'parent',
    service: 'all',
    theme: 'listened',
    how: 'survey',
    listened: 'part',
    understood: 'yes',
    better: 'yes',
  },
]

/** Writes down who was heard; the last one about homes is returned, for a claim to rest on. */
export async function hearVoices(
  diary: Diary,
  { alone, referrers }: FirstPlan,
  { homes }: SecondPlan,
): Promise<Written<typeof voiceHeard.fields>> {
  const actions = { alone, referrers, homes }
  let last: Written<typeof voiceHeard.fields> | undefined
  for (const { ago, who, change, did, of, ...answers } of heard) {
    const heardOn: Day = diary.ago(...ago)
    const written = await diary.write({ who, at: onDay(heardOn, 16, 10) }, voiceHeard, {
      ...answers,
      heardOn,
      ...(change === undefined ? { consent: 'not given' } : { consent: 'given', change }),
      ...(did === undefined ? {} : { did }),
      ...(of === undefined ? {} : { action: actions[of].id }),
    })
    if (of === 'homes') last = written
  }
  if (last === undefined) throw new Error('Nobody was heard about homes')
  return last
}
