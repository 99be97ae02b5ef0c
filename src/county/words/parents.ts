import type { Theme } from './theme.ts'

export const drinkAndDrugs: Theme = {
  name: 'drink and drugs',
  weight: 8,
  need: 'N5',
  factors: ['1B', '2B', '16A', '4B'],
  category: 'NEG',
  harm: 0.04,
  eldestFrom: 0,
  worries: [
    '{carer} collected {child} smelling of drink, and was unsteady. Staff kept {child} until a grandmother came.',
    'The ambulance service was called to {carer}, who had taken too much. {children} were in the next room.',
    '{child} told a friend that getting {carer} up in the morning is the hardest part of the day.',
  ],
  facts: [
    '{carer} has been known to the recovery service for two years and left it in the spring.',
    'The grandmother has the children on most weekends and holds a key.',
    'Empty bottles were seen; {children} were dressed, fed and polite.',
  ],
  analysis: [
    '{carer} is a warm parent when well. {child} never knows which morning it will be.',
    '{child} has taken on the watching. That is too much for a child and does not keep anybody safe.',
    'There is a pattern of nine good weeks, then a fall. The plan must expect the fall and not be surprised by it.',
  ],
  young: [
    '{child} said, ‘Sometimes Mummy is poorly on the sofa and I do cereal.’',
    '{child} showed a picture of Grandma’s house with all the lights on.',
  ],
  older: [
    '{child} counts the bottles and knows the number.',
    '{child} said, ‘When it’s good it’s really good. Write that as well.’',
  ],
  parents: [
    '{carer} says that it is under control and then, later in the visit, that it is not.',
    '{carer} wants to go back to the recovery group, if somebody can have the children on Thursdays.',
  ],
  change: [
    '{carer} attends recovery weekly and rings the grandmother before, not after. {child} has a list of three people to call. No drinking while in charge of the children.',
  ],
  better: [
    '{carer} has tested clear for five months and chairs the family’s own meeting. The grandmother remains the safety net.',
  ],
  hold: [
    'Two emergencies in a quarter, small children at home and no adult who stays sober. The risk continues.',
  ],
  none: [
    'The children live with their grandmother by agreement while {carer} is in treatment. They are safe there, and a child in need plan follows it.',
  ],
}

export const parentIll: Theme = {
  name: 'a parent’s ill health',
  weight: 4,
  need: 'N3',
  factors: ['4B', '7A', '6B'],
  category: 'EMO',
  harm: -0.02,
  eldestFrom: 0,
  worries: [
    '{carer} told the doctor about not coping, not sleeping, and being afraid of leaving the house. {children} are at home.',
    '{child} cares for {carer} before and after school and has begun to miss lessons.',
    'The crisis team saw {carer} last night. There is no plan to end life, but there is nobody else at home for {children}.',
  ],
  facts: [
    '{carer} sees the community mental health team fortnightly and takes the medicine given.',
    'An aunt in the next town can have the children for a few nights, not for longer.',
    '{school} reports that {child} is bright, tired and often absent on Mondays.',
  ],
  analysis: [
    '{carer}’s illness comes and goes. What matters for {child} is who notices first and what happens then.',
    '{child} carries worries that belong to grown-ups and hides them well.',
  ],
  young: ['{child} makes {carer} cards ‘to get better’.', '{child} asked whether illness is catching.'],
  older: [
    '{child} said, ‘I’m fine,’ and then talked for an hour.',
    '{child} would like to know what the illness is called and whether it runs in families.',
  ],
  parents: ['{carer} is most afraid that asking for help means losing the children.'],
  change: [
    'A written plan for bad days that {carer}, the aunt and {school} each hold. {child} joins the young carers’ group. Health and social care speak monthly.',
  ],
  better: [
    '{carer} is well and back at work part-time. {child} goes to the young carers’ group and has caught up at {school}.',
  ],
  hold: ['{child} was alone with {carer} through two crises and nobody was told. The same may happen again.'],
  none: [
    'The relapse was caught early, the aunt stayed, and the mental health team visits weekly. {child} is not at continuing risk.',
  ],
}

export const expecting: Theme = {
  name: 'a child expected',
  weight: 0,
  need: 'N5',
  factors: ['4B', '2B', '3B', '16A'],
  category: 'NEG',
  harm: 0.12,
  eldestFrom: 0,
  worries: [
    'The midwife is worried: {carer} booked late, has missed two scans and has nowhere settled to live. An older child was cared for by relatives.',
    '{carer} is expecting a baby and told the midwife about using drugs until last month. {partner} came to the appointment and answered every question.',
    '{carer} is young, expecting a first baby, and has fallen out with the family. The midwife would like help to begin before the birth.',
  ],
  facts: [
    'The baby is growing as expected. {carer} has kept the last three appointments.',
    '{carer} has a room in shared housing until the spring.',
    'The perinatal team has seen {carer} once; a second meeting is booked.',
  ],
  analysis: [
    'There is time before the birth, and {carer} wants to use it. The question is what {carer} can hold on to at three in the morning.',
    'What made earlier care hard is still there in part. A plan before the birth gives the baby the best start and {carer} a fair chance.',
  ],
  young: ['{child} is excited about the baby and wants it to sleep in the same room.'],
  older: ['{child} hopes that this time the baby can stay.'],
  parents: ['{carer} says, ‘I want to do it right this time.’'],
  change: [
    '{carer} meets the midwife and the family nurse weekly. A settled home before the birth. A meeting before discharge says who is there in the first six weeks.',
  ],
  better: [
    'The baby is five months old, thriving, and {carer} goes to the group at the children’s centre by choice.',
  ],
  hold: ['The baby will be at risk from the first day unless the plan is in place before the birth.'],
  none: [
    '{carer} has a settled home, is clear of drugs and has family close by. The risk is not now one of significant harm.',
  ],
}
