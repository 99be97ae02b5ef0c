/**
 * Text as PostgreSQL can keep it: without the sign NUL, which no text there may hold, and with half a pair of surrogates
 * replaced, which is no letter. Everything else stays as it was typed.
 */
export const keepable = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()
