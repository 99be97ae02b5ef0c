/** An authority with children's services, as Ofsted's page of it is headed. */
export type Authority = { readonly urn: string; readonly name: string }

/*
 * The 153 authorities with children's services in England by Ofsted's own number (URN) and name, as they stood in January
 * 2025. Source: Ofsted's pages of providers, reports.ofsted.gov.uk (Open Government Licence v3). A report prints no URN.
 */
const authorities: readonly (readonly [urn: string, name: string])[] = [
  ['80486', 'Barking and Dagenham'],
  ['80487', 'Barnet'],
  ['80426', 'Barnsley'],
  ['80427', 'Bath and North East Somerset'],
  ['80428', 'Bedford'],
  ['80488', 'Bexley'],
  ['80429', 'Birmingham'],
  ['80430', 'Blackburn with Darwen'],
  ['80431', 'Blackpool'],
  ['80432', 'Bolton'],
  ['2532287', 'Bournemouth, Christchurch & Poole'],
  ['80436', 'Bracknell Forest'],
  ['80449', 'Bradford'],
  ['80489', 'Brent'],
  ['80438', 'Brighton and Hove'],
  ['80441', 'Bristol'],
  ['80490', 'Bromley'],
  ['80442', 'Buckinghamshire'],
  ['80443', 'Bury'],
  ['80444', 'Calderdale'],
  ['80445', 'Cambridgeshire'],
  ['80491', 'Camden'],
  ['80446', 'Central Bedfordshire'],
  ['80447', 'Cheshire East'],
  ['80448', 'Cheshire West and Chester'],
  ['80454', 'Cornwall'],
  ['80456', 'Coventry'],
  ['80492', 'Croydon'],
  ['2733690', 'Cumberland'],
  ['80458', 'Darlington'],
  ['80459', 'Derby'],
  ['80460', 'Derbyshire'],
  ['80461', 'Devon'],
  ['80462', 'Doncaster'],
  ['2532283', 'Dorset'],
  ['80464', 'Dudley'],
  ['80465', 'Durham'],
  ['80493', 'Ealing'],
  ['80466', 'East Riding of Yorkshire'],
  ['80467', 'East Sussex'],
  ['80494', 'Enfield'],
  ['80468', 'Essex'],
  ['80469', 'Gateshead'],
  ['80470', 'Gloucestershire'],
  ['80495', 'Greenwich'],
  ['80496', 'Hackney'],
  ['80471', 'Halton'],
  ['80497', 'Hammersmith and Fulham'],
  ['80472', 'Hampshire'],
  ['80498', 'Haringey'],
  ['80499', 'Harrow'],
  ['80473', 'Hartlepool'],
  ['80500', 'Havering'],
  ['80474', 'Herefordshire'],
  ['80475', 'Hertfordshire'],
  ['80501', 'Hillingdon'],
  ['80503', 'Hounslow'],
  ['80419', 'Isle of Wight'],
  ['80455', 'Isles of Scilly'],
  ['80505', 'Islington'],
  ['80544', 'Kensington and Chelsea'],
  ['80476', 'Kent'],
  ['80477', 'Kingston upon Hull'],
  ['80545', 'Kingston upon Thames'],
  ['80478', 'Kirklees'],
  ['80479', 'Knowsley'],
  ['80506', 'Lambeth'],
  ['80480', 'Lancashire'],
  ['80481', 'Leeds'],
  ['80482', 'Leicester'],
  ['80483', 'Leicestershire'],
  ['80508', 'Lewisham'],
  ['80484', 'Lincolnshire'],
  ['80485', 'Liverpool'],
  ['80450', 'London Corporation'],
  ['80520', 'Luton'],
  ['80521', 'Manchester'],
  ['80522', 'Medway'],
  ['80510', 'Merton'],
  ['80523', 'Middlesbrough'],
  ['80524', 'Milton Keynes'],
  ['80525', 'Newcastle upon Tyne'],
  ['80511', 'Newham'],
  ['80418', 'Norfolk'],
  ['80526', 'North East Lincolnshire'],
  ['80527', 'North Lincolnshire'],
  ['2637539', 'North Northamptonshire'],
  ['80528', 'North Somerset'],
  ['80529', 'North Tyneside'],
  ['80530', 'North Yorkshire'],
  ['80532', 'Northumberland'],
  ['80533', 'Nottingham'],
  ['80534', 'Nottinghamshire'],
  ['80535', 'Oldham'],
  ['80536', 'Oxfordshire'],
  ['80537', 'Peterborough'],
  ['80538', 'Plymouth'],
  ['80539', 'Portsmouth'],
  ['80540', 'Reading'],
  ['80512', 'Redbridge'],
  ['80541', 'Redcar and Cleveland'],
  ['80513', 'Richmond upon Thames'],
  ['80542', 'Rochdale'],
  ['80543', 'Rotherham'],
  ['80547', 'Rutland'],
  ['80548', 'Salford'],
  ['80549', 'Sandwell'],
  ['80550', 'Sefton'],
  ['80551', 'Sheffield'],
  ['80552', 'Shropshire'],
  ['80553', 'Slough'],
  ['80554', 'Solihull'],
  ['80555', 'Somerset'],
  ['80556', 'South Gloucestershire'],
  ['80557', 'South Tyneside'],
  ['80558', 'Southampton'],
  ['80559', 'Southend-on-Sea'],
  ['80514', 'Southwark'],
  ['80560', 'St Helens'],
  ['80561', 'Staffordshire'],
  ['80562', 'Stockport'],
  ['80563', 'Stockton-on-Tees'],
  ['80564', 'Stoke-on-Trent'],
  ['80565', 'Suffolk'],
  ['80566', 'Sunderland'],
  ['80567', 'Surrey'],
  ['80515', 'Sutton'],
  ['80568', 'Swindon'],
  ['80569', 'Tameside'],
  ['80570', 'Telford & Wrekin'],
  ['80571', 'Thurrock'],
  ['80572', 'Torbay'],
  ['80516', 'Tower Hamlets'],
  ['80573', 'Trafford'],
  ['80451', 'Wakefield'],
  ['80574', 'Walsall'],
  ['80517', 'Waltham Forest'],
  ['80518', 'Wandsworth'],
  ['80575', 'Warrington'],
  ['80576', 'Warwickshire'],
  ['80577', 'West Berkshire'],
  ['2637548', 'West Northamptonshire'],
  ['80578', 'West Sussex'],
  ['80519', 'Westminster'],
  ['2733698', 'Westmorland and Furness'],
  ['80579', 'Wigan'],
  ['80580', 'Wiltshire'],
  ['80546', 'Windsor & Maidenhead'],
  ['80581', 'Wirral'],
  ['80582', 'Wokingham'],
  ['80583', 'Wolverhampton'],
  ['80584', 'Worcestershire'],
  ['80453', 'York'],
]

