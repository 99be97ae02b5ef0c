/** What children say when their worker changes. Invented. */
export const changeViews: readonly string[] = [
  'I only found out when somebody else came to the door.',
  'She said goodbye and told me who was coming. That was all right.',
  'I have to tell it all again. I do not want to.',
  'It is the third one. I do not learn their names any more.',
  'He was nice. I would like to know if he is all right.',
  'I did not mind. The new one asked me what I like.',
  'Nobody asked me if I wanted somebody else.',
  'She came with the old one the first time. That helped.',
]

export const changeHelps: readonly string[] = [
  'The same person for longer, and a picture of the new one before they come.',
  'That they read what I said already.',
  'A goodbye visit, even a short one.',
  'To choose where we meet first.',
]
