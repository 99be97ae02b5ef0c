import type { thresholdOutcomes } from '../../journey/front-door/threshold-decision.ts'

/** What the county decides: its children with a worker are not told of twice, so none is passed to the worker they have. */
export type Outcome = Exclude<(typeof thresholdOutcomes)[number]['code'], 'known'>

/** How each outcome of the front door is reasoned. Invented; the four-level threshold document is the usual kind. */
export type Reasoning = {
  readonly level: readonly string[]
  readonly analysis: readonly string[]
  readonly rejected: readonly string[]
  readonly wouldChange: readonly string[]
}

export const reasoning: Readonly<Record<Outcome, Reasoning>> = {
  advice: {
    level: ['Level 1: universal services', 'Level 2: early help by those who know the family'],
    analysis: [
      'Those who know the family already do what is needed. Our coming in would add worry and little else.',
      'There is one event, and an adult who acted on it at once.',
    ],
    rejected: [
      'Family help: the family has the help of school and did not want another worker. Closing without advice: the referrer should know what to do next time.',
      'A referral: nothing here suggests that the children’s health or development would suffer without us.',
    ],
    wouldChange: [
      'A second contact within three months, or a child who says something different.',
      'Any sign that the adults who help now have stopped.',
    ],
  },
  signpost: {
    level: ['Level 2: a single service', 'Level 2: early help'],
    analysis: [
      'One service can meet this need, and the family has said that it will go there.',
      'The worry is real and has an address: it needs the right door rather than a social worker.',
    ],
    rejected: [
      'Family help: one need, one service, no need for a plan around it. Advice alone: the family asked for something definite.',
    ],
    wouldChange: [
      'If the family does not get there within a month, or is turned away.',
      'If the service tells us of more than the one need.',
    ],
  },
  'family help': {
    level: ['Level 3: targeted family help', 'Level 3: several needs, family help with consent'],
    analysis: [
      'Several needs meet here and feed each other. The family wants help, and a family worker can begin this week.',
      'The family has asked for help and is likely to use it. The children are not suffering harm, and would be likely to struggle without a plan.',
    ],
    rejected: [
      'A referral under section 17: the children are likely to do well with help that the family agrees to. Signposting: more than one service is needed and somebody must hold them together.',
    ],
    wouldChange: [
      'If consent is withdrawn, or the family worker sees harm.',
      'No change after twelve weeks of help.',
    ],
  },
  referral: {
    level: ['Level 4: child in need, section 17', 'Level 4: complex needs, assessment by a social worker'],
    analysis: [
      'Without an assessment we cannot know how far the children are affected. Lighter help is not likely to be enough.',
      'The children’s development is likely to suffer without services. What it is like at home for each of them is not known yet.',
    ],
    rejected: [
      'A strategy discussion now: there is no reason today to suspect significant harm, and the children are safe tonight. Family help: it would not tell us enough about what is worried about here.',
      'Family help: consent is uncertain and the needs go beyond it. Strategy discussion: kept in mind should the visit show more.',
    ],
    wouldChange: [
      'What the children say when seen alone.',
      'An account from school or health that does not fit with this one.',
    ],
  },
  strategy: {
    level: ['Level 4: significant harm, section 47', 'Level 4: immediate risk'],
    analysis: [
      'There is reasonable cause to suspect that a child is suffering significant harm. Others must be asked today what they know.',
      'What was said is clear, recent and fits what was seen before. Waiting for an assessment would leave the children where they are.',
    ],
    rejected: [
      'An assessment under section 17 without a discussion: the risk cannot be weighed by us alone. Police protection: the children are with a safe adult tonight.',
    ],
    wouldChange: [
      'A medical or police account that shows another cause.',
      'If the safe adult cannot go on, protection is needed at once.',
    ],
  },
}

export const historyRead: readonly string[] = [
  'The records of this family were read before deciding.',
  'Earlier contacts were read; the pattern is weighed below.',
]
export const nothingHeld = 'Nothing is held on this family before this contact.'

export const notKnown: readonly string[] = [
  'Not known: what the children would say when seen alone.',
  'Not known: who else lives at the address.',
  'Not known: whether health holds anything further; asked today.',
  'What was told comes from one person and is not yet borne out by another.',
]

