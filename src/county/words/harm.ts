import type { Theme } from './theme.ts'

export const domesticAbuse: Theme = {
  name: 'domestic abuse',
  weight: 26,
  need: 'N1',
  factors: ['3B', '3A', '17A', '1C', '4B'],
  category: 'EMO',
  harm: 0.06,
  eldestFrom: 0,
  worries: [
    'Neighbours rang because of shouting late in the evening. {carer} said that {partner} had pushed past and broken a door. {children} were upstairs.',
    '{carer} told staff at the school gate about {partner} checking the phone and forbidding visits to family. {child} stood by and was very quiet.',
    'Officers went to the home after a call from {carer}. {partner} had left by then. {carer} did not want to make a statement. {child} came down while officers were there.',
    '{child} told a teacher that there had been another big row at home, and that the best thing is to stay in bed and wait.',
    '{carer} came to a clinic appointment with a sore wrist and said that {partner} had grabbed it. {children} had seen it.',
  ],
  facts: [
    'There were calls to the home before this one. {carer} says that {partner} is sorry afterwards, and that it is worse when money is short.',
    'No injury to a child is recorded. {children} were at home each time that we know of.',
    '{carer} has an appointment with the domestic abuse service. {partner} has not been spoken to yet.',
    'Bail conditions keep {partner} away from the address until the end of next month.',
  ],
  analysis: [
    '{children} live with fear and with watching out for moods. That harms them even where nobody touches them.',
    '{carer} protects as far as one person can; the abuse is {partner}’s responsibility. What matters is whether {partner} stays away or changes.',
    'The pattern is one of control more than of single rows, so a quiet month does not tell us that it has ended.',
  ],
  young: [
    '{child} drew the house with one big door and called it the running door.',
    '{child} said, ‘I put my fingers in my ears and sing.’',
    '{child} stays close to {carer}, looks at the window often and asks who is coming.',
  ],
  older: [
    '{child} said, ‘I just want one week when nobody shouts.’',
    '{child} worries about leaving {carer} alone and has stopped going to football.',
    '{child} asked that nobody tell {partner} what was said, and wants somebody at school to talk to.',
  ],
  parents: [
    '{carer} wants the shouting to stop and is afraid of what {partner} will do on hearing that somebody came.',
    '{partner} says that it is only words and that other families are louder.',
  ],
  change: [
    '{carer} and the children each know their part of the safety plan. {partner} attends the programme and keeps to the agreed times. School tells us the same day if {child} is not there.',
    '{partner} lives elsewhere for as long as the programme lasts. {carer} meets the domestic abuse worker weekly. {child} has a named person at school.',
  ],
  better: [
    '{partner} has lived elsewhere for four months and the order is kept. {carer} has finished the course and {children} are settled at {school}.',
    'There has been no call to the home for five months. {child} sleeps through and has gone back to clubs.',
  ],
  hold: [
    'The abuse has gone on through earlier help and {child} is harmed by it. It is likely to go on. Agencies need one plan that each of them is held to.',
    '{partner} has come back in spite of the order. {child} is frightened, and {carer} cannot keep this up alone.',
  ],
  none: [
    '{partner} has left, an order is in place, and {carer} has acted on every part of the safety plan. A conference would add nothing that a child in need plan does not do.',
    'The harm was real and is not continuing: {child} is safe where the family lives now, and school and health agree with this view.',
  ],
}

