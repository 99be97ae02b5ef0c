/**
 * One line a report: published on; the first day on site; framework; number of the authority; grades in the order overall,
 * leaders (ILACS), leadership and governance (SIF), help and protection, children in care and care leavers, children in
 * care, looked after and permanence (SIF), care leavers, adoption (SIF), safeguarding board (SIF), with O outstanding,
 * G good, R requires improvement, I inadequate, N not judged and - not asked; how many things it lists as to be improved;
 * and the topics whose words occur among them (ILACS alone).
 * Source: Ofsted, inspection reports of children’s services, published 2014 to 2025; the topics are counts of words, made
 * by a program and not by people. They are about a quarter of the reports of those years, not chosen by what they say.
 */
export const reportsList = `
2014-02-14|2013-11-19|SIF|871|I-II--IIRI|-|
2014-03-21|2014-01-14|SIF|350|R-RR--GGGR|-|
2014-03-21|2014-01-14|SIF|881|G-GG--GGGR|-|
2014-03-21|2014-01-14|SIF|860|G-GG--GGGG|-|
2014-06-30|2014-04-29|SIF|884|R-RR--RRGR|-|
2014-06-30|2014-04-30|SIF|815|G-GG--GGGG|-|
2014-07-07|2014-04-29|SIF|301|R-RR--RRRR|-|
2014-08-08|2014-06-03|SIF|825|I-II--IRRI|-|
2014-09-01|2014-06-25|SIF|851|R-GR--GRGG|-|
2015-01-06|2014-10-22|SIF|925|G-GG--GGOG|-|
2015-01-20|2014-11-05|SIF|342|R-RR--RRRR|-|
2015-01-20|2014-11-04|SIF|320|R-RR--RRRR|-|
2015-02-03|2014-11-18|SIF|876|R-RR--GGGR|-|
2015-02-10|2014-11-18|SIF|810|R-RR--RRR-|-|
2015-03-27|2015-01-20|SIF|383|G-OG--GGGG|-|
2015-05-12|2015-02-24|SIF|878|R-RR--RIGI|-|
2015-08-03|2015-05-22|SIF|353|R-RR--RRGR|-|
2015-09-01|2015-06-22|SIF|865|R-RR--RRRR|-|
2015-09-18|2015-04-13|SIF|874|R-RR--RRGG|-|
2015-11-27|2015-09-14|SIF|371|I-RI--RRGR|-|
2016-01-05|2015-10-12|SIF|880|I-II--RRRI|-|
2016-02-11|2015-11-23|SIF|935|G-GR--GRGG|-|
2016-02-19|2015-11-24|SIF|806|R-RR--RGGR|-|
2016-03-11|2015-10-27|SIF|390|G-GG--GRGR|-|
2016-04-05|2016-01-11|SIF|332|I-II--IRII|-|
2016-04-14|2016-01-25|SIF|929|R-RR--RRGG|-|
2016-08-26|2016-06-13|SIF|894|R-RR--RGGG|-|
2016-09-21|2016-07-04|SIF|204|G-GG--GOGO|-|
2016-11-25|2016-09-12|SIF|382|I-II--IRRI|-|
2016-12-09|2016-09-26|SIF|357|I-II--RRGR|-|
2017-01-24|2016-10-24|SIF|885|I-II--IIRR|-|
2017-02-07|2016-11-14|SIF|816|G-GR--GGGO|-|
2017-02-13|2016-11-21|SIF|811|G-GG--GOGG|-|
2017-02-13|2016-11-14|SIF|857|R-RR--RGRG|-|
2017-03-31|2017-01-16|SIF|359|G-GR--GGOR|-|
2017-06-13|2017-03-06|SIF|331|R-RR--RGR-|-|
2017-06-13|2017-03-06|SIF|831|G-GR--GGGO|-|
2017-06-13|2017-02-27|SIF|392|G-GG--GOGG|-|
2017-07-07|2017-04-24|SIF|800|G-GR--GROG|-|
2017-07-07|2017-04-24|SIF|391|R-GR--RGGG|-|
2017-07-14|2017-05-02|SIF|937|R-RR--RRGR|-|
2017-08-25|2017-06-12|SIF|356|G-GG--GGOR|-|
2017-09-04|2017-06-20|SIF|306|I-II--IRRI|-|
2017-09-04|2017-06-20|SIF|813|O-OG--OOOO|-|
2017-11-24|2017-09-11|SIF|202|G-OG--GGOO|-|
2017-11-24|2017-09-11|SIF|893|G-GG--RRGG|-|
2017-12-21|2017-10-09|SIF|352|R-GR--RRG-|-|
2018-01-29|2017-11-06|SIF|825|I-II--IRG-|-|
2018-01-29|2017-11-06|SIF|333|I-II--IRI-|-|
2018-01-29|2017-11-07|SIF|933|R-RR--RRG-|-|
2018-05-16|2018-02-26|SIF|936|I-II--RRG-|-|
2018-05-21|2018-02-27|SIF|841|R-RR--RGG-|-|
2018-07-02|2018-05-14|ILACS|341|RR-RR-----|6|plans management-oversight assessments sufficiency permanence child-protection-enquiries disabled-children iro caseloads
2018-07-25|2018-04-23|SIF|394|I-II--RRG-|-|
2018-09-04|2018-07-16|ILACS|845|OO-GO-----|2|assessments recording
2018-10-22|2018-09-10|ILACS|801|RG-RR-----|6|plans management-oversight assessments recording missing-exploitation sufficiency child-protection-enquiries education-pep
2018-11-19|2018-10-15|ILACS|919|GO-GG-----|3|management-oversight sufficiency front-door
2018-12-18|2018-10-29|ILACS|383|OO-OG-----|4|plans care-leavers assessments recording child-protection-enquiries education-pep identity-equality
2019-03-04|2019-01-21|ILACS|871|RR-RR-----|7|plans care-leavers assessments missing-exploitation sufficiency homeless-16-17 child-protection-enquiries private-fostering workforce edge-of-care health
2019-03-11|2019-01-28|ILACS|320|GO-GG-----|5|plans care-leavers assessments recording child-protection-enquiries practice-consistency risk-neglect-domestic-abuse health
2019-03-18|2019-02-04|ILACS|861|II-II-----|15|plans management-oversight care-leavers assessments supervision recording missing-exploitation sufficiency permanence partnership homeless-16-17 child-protection-enquiries front-door risk-neglect-domestic-abuse pre-proceedings private-fostering life-story quality-assurance participation-voice workforce performance-information iro caseloads education-pep lado care-leaver-eet parental-consent training education-missing-ehe
2019-04-01|2019-02-18|ILACS|301|RR-RR-----|6|plans management-oversight supervision permanence partnership risk-neglect-domestic-abuse pre-proceedings health early-help
2019-04-15|2019-03-04|ILACS|308|GG-GG-----|4|plans care-leavers missing-exploitation private-fostering
2019-05-17|2019-01-14|ILACS|810|IR-IR-----|10|plans management-oversight care-leavers assessments missing-exploitation sufficiency permanence partnership homeless-16-17 child-protection-enquiries practice-consistency risk-neglect-domestic-abuse pre-proceedings private-fostering disabled-children leadership-governance quality-assurance iro
2019-05-21|2019-04-08|ILACS|935|OO-OG-----|1|care-leavers leadership-governance performance-information
2019-07-01|2019-05-13|ILACS|302|GG-GG-----|4|plans assessments missing-exploitation partnership child-protection-enquiries participation-voice
2019-07-15|2019-06-03|ILACS|872|RR-RR-----|5|plans management-oversight supervision disabled-children leadership-governance workforce
2019-07-22|2019-06-03|ILACS|865|GG-GG-----|5|supervision recording sufficiency private-fostering edge-of-care
2019-07-29|2019-06-17|ILACS|344|RG-RR-----|5|plans assessments permanence disabled-children life-story education-pep emotional-mental-health
2019-08-05|2019-06-10|ILACS|382|RR-RR-----|10|plans management-oversight care-leavers assessments supervision recording missing-exploitation permanence child-protection-enquiries private-fostering disabled-children life-story quality-assurance performance-information iro lado foster-carers
2019-08-19|2019-07-08|ILACS|209|RR-RR-----|7|management-oversight care-leavers assessments supervision recording permanence partnership practice-consistency risk-neglect-domestic-abuse life-story lado early-help it-systems
2019-08-19|2019-07-08|ILACS|877|GG-GG-----|3|plans permanence partnership front-door risk-neglect-domestic-abuse
2019-08-27|2019-07-15|ILACS|882|RR-RR-----|4|plans management-oversight child-protection-enquiries pre-proceedings iro
2019-10-28|2019-09-16|ILACS|870|RR-RR-----|7|management-oversight care-leavers assessments recording sufficiency partnership homeless-16-17 child-protection-enquiries private-fostering quality-assurance participation-voice workforce health kinship foster-carers
2019-12-19|2019-10-14|ILACS|420|GO-GG-----|4|assessments recording sufficiency child-protection-enquiries front-door
2019-12-19|2019-10-21|ILACS|314|OO-GO-----|2|plans disabled-children care-leaver-eet
2020-01-09|2019-11-18|ILACS|895|RR-RR-----|5|plans management-oversight care-leavers assessments supervision homeless-16-17 practice-consistency pre-proceedings private-fostering care-leaver-accommodation foster-carers
2020-03-02|2020-01-20|ILACS|894|OO-GO-----|1|plans management-oversight recording
2020-04-06|2020-03-02|ILACS|201|OO-GO-----|2|management-oversight recording front-door early-help
2020-04-15|2020-03-09|ILACS|206|OO-OG-----|2|plans care-leavers care-leaver-accommodation
2021-08-20|2021-06-28|ILACS|394|OO-GO-----|1|plans management-oversight assessments
2021-11-12|2021-09-20|ILACS|856|GG-GG-----|5|management-oversight recording sufficiency private-fostering quality-assurance lado
2021-12-17|2021-10-25|ILACS|826|RR-RR-----|8|plans management-oversight care-leavers assessments supervision permanence private-fostering quality-assurance workforce performance-information foster-carers
2022-01-14|2021-11-15|ILACS|822|GG-GG-----|4|management-oversight missing-exploitation partnership private-fostering disabled-children leadership-governance participation-voice
2022-03-04|2022-01-17|ILACS|823|GG-GG-----|3|plans management-oversight recording sufficiency child-protection-enquiries front-door pre-proceedings
2022-05-19|2022-03-21|ILACS|352|GG-RG-----|4|plans assessments supervision recording risk-neglect-domestic-abuse disabled-children life-story participation-voice identity-equality
2022-06-21|2022-04-25|ILACS|202|OO-GO-----|2|partnership lado out-of-hours
2022-09-21|2022-07-18|ILACS|316|GO-GG-----|4|plans care-leavers supervision recording homeless-16-17 practice-consistency disabled-children participation-voice
2022-09-21|2022-07-18|ILACS|933|GG-GG-----|2|missing-exploitation sufficiency disabled-children performance-information
2022-09-22|2022-06-20|ILACS|807|RR-RR-----|6|management-oversight care-leavers assessments recording missing-exploitation sufficiency partnership homeless-16-17 front-door risk-neglect-domestic-abuse leadership-governance quality-assurance
2022-11-11|2022-09-26|ILACS|210|GG-GG-----|3|private-fostering life-story workforce foster-carers
2022-11-25|2022-10-03|ILACS|861|RR-RG-----|6|plans management-oversight care-leavers assessments supervision recording private-fostering life-story leadership-governance participation-voice iro caseloads
2022-12-02|2022-10-10|ILACS|841|GG-GO-----|3|management-oversight assessments supervision recording
2023-01-13|2022-11-07|ILACS|926|GG-GG-----|3|homeless-16-17 risk-neglect-domestic-abuse kinship
2023-01-13|2022-10-31|ILACS|334|II-II-----|9|plans management-oversight care-leavers assessments permanence partnership practice-consistency private-fostering leadership-governance quality-assurance participation-voice workforce performance-information iro
2023-01-13|2022-11-07|ILACS|212|GG-GG-----|3|plans management-oversight homeless-16-17 pre-proceedings performance-information edge-of-care lado
2023-05-09|2023-03-06|ILACS|808|RR-R-R-R--|4|plans management-oversight care-leavers assessments sufficiency participation-voice
2023-05-25|2023-03-13|ILACS|341|II-I-R-I--|11|plans management-oversight care-leavers assessments supervision missing-exploitation sufficiency permanence partnership practice-consistency risk-neglect-domestic-abuse pre-proceedings disabled-children life-story caseloads edge-of-care health emotional-mental-health
2023-07-14|2023-05-15|ILACS|885|GG-G-R-G--|4|care-leavers permanence participation-voice lado
2023-09-04|2023-07-10|ILACS|301|RR-R-R-G--|8|management-oversight assessments supervision sufficiency permanence homeless-16-17 child-protection-enquiries front-door risk-neglect-domestic-abuse pre-proceedings life-story caseloads early-help
2023-09-11|2023-07-17|ILACS|866|II-I-I-R--|7|plans management-oversight assessments recording sufficiency permanence front-door workforce performance-information
2023-10-27|2023-09-11|ILACS|370|GG-R-G-G--|4|plans management-oversight recording partnership front-door private-fostering education-pep
2023-11-03|2023-09-11|ILACS|373|GG-G-O-G--|4|care-leavers assessments supervision recording missing-exploitation emotional-mental-health
2023-11-20|2023-10-02|ILACS|312|OO-G-O-G--|2|care-leavers homeless-16-17
2023-12-01|2023-10-16|ILACS|313|GO-G-G-G--|4|care-leavers assessments permanence life-story early-help
2024-05-16|2024-03-11|ILACS|846|OO-G-O-O--|2|recording sufficiency front-door disabled-children parental-consent
2024-05-16|2024-03-04|ILACS|873|RR-R-R-R--|7|care-leavers assessments sufficiency permanence homeless-16-17 disabled-children workforce care-leaver-accommodation caseloads out-of-hours
2024-05-16|2024-03-18|ILACS|805|OO-O-O-G--|2|care-leavers
2024-07-12|2024-04-22|ILACS|307|GG-R-G-G--|5|management-oversight missing-exploitation sufficiency partnership child-protection-enquiries risk-neglect-domestic-abuse caseloads kinship young-carers
2024-07-12|2024-05-13|ILACS|353|GG-G-G-G--|3|management-oversight supervision missing-exploitation permanence life-story quality-assurance
2024-07-12|2024-04-29|ILACS|894|OO-G-O-O--|2|homeless-16-17 front-door
2024-07-23|2024-06-10|ILACS|850|OO-O-O-G--|2|management-oversight missing-exploitation practice-consistency private-fostering
2024-08-28|2024-07-15|ILACS|896|RR-R-G-R--|7|management-oversight care-leavers assessments recording homeless-16-17 child-protection-enquiries private-fostering caseloads education-pep
2024-11-19|2024-10-07|ILACS|868|GG-G-G-O--|2|management-oversight practice-consistency disabled-children workforce
2025-01-13|2024-11-11|ILACS|392|OO-O-O-O--|2|plans partnership
2025-01-29|2024-09-23|ILACS|856|RR-R-R-R--|5|plans management-oversight care-leavers supervision sufficiency homeless-16-17 front-door
`