/** Of a child too young to say, or not yet born. */
export const babyView: readonly string[] = [
  '{child} is too young to say. Seen calm and reaching out for {carer}.',
  '{child} cannot say yet; the health visitor describes a watchful baby who settles slowly.',
  '{child} was asleep at the visit. At nursery {child} likes to be carried and cries when put down.',
]
export const unbornView: readonly string[] = [
  'Not yet born. {carer} talks to the bump and has chosen a name.',
  'Not yet born. The midwife reports a strong heartbeat and good growth.',
]
export const notSeenView: readonly string[] = [
  '{child} has not been spoken to yet; this is what others tell us. School knows {child} as quiet and kind.',
  'Not seen yet. The referrer says that {child} seemed sad and did not want to go home.',
]

export const returnedNotes: readonly string[] = [
  'Please add what each child says, or why we do not know it, and what you ruled out.',
  'The history is not weighed here. What do earlier contacts tell us, or are there none? Please add and send again.',
  'I cannot see why this and not the level below. Please write what makes the difference.',
]
export const versionReasons: readonly string[] = [
  'Returned by the manager: reasons added.',
  'Returned by the manager: each child’s view and the history added.',
]
export const authorisedNotes: readonly string[] = [
  'Agreed.',
  'Agreed. Please see the children alone.',
  'Agreed on these facts; tell me at once if the first visit shows more.',
  'Clear and well reasoned.',
]

export const safety: readonly string[] = [
  '{partner} stays elsewhere; {carer} rings 999 if that changes. A worker visits tomorrow.',
  'The children stay with their grandmother tonight and go to {school} from there. {school} rings us if they do not come.',
  '{carer} is not alone with the children; a relative has moved in until the next meeting. Seen daily until Friday.',
]

export const overrideReasons: readonly string[] = [
  'It could not wait: school was closed, and the designated lead was told in writing within the hour.',
  'Health sent what they knew in writing and could not join. Waiting a day would have left the child at home.',
  'The police were on the line for part of it only; the decision was agreed with the sergeant afterwards.',
]

export const knew: Readonly<Record<string, readonly string[]>> = {
  police: [
    'Sergeant, child abuse team: two calls to the address this year.',
    'Duty sergeant: nothing held beyond this report.',
  ],
  health: [
    'Named nurse: immunisations up to date, two appointments missed.',
    'Health visitor: last seen eight weeks ago, growing well.',
    'Paediatrician on call: can examine this afternoon.',
  ],
  education: [
    'Designated safeguarding lead: attendance 88%, friendly, tired on Mondays.',
    'Head of year: no worry before this term.',
  ],
  referrer: ['Confirmed what was said at the front door.'],
  probation: ['Probation officer: curfew in place, kept so far.'],
  housing: ['Housing officer: one complaint of noise.'],
  legal: ['Solicitor: threshold discussed, no order sought today.'],
  other: ['Domestic abuse service: safety plan agreed with the parent.'],
}

export const dissent: readonly string[] = [
  'Nobody.',
  'Nobody. Health asked that it be looked at again in four weeks.',
  'School would have preferred the other way and has said why; it agrees to work with what was decided.',
]

export const purposes: readonly string[] = [
  'To learn what daily life is like for {children}, whether what was reported is so, and what help would change it.',
  'To understand what {children} need, what {carer} can do, and who in the family can help.',
]

export const partnersSay: readonly string[] = [
  '{school} knows {child} as a child who tries hard and tires early. Attendance has slipped since half-term.',
  'The health visitor has no concern about growth and would like to see the family more often.',
  '{school} says that {child} has one good friend and a teacher to go to.',
]

export const handovers: readonly string[] = [
  '{child} trusts slowly: come when you said you would. {carer} answers texts, not calls. The next visit is promised for this week.',
  'The plan, the last visit and the children’s own words are on the record. School expects you on Tuesday. {carer} asks not to tell it all again.',
]

export const reviewProgress: readonly string[] = [
  'Two of five steps are done, two are under way, one has not begun. {child} is more at ease. The plan goes on.',
  'Visits were kept and the children seen alone. {carer} has used the help; it is too early to say that it will last.',
  'Little has changed since the last review. The core group meets in two weeks to decide what must happen if it stays so.',
  'Most of what the plan asked for has happened, and has held for three months.',
]

export const closedAfterAssessment: readonly string[] = [
  'The assessment found needs that the family and {school} meet. {carer} knows how to come back to us.',
  'What worried people was explained and put right. {child} is seen daily at {school}, which will ring if that changes.',
]
export const toFamilyHelp: readonly string[] = [
  'A family worker has met {carer} and {children} and takes over from today. The first goal is the mornings.',
  'Family help has accepted the family, with a first visit on Thursday. {school} is part of the plan.',
]
export const delays: readonly string[] = [
  'The first worker left and the visits began anew with the second.',
  'The family was away for three weeks, and one child could not be seen until they returned.',
  'A report from health came late and was needed before the analysis could be written.',
]