export const neglect: Theme = {
  name: 'neglect',
  weight: 17,
  need: 'N1',
  factors: ['16A', '1B', '2B', '5B', '4B'],
  category: 'NEG',
  harm: 0.02,
  eldestFrom: 0,
  worries: [
    '{child} has come to {school} hungry and without a coat for the third week. {carer} is hard to reach and has missed two meetings.',
    'At a home visit the health visitor found little food and a cold house, and {child} in a cot by day. Two appointments have been missed.',
    '{child} has been late most days, is tired, and wore the same clothes all week. Other children have begun to move away from {child}.',
    'A neighbour says that {children} are often outside after dark and knock to ask for something to eat.',
    'A dental nurse is worried: {child} has pain, and treatment was offered four times without an answer.',
  ],
  facts: [
    'Attendance stands at 71% this term. Four health appointments were missed in six months.',
    'The home was visited: some food, no bedding in one room, broken heating. {carer} let us in and was open about it.',
    'Family help was offered twice before and ended each time when calls were not answered.',
    '{child} is below the expected weight; the growth chart has been falling since spring.',
  ],
  analysis: [
    'Each thing by itself looks small. Together, and for this long, they mean that {child} cannot count on being fed, warm and noticed.',
    '{carer} loves the children and has managed well in the past. It slips when low mood and money come together, and comes back after help ends.',
    'What {child} needs is not one clean-up but somebody who stays and checks, and school is the first to see when it slips.',
  ],
  young: [
    '{child} said, ‘I have toast at breakfast club. I like it there.’',
    '{child} hid a biscuit in a sleeve and said that it was for later.',
    '{child} was pleased with the visit and asked whether we would come again tomorrow.',
  ],
  older: [
    '{child} does the washing for the little ones, ‘because otherwise nobody does’.',
    '{child} said, ‘Don’t make it sound like Mum’s bad. She’s just tired.’',
    '{child} is ashamed of the house and does not bring friends home.',
  ],
  parents: [
    '{carer} says that everything got on top after the heating broke, and that asking for help feels like failing.',
    '{carer} agrees that the mornings do not work and would like somebody to show how others manage.',
  ],
  change: [
    '{children} eat three meals, are at {school} on time four days in five, and see the dentist this month. {carer} meets the family worker on Tuesdays. The heating is mended.',
    'Beds, bedding and a working cooker this week. Health visitor weighs {child} fortnightly. {carer} goes to the doctor about low mood.',
  ],
  better: [
    'The house is warm, {children} are at {school} on time and {child} has put on weight. The family worker stays until the summer.',
    '{carer} has kept every appointment for three months and asks for help before things slip.',
  ],
  hold: [
    'Help was given twice and the care slipped back each time. {child}’s weight and teeth have suffered. The harm goes on and the change has not lasted.',
    '{child} is being harmed now by what is not done, day after day, and {carer} has not been able to use the help offered.',
  ],
  none: [
    'The care has improved at once with practical help, health agrees that {child} is gaining weight, and {carer} works with us. The plan can hold this without a conference.',
    'What was reported was worse than what was found. There is neglect of small things, and help has begun; no continuing risk of significant harm was found.',
  ],
}

export const physicalHarm: Theme = {
  name: 'physical harm',
  weight: 10,
  need: 'N1',
  factors: ['18C', '17A', '4B'],
  category: 'PHY',
  harm: 0.12,
  eldestFrom: 1,
  worries: [
    '{child} has a bruise on the arm and told a teaching assistant that {partner} did it when cross about shoes.',
    'A nurse saw a mark on {child}’s leg. {carer}’s account and {child}’s did not agree.',
    '{child} said in class that being smacked with a slipper is what happens when you lie.',
    '{child} did not want to get changed for sport. A small bruise was seen, and {child} said it was from falling off a bed.',
  ],
  facts: [
    'A paediatrician examined {child}. The mark fits what {child} said; no other injury was found.',
    'There is one earlier record, three years old, of a smack that left no mark.',
    '{partner} says that it was a grab to stop {child} running into the road.',
  ],
  analysis: [
    'The mark is small. What weighs more is that {child} expected to be disbelieved.',
    'The adults use force when tired and out of ideas. They can say so, which is where change begins.',
    'If nothing changes it will happen again, and the next time may be worse, because {child} is growing and argues back.',
  ],
  young: [
    '{child} said, ‘I was naughty and then it hurt,’ and showed where.',
    '{child} played with the dolls and put the big one outside the door.',
  ],
  older: [
    '{child} said, ‘I don’t want anyone in trouble. I want it to stop.’',
    '{child} feels listened to and asked what would happen next and when.',
  ],
  parents: [
    '{carer} is shocked, and says that smacking was how everybody was brought up.',
    '{partner} accepts having lost patience and has agreed to stay with a relative for now.',
  ],
  change: [
    'Nobody hits anybody. {partner} is not alone with {children} until the parenting course is done. {child} has a signal to use at {school}.',
    'The adults have three things to do instead when angry, and can say them. A worker visits unannounced.',
  ],
  better: [
    'The course is done, {child} says that it has stopped, and school has seen no mark in four months.',
    'The adults handle bedtime together, and {child} is relaxed with both of them.',
  ],
  hold: [
    '{child} was hurt by an adult who does not accept it, in the same home, and there is an earlier record. The risk goes on.',
    'The injury is not explained. Until it is, {child} needs a plan that every agency shares.',
  ],
  none: [
    'The adult has left the home, {child} has been seen three times and is well, and the police take no further action. The risk does not continue.',
    'The medical view is that the mark fits a fall. {child} says the same when seen alone. Concerns are not borne out.',
  ],
}

