import { pick, type Random } from '../random.ts'

/** First names for girls and boys, and family names. A first name and a family name are put together by chance. */
export type NameStock = {
  readonly girls: readonly string[]
  readonly boys: readonly string[]
  readonly families: readonly string[]
}

const list = (text: string): readonly string[] => text.split(' ')

/** Family names are put together from parts, so that they sound of the country and are nobody's in particular. */
function joined(starts: string, ends: string): readonly string[] {
  return list(starts).flatMap((start) => list(ends).map((end) => `${start}${end}`))
}

const local: NameStock = {
  girls: list(
    'Ada Amelia Ava Beatrix Bethan Callie Clara Daisy Della Eliza Ella Erin Esme Faith Florence Freya Georgia Grace Harriet Hattie Hollie Imogen Iris Isla Ivy Jasmine Jess Kayleigh Keira Lacey Layla Leah Lexi Lily Lottie Lucy Maisie Martha Matilda Mia Millie Molly Nancy Olive Orla Paige Phoebe Poppy Rosie Ruby Sadie Scarlett Skye Summer Tess Tilly Violet Willow Zara',
  ),
  boys: list(
    'Aaron Albie Alfie Archie Arlo Arthur Ashton Bailey Barnaby Ben Bobby Callum Charlie Cody Connor Dexter Dylan Edward Elliot Ethan Finley Frank Freddie George Harley Harry Harvey Henry Hugo Isaac Jack Jacob Jake Jamie Jayden Joe Joseph Kai Kyle Leo Lewis Liam Logan Louis Luca Mason Max Nathan Noah Oliver Oscar Owen Ralph Reece Riley Ronnie Sam Stanley Ted Theo Toby Tommy Tyler Wilf Zac',
  ),
  families: joined(
    'Ald Bram Cald Dun Ever Fen Gar Hather Ink Lang Marl Nether Oaken Pen Quin Rad Sel Tarn Wex',
    'combe dale field garth leigh mere ridge stead wick worth',
  ),
}

const southAsian: NameStock = {
  girls: list('Aisha Amina Anaya Fatima Hafsa Inaya Jannat Maryam Meera Nadia Priya Safa Sana Zainab Zoya'),
  boys: list('Adil Ayaan Bilal Daniyal Hamza Haris Ibrahim Imran Kabir Musa Rayan Rohan Samir Yusuf Zayn'),
  families: joined('Ahm Bak Das Gul Hash Jal Kar Mir Naz Raz Sar Zam', 'ani ari een ood'),
}

const african: NameStock = {
  girls: list('Abena Ada Amara Efua Esther Grace Hope Ife Kemi Mercy Nia Selam Temi Yewande Zuri'),
  boys: list('Ade Caleb Chidi David Emeka Femi Isaiah Jabari Kofi Kwame Malachi Micah Obi Samuel Tobi'),
  families: joined('Ada Bole Chuk Eke Oga Oku Ola Osa Tem Wak', 'bani dele more nwe yemi'),
}

const caribbean: NameStock = {
  girls: list('Aaliyah Alicia Amaya Chanel Destiny Ebony Jada Kiana Leila Naomi Renee Shanice Tiana Zaria'),
  boys: list(
    'Andre Dante Darnell Elijah Isaiah Jerome Josiah Kieron Marcus Nathaniel Omari Rico Tyrell Xavier',
  ),
  families: joined('Cam Dray Fort Gray Mont Sin Wal Win', 'brook ford mond ston'),
}

const european: NameStock = {
  girls: list('Alina Anna Daria Elena Ewa Irina Julia Kasia Lena Maja Natalia Nikola Oliwia Sofia Zofia'),
  boys: list('Adam Aleks Dawid Filip Ivan Jakub Kacper Luka Marek Mateo Mihai Nikola Oskar Stefan Tomas'),
  families: joined('Bor Dob Gral Jar Kal Lub Mor Pol Star Zel', 'anek escu inov kova wicz'),
}

const chinese: NameStock = {
  girls: list('Jia Lan Mei Min Xin Yan Ying'),
  boys: list('Bo Feng Hao Jun Ming Wei Yi'),
  families: list('Bai Du Fei Gao Hou Jin Lei Meng Nie Pan Qiu Ren Shao Tao Xue'),
}

const stocks: Readonly<Record<string, NameStock>> = {
  AIND: southAsian,
  APKN: southAsian,
  ABAN: southAsian,
  AOTH: southAsian,
  MWAS: southAsian,
  BAFR: african,
  BOTH: african,
  MWBA: african,
  BCRB: caribbean,
  MWBC: caribbean,
  WOTH: european,
  WROM: european,
  CHNE: chinese,
}

/** Names that suit an ethnic background; the county's own where it has none of its own here, or is not known. */
export const stockFor = (ethnicity: string | undefined): NameStock => stocks[ethnicity ?? ''] ?? local

/** A first name that nobody else in the family has. */
export function givenName(
  random: Random,
  stock: NameStock,
  sex: 'F' | 'M',
  taken: ReadonlySet<string>,
): string {
  const names = sex === 'F' ? stock.girls : stock.boys
  const free = names.filter((name) => !taken.has(name))
  return pick(random, free.length === 0 ? names : free)
}

/** Other ways in which a first name is written or shortened: how one child comes to have two records. */
export function anotherSpelling(name: string): string {
  const known: Readonly<Record<string, string>> = {
    Joseph: 'Joe',
    Joe: 'Joseph',
    Sam: 'Samuel',
    Ben: 'Benjamin',
    Zac: 'Zach',
    Lily: 'Lilly',
    Callum: 'Calum',
    Isla: 'Ila',
    Freya: 'Freyja',
    Harriet: 'Hattie',
  }
  return (
    known[name] ??
    (name.endsWith('ie') ? `${name.slice(0, -2)}y` : `${name.slice(0, -1)}${name.at(-1)}${name.at(-1)}`)
  )
}
