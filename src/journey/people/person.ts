import { day, line, oneOf, someOf, words, yesNo } from '../../define/kinds.ts'
import { defineRecord, may, must } from '../../define/record.ts'
import { sayDay } from '../../plain/day.ts'
import { disabilities, ethnicities, genders, sexes, upnUnknownReasons } from '../codes.ts'

/** Who a person is: a child, born or not yet born, or an adult of the family. A new version is a correction or news. */
export const person = defineRecord({
  name: 'person',
  title: 'Person',
  begin: 'Correct or add details',
  concerns: 'person',
  desk: 'children',
  fields: {
    givenName: may(line(), 'First name', { hint: 'Leave empty for a child not yet born or not yet named.' }),
    familyName: may(line(), 'Family name'),
    knownAs: may(line(), 'Known as', {
      hint: 'The name the person likes to be called by, or other names used.',
    }),
    bornOn: may(day, 'Date of birth'),
    expectedOn: may(day, 'Expected date of birth', { hint: 'For a child not yet born.' }),
    diedOn: may(day, 'Date of death'),
    sex: must(oneOf(sexes), 'Sex', 'Choose the sex, or ‘not known’.'),
    gender: may(oneOf(genders), 'Gender, as returns asked until 2024', {
      hint: 'Kept from older returns, which had codes that the sex of today does not have.',
    }),
    ethnicity: may(oneOf(ethnicities), 'Ethnic background'),
    firstLanguage: may(line(), 'First language'),
    interpreter: may(yesNo, 'Is an interpreter needed?'),
    disabilities: may(someOf(disabilities), 'Disabilities'),
    inTheirWords: may(words(3), 'About me', { hint: 'What matters to this person, in their own words.' }),
    address: may(words(3), 'Where they live', { heading: 'Where they live' }),
    postcode: may(line('short'), 'Postcode'),
    school: may(line(), 'School or nursery'),
    localNumber: may(line('short'), 'Council’s own number', {
      heading: 'Numbers',
      hint: 'The number under which returns know the child.',
    }),
    upn: may(line('short'), 'Unique pupil number'),
    formerUpn: may(line('short'), 'Former unique pupil number'),
    upnUnknown: may(oneOf(upnUnknownReasons), 'Why there is no unique pupil number'),
  },
  lines: {},
  checks: [
    ({ bornOn }, { today }) =>
      bornOn === undefined || bornOn <= today
        ? undefined
        : { where: 'bornOn.day', says: 'This day has not come yet. Give it as the expected date of birth.' },
    ({ bornOn, diedOn }) =>
      bornOn === undefined || diedOn === undefined || bornOn <= diedOn
        ? undefined
        : { where: 'diedOn.day', says: 'The date of death lies before the date of birth.' },
  ],
  happenedOn: ({ bornOn, expectedOn }) => bornOn ?? expectedOn,
  timeline: ({ bornOn, expectedOn }) =>
    bornOn !== undefined
      ? 'Born'
      : expectedOn !== undefined
        ? `Expected on ${sayDay(expectedOn)}`
        : 'First known to us',
})