/** What reports call an authority where it is more than a form of its name, as `key` makes it. */
const otherNames: Readonly<Record<string, string>> = {
  'city of london': 'London Corporation',
  'city of london corporation': 'London Corporation',
  hull: 'Kingston upon Hull',
  'county durham': 'Durham',
  scilly: 'Isles of Scilly',
  'poole bournemouth and christchurch': 'Bournemouth, Christchurch & Poole',
}

/** Words that a council has about its name and that do not tell it from another. */
const forms =
  /\b(?:the|council of the|council of|council|local authority|county|city|metropolitan|royal|london|borough|district|corporation|unitary|authority|of)\b/gu

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z]+/gu, ' ')
    .trim()

/** A name without the words about it: `Bristol City of`, `City of Bristol` and `Bristol City Council` are one. */
const key = (name: string): string => plain(name).replace(forms, ' ').replace(/\s+/gu, ' ').trim()

const byPlain = new Map(
  authorities
    .map(([urn, name]): [string, Authority] => [plain(name), { urn, name }])
    .concat(
      Object.entries(otherNames).flatMap(([other, name]): [string, Authority][] =>
        authorities.filter((row) => row[1] === name).map(([urn]) => [other, { urn, name }]),
      ),
    ),
)
const byKey = new Map(
  [...byPlain]
    .map(([name, authority]): [string, Authority] => [key(name), authority])
    .filter(([name]) => name !== ''),
)

/**
 * The authority that a printed name means, or nothing: `London Borough of Camden` is Camden, `St. Helens Metropolitan
 * Borough Council` is St Helens, `City of London` is Ofsted's London Corporation. No likeness is guessed.
 */
export const findAuthority = (printed: string): Authority | undefined =>
  byPlain.get(plain(printed)) ?? byKey.get(key(printed))
