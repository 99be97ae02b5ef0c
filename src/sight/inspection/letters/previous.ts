import type { Passage } from './letter.ts'
import { type Quote, sentencesOf } from './quotes.ts'

const earlier =
  /\b(?:last|previous|earlier|most recent|prior(?! to\b))\s+(?:\p{L}+\s+){0,4}?(?:inspections?|ILACS|visits?|JTAI)\b|\b(?:inspection|inspected|focuss?ed visits?|monitoring visits?|JTAI)\s+(?:\p{L}+\s+){0,3}?in\s+(?:\p{L}+\s+)?20\d\d\b|\b20\d\d\s+(?:\p{L}+\s+){0,2}?(?:inspection|focuss?ed visit|monitoring visit|JTAI)\b|\b(?:joint targeted area inspection|JTAI)\)?,?\s[^.;]{0,120}?\bin (?:\p{L}+ )?20\d\d\b|\bfocuss?ed visits, in (?:\p{L}+ )?20\d\d\b|\bsince (?:the|its|their) (?:last )?inspection\b|\binitial report in 20\d\d\b/iu

/** The sentences that speak of an earlier inspection or visit, by their words alone. */
export const earlierInspections = (text: string, passages: readonly Passage[]): readonly Quote[] =>
  passages.flatMap((passage) => sentencesOf(text, passage)).filter(({ words }) => earlier.test(words))
