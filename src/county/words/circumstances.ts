import type { Theme } from './theme.ts'

export const stress: Theme = {
  name: 'a family under strain',
  weight: 15,
  need: 'N4',
  factors: ['20', '4B', '16A'],
  category: 'NEG',
  harm: -0.08,
  eldestFrom: 0,
  worries: [
    'The family has been told to leave the house in four weeks. {carer} is borrowing for food and has stopped sending {child} to nursery.',
    '{carer} lost work and the car in one month. {school} gives {child} breakfast and is worried about how low {carer} is.',
    '{carer} rang to say that the family sleeps in one room since the ceiling came down, and that nobody answers.',
  ],
  facts: [
    'Arrears stand at about two months’ rent. Housing has opened an application.',
    '{children} are well cared for, clean and cheerful at {school}.',
    'The church food bank and a neighbour have been helping.',
  ],
  analysis: [
    'This is a family in hardship, not one that harms. The strain is beginning to reach {child} all the same.',
    'With the housing settled the rest is likely to follow. Without it the family will be back.',
  ],
  young: ['{child} said that everybody sleeps in the big bed now and that it is squashy.'],
  older: ['{child} has not told friends about the move, and asked if the school place is safe.'],
  parents: ['{carer} is relieved that somebody rang back.'],
  change: ['Housing, benefits and {school} each name one person. The family moves once, and near {school}.'],
  better: ['The family has a tenancy and a plan for the debt. {child} has stayed at the same school.'],
  hold: ['The hardship has turned into neglect, and help has not been taken up.'],
  none: ['No harm by a parent was found. The family needs housing, and has help with it.'],
}

export const conflict: Theme = {
  name: 'conflict with a young person',
  weight: 8,
  need: 'N5',
  factors: ['14A', '4A', '15A', '2A'],
  category: 'EMO',
  harm: -0.08,
  eldestFrom: 10,
  worries: [
    '{carer} says that {child} cannot come home after last night’s fight. {child} slept at a friend’s.',
    '{child} hit {carer} during a row about the telephone. Officers came; nobody was hurt badly.',
    '{school} is worried about {child}, who has scratched both arms and says that nobody at home would mind.',
  ],
  facts: [
    '{child} has been out of lessons for two weeks after an exclusion.',
    'An uncle has offered a bed for a fortnight while things settle.',
    'The mental health team for young people has {child} on its list; the wait is eleven weeks.',
  ],
  analysis: [
    'The rows are about being grown up sooner than {carer} can bear. Beneath them both are lonely.',
    '{child} hurts more than {child} shows. Being sent away would confirm the worst that {child} believes.',
  ],
  young: ['{child} goes upstairs when the rows begin.'],
  older: [
    '{child} said, ‘They only talk to me to tell me off.’',
    '{child} would stay at home ‘if somebody else was in the room’ for a while.',
  ],
  parents: ['{carer} is at the end of every idea and feels judged by each professional in turn.'],
  change: [
    'Family work twice a week for eight weeks. A night at the uncle’s when either asks. {school} brings {child} back by steps.',
  ],
  better: ['{child} is home and back at {school}. Rows still happen; nobody leaves over them.'],
  hold: [
    '{child} is being told every day of being unwanted, hurts themself, and the home has not changed with help.',
  ],
  none: ['The incident was a single one, {child} is with the uncle by agreement, and family work has begun.'],
}

export const disability: Theme = {
  name: 'a child’s disability',
  weight: 12,
  need: 'N2',
  factors: ['5A', '6A', '4A'],
  category: 'NEG',
  harm: 0,
  eldestFrom: 2,
  worries: [
    '{carer} asks for help: {child} has a learning disability, sleeps three hours a night, and {carer} has not had a night off this year.',
    'The paediatrician asks for an assessment: {child} has grown too heavy to lift and the bathroom is upstairs.',
    '{school} is worried that {child}, who does not use words, comes in with the equipment not working, and that {carer} is worn out.',
  ],
  facts: [
    '{child} has an education, health and care plan and attends a specialist class.',
    'Equipment was assessed eighteen months ago and has been outgrown.',
    '{carer} manages medicines, feeding and nights alone.',
  ],
  analysis: [
    'The care is loving and skilled. It cannot be kept up by one person without short breaks.',
    'The house disables {child} more than the condition does.',
  ],
  young: [
    '{child} smiles at water and music, and pushes the plate away when finished. That is how {child} says no.',
  ],
  older: ['{child} used the picture board to say: swimming, more; bus, no.'],
  parents: ['{carer} asks for sleep, and not to have to tell the story again to somebody new.'],
  change: [
    'Two short breaks a month, a hoist, and a night sitter until the equipment comes. One named worker.',
  ],
  better: [
    'Short breaks are in place and the bathroom is done. The family asks to go on with the short breaks team alone.',
  ],
  hold: [
    'Medicines and feeds are being missed, and help has been declined. {child} cannot say so and depends on others seeing it.',
  ],
  none: ['What looked like harm was equipment that no longer fits. It has been replaced, and health agrees.'],
}

export const absentParent: Theme = {
  name: 'nobody with parental responsibility at hand',
  weight: 2.5,
  need: 'N8',
  factors: ['20', '8E', '4A'],
  category: 'NEG',
  harm: 0,
  eldestFrom: 6,
  worries: [
    '{child} has been living with {carer}, a family friend, since the summer. Nobody here has parental responsibility and {school} cannot get forms signed.',
    'A parent has gone abroad and the date of return has passed. {child} is with {carer}, who has been glad to help and now has no money for it.',
  ],
  facts: ['{carer} has a spare room and good references. The parent answers messages about once a week.'],
  analysis: [
    '{child} is cared for, and does not belong anywhere in law. That leaves {child} at risk if anything changes.',
  ],
  young: ['{child} asks on which day the aeroplane comes.'],
  older: ['{child} said, ‘I’m all right here. I just want to know if I’m staying.’'],
  parents: ['{carer} will go on for as long as it takes, if somebody sorts out the papers.'],
  change: [
    'The arrangement is assessed, {carer} gets advice about an order, and {child} speaks with the parent weekly.',
  ],
  better: ['{carer} has an order and an allowance. {child} knows that this is home.'],
  hold: ['{child} has been moved between four homes in a year, and nobody is answerable.'],
  none: ['{child} is safe with {carer}, and an order is being sought. There is no continuing risk of harm.'],
}
