/** What visits are for, what is seen and what it means. Invented. */
export const purposes: readonly string[] = [
  'To see how the mornings go now, and whether what the plan asks of {carer} is happening.',
  'To see {children} at home without warning, and to look at sleeping and food, as the plan says.',
  'To talk with {children} about what has changed since the last visit, and what has not.',
  'To go through the safety plan with {carer}, and to see whether it was kept this week.',
  'To see whether the help from school and health has begun, and what stands in its way.',
]

export const homeSeen: readonly string[] = [
  'Warm and tidy enough. Food in the kitchen for the week. Beds made, clean bedding.',
  'Washing everywhere, and a smell of damp on the landing. Food in the fridge. The back door now locks.',
  'Toys out, homework on the table. The broken window is boarded and the landlord has been told.',
  'Dark and cold downstairs. {carer} says that the meter had run out that morning.',
]

export const means: readonly string[] = [
  'It is better than it was: {carer} keeps to most of the plan and {children} notice it. It depends on nobody being drunk in the house, and that has held for three weeks only.',
  'Little has changed. {carer} agrees with everything and does some of it. {children} go on looking after themselves in the mornings, which is the harm the plan is about.',
  'The routine holds on school days and falls apart at weekends. The plan should look at the weekends.',
  '{carer} is more tired than at the last visit. That is when things went wrong before, so help should come now and not after.',
  'What {children} say fits with what school says. The plan is working, and it is too early to stop.',
]

export const nextThings: readonly string[] = [
  '{carer} rings the housing officer this week; I ask at school about breakfast club by Friday.',
  'I speak with the health visitor tomorrow. {carer} keeps the appointment on Tuesday.',
  'I come back unannounced next week, in the morning. The family worker goes on Thursdays.',
  'I bring the words and feelings cards for {children}. {carer} thinks about who can help at weekends.',
]

export const observed: readonly string[] = [
  '{child} went to {carer} when the dog barked, and was held.',
  '{child} looked well, and was dressed for the weather.',
  '{child} watched {carer} before answering.',
  '{child} showed me a drawing, and talked the whole time.',
  '{child} was quiet and stayed near the door.',
]

export const saidYoung: readonly string[] = [
  '“I have a bed with stars now.”',
  '“We had toast. I made it.”',
  '“When it is loud I go under the table with teddy.”',
  '“I like it when {carer} reads.”',
  '“Nobody shouted this week.”',
]

export const saidOlder: readonly string[] = [
  '“It’s all right at the moment. Ask me again on a Saturday.”',
  '“I get the little ones up because otherwise nobody does.”',
  '“I don’t want another meeting about me where I’m not there.”',
  '“It’s quieter. I can sleep.”',
  '“I told school already. Why do I have to say it twice?”',
]

export const shownByBaby: readonly string[] = [
  '{child} smiled at {carer} and reached up to be lifted.',
  '{child} settled as soon as {carer} spoke.',
  '{child} cried and was fed; slept before I left.',
]

export const notIn: readonly string[] = [
  'At football after school; the time was not agreed with {child}.',
  'With grandmother for the day.',
  'In bed, and {carer} would not have {child} woken.',
  'Nobody opened that room, and {child} did not come out.',
]

export const notAlone: readonly string[] = [
  '{carer} stayed in the room.',
  'A small flat, and a visitor there all the time.',
  '{child} did not want to leave the others.',
]

export const worried: readonly string[] = [
  'Could not be seen and nobody could say why. My manager knows; I ring school in the morning.',
  '{child} would not speak while {carer} was there. My manager knows; I see {child} at school tomorrow.',
]

/** Why the worker went on although a guard warned, by the guard. */
export const wentOn: Readonly<Record<string, readonly string[]>> = {
  'not seen': [
    'I go to school tomorrow to see them there.',
    'Seen by the family worker on Monday; I go again on Wednesday.',
  ],
  'not seen alone': [
    'At school next week, on their own.',
    'I ask {carer} for a walk with each child at the next visit.',
  ],
  'no words': ['They did not want to talk today, and that is said above.'],
}
