/**
 * Where the sector's own validator and the meaning of a rule part: the meaning is followed here, and `conform` prints
 * these cases apart. `says` gives the reason.
 */
export type Quirk = {
  readonly rule: string
  readonly says: string
}