export const sexualHarm: Theme = {
  name: 'sexual harm',
  weight: 4,
  need: 'N1',
  factors: ['19C', '11A', '15A'],
  category: 'SAB',
  harm: 0.2,
  eldestFrom: 8,
  worries: [
    '{child} told a school nurse about messages from an adult met in a game, who asked to keep them secret and to meet.',
    'A friend’s parent saw messages to {child} from somebody much older. {child} was upset when asked and deleted them.',
    '{child} told a teacher about feeling unsafe when a visitor to the home stays over. {child} did not want to say more.',
  ],
  facts: [
    'The police have the telephone. {carer} did not know of the messages and handed it over at once.',
    'The adult named does not live in the county. No meeting has taken place as far as is known.',
    'A specially trained officer and a social worker spoke with {child} together.',
  ],
  analysis: [
    '{child} was chosen for being lonely, and made to feel responsible. Neither is {child}’s fault.',
    'What protects {child} is that somebody was told, and believed it. What worries is how quickly the adult could begin again under another name.',
  ],
  young: ['{child} said that some secrets make your tummy hurt.'],
  older: [
    '{child} said, ‘I thought I’d be the one in trouble.’',
    '{child} wants the telephone back, and to be asked before others are told.',
  ],
  parents: ['{carer} is frightened and angry, believes {child}, and asked what to say and what not to.'],
  change: [
    '{child} sees the specialist service weekly. The visitor does not come to the home. {carer} has been helped to make the telephone safe with {child}, not against {child}.',
  ],
  better: ['{child} has finished with the specialist service, has friends again, and knows whom to tell.'],
  hold: [
    'The adult still has ways to reach {child}, and the home cannot yet prevent it. A shared plan is needed.',
  ],
  none: [
    'Contact has been stopped by the police, {carer} protects well, and {child} has help. The risk from this person has ended.',
  ],
}

export const exploitation: Theme = {
  name: 'exploitation',
  weight: 6,
  need: 'N1',
  factors: ['24A', '10A', '13A', '2A', '14A'],
  category: 'MUL',
  harm: 0.1,
  eldestFrom: 12,
  worries: [
    '{child} has been missing overnight twice this month, came back with new trainers and a second telephone, and will not say from where.',
    '{child} was found by officers in a town forty miles away with two adults who are known to them.',
    '{school} has seen {child} getting into cars at the gate. {child} has become secretive, and is frightened of somebody.',
  ],
  facts: [
    'Four missing episodes in eight weeks; two return conversations took place.',
    'Officers hold information about older young people who use a flat near {school}.',
    '{carer} reports each time at once and looks for {child} personally.',
  ],
  analysis: [
    '{child} is being used by people who make it look like friendship and then like a debt.',
    'The risk lies outside the home. {carer} is an ally, and a plan that treats {carer} as the problem would lose both.',
  ],
  young: ['{child} did not want to talk today.'],
  older: [
    '{child} said, ‘You don’t get it. You can’t just stop.’',
    '{child} would like to go back to boxing, if it could be at another gym.',
    '{child} laughed the questions off, then asked whether people can be moved somewhere safe.',
  ],
  parents: ['{carer} has not slept properly for weeks and feels blamed by everybody.'],
  change: [
    'One trusted worker for {child}, who stays. The police disrupt the adults, not the child. {school} keeps the place open. Everybody knows the trigger plan for going missing.',
  ],
  better: [
    'No missing episode for three months. {child} is back at {school} four days a week and sees the same worker.',
  ],
  hold: [
    '{child} is at continuing risk from adults outside the home and is controlled by debt. Agencies must act on one plan.',
  ],
  none: [
    'The two adults are in custody and {child} has moved to an aunt in another town by agreement. The risk does not continue here.',
  ],
}
