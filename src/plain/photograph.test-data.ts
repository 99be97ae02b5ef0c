/** A number in a block of TIFF whose most significant byte comes first. */
const of16 = (value: number): number[] => [value >> 8, value & 255]
const of32 = (value: number): number[] => [...of16(value >>> 16), ...of16(value & 0xffff)]
const letters = (text: string): number[] => [...text].map((one) => one.charCodeAt(0))

const entry = (tag: number, type: number, count: number, value: readonly number[]): number[] => [
  ...of16(tag),
  ...of16(type),
  ...of32(count),
  ...value,
]

/** What the made-up phone says of the place: degrees, minutes and seconds north, as three fractions. */
export const latitude = [53, 1, 47, 1, 2_512, 100].flatMap(of32)

/** A block of TIFF with which way is up, and the place: list of 2 at 8, list of the place at 38, its fractions at 68. */
export const exifBlock = (): Uint8Array =>
  Uint8Array.from([
    ...letters('MM\0*'),
    ...of32(8),
    ...of16(2),
    ...entry(0x0112, 3, 1, [...of16(6), 0, 0]),
    ...entry(0x8825, 4, 1, of32(38)),
    ...of32(0),
    ...of16(2),
    ...entry(0x0001, 2, 2, letters('N\0\0\0')),
    ...entry(0x0002, 5, 3, of32(68)),
    ...of32(0),
    ...latitude,
  ])

const xmp = '<x:xmpmeta><rdf:Description exif:GPSLatitude="53,47.4187N" tiff:Make="Made up"/></x:xmpmeta>'

/** A made-up JPEG of one dot with what phones write into theirs: Exif with a place, and the place as text. */
export function photographWithPosition(more = 0): Uint8Array {
  const segment = (bytes: readonly number[]) => [0xff, 0xe1, ...of16(bytes.length + 2), ...bytes]
  const body = Array.from(Buffer.from(oneDot, 'base64'))
  const said = Uint8Array.from([
    ...body.slice(0, 2),
    ...segment([...letters('Exif\0\0'), ...exifBlock()]),
    ...segment([...letters('http://ns.adobe.com/xap/1.0/\0'), ...letters(xmp)]),
    ...body.slice(2),
  ])
  // Whatever follows the end of a picture is passed over by whoever draws it.
  const whole = new Uint8Array(said.length + more)
  whole.set(said)
  for (let at = said.length; at < whole.length; at++) whole[at] = (at * 31 + (at >> 8)) % 251
  return whole
}

/** The smallest JPEG that browsers draw. */
const oneDot =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k='
