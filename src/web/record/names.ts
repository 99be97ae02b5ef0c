/** The hidden input by which the client says that the draft holds all that was typed: the form need not be read. */
export const keptInput = 'kept'

/** The hidden input that says what of the draft the form was drawn from; the client empties it, for it keeps the form up to date. */
export const drawnInput = 'drawn'

/** The button that keeps what was typed and leaves, without making a record of it. */
export const leaveInput = 'leave'

/** The buttons that choose one of several answers: the name of the input, `=`, and the answer. */
export const chooseInput = 'choose'

/** The id of the place above a form in which stands what a return would say of it. */
export const returnBox = 'gt-for-the-return'

/** The id of the control that has this name. Ids may hold no blanks and are easier to find without points. */
export const idOf = (name: string): string =>
  `q-${name.replaceAll(/[^A-Za-z0-9-]/g, (other) => (other === '.' ? '_' : `_${other.codePointAt(0)?.toString(16)}_`))}`
