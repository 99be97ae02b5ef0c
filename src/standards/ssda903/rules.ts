import type { Rule } from '../checking/rule.ts'
import { rule101 } from './rules/101.ts'
import { rule102 } from './rules/102.ts'
import { rule103 } from './rules/103.ts'
import { rule104 } from './rules/104.ts'
import { rule105 } from './rules/105.ts'
import { rule112 } from './rules/112.ts'
import { rule113 } from './rules/113.ts'
import { rule114 } from './rules/114.ts'
import { rule115 } from './rules/115.ts'
import { rule116 } from './rules/116.ts'
import { rule117 } from './rules/117.ts'
import { rule118 } from './rules/118.ts'
import { rule119 } from './rules/119.ts'
import { rule120 } from './rules/120.ts'
import { rule131 } from './rules/131.ts'
import { rule132 } from './rules/132.ts'
import { rule133 } from './rules/133.ts'
import { rule134 } from './rules/134.ts'
import { rule141 } from './rules/141.ts'
import { rule142 } from './rules/142.ts'
import { rule143 } from './rules/143.ts'
import { rule144 } from './rules/144.ts'
import { rule145 } from './rules/145.ts'
import { rule146 } from './rules/146.ts'
import { rule147 } from './rules/147.ts'
import { rule148 } from './rules/148.ts'
import { rule149 } from './rules/149.ts'
import { rule151 } from './rules/151.ts'
import { rule153 } from './rules/153.ts'
import { rule157 } from './rules/157.ts'
import { rule158 } from './rules/158.ts'
import { rule159 } from './rules/159.ts'
import { rule164 } from './rules/164.ts'
import { rule165 } from './rules/165.ts'
import { rule166 } from './rules/166.ts'
import { rule167 } from './rules/167.ts'
import { rule168 } from './rules/168.ts'
import { rule169 } from './rules/169.ts'
import { rule171 } from './rules/171.ts'
import { rule174 } from './rules/174.ts'
import { rule175 } from './rules/175.ts'
import { rule176 } from './rules/176.ts'
import { rule177 } from './rules/177.ts'
import { rule178 } from './rules/178.ts'
import { rule179 } from './rules/179.ts'
import { rule180 } from './rules/180.ts'
import { rule181 } from './rules/181.ts'
import { rule182 } from './rules/182.ts'
import { rule184 } from './rules/184.ts'
import { rule185 } from './rules/185.ts'
import { rule186 } from './rules/186.ts'
import { rule187 } from './rules/187.ts'
import { rule188 } from './rules/188.ts'
import { rule189 } from './rules/189.ts'
import { rule190 } from './rules/190.ts'
import { rule191 } from './rules/191.ts'
import { rule192 } from './rules/192.ts'
import { rule193 } from './rules/193.ts'
import { rule196 } from './rules/196.ts'
import { rule197a } from './rules/197a.ts'
import { rule197B } from './rules/197b.ts'
import { rule198 } from './rules/198.ts'
import { rule199 } from './rules/199.ts'
import { rule202 } from './rules/202.ts'
import { rule203 } from './rules/203.ts'
import { rule204 } from './rules/204.ts'
import { rule205A } from './rules/205a.ts'
import { rule205B } from './rules/205b.ts'
import { rule205C } from './rules/205c.ts'
import { rule205D } from './rules/205d.ts'
import { rule207 } from './rules/207.ts'
import { rule208 } from './rules/208.ts'
import { rule209 } from './rules/209.ts'
import { rule210 } from './rules/210.ts'
import { rule213 } from './rules/213.ts'
import { rule214 } from './rules/214.ts'
import { rule215 } from './rules/215.ts'
import { rule217 } from './rules/217.ts'
import { rule218 } from './rules/218.ts'
import { rule219 } from './rules/219.ts'
import { rule221 } from './rules/221.ts'
import { rule222 } from './rules/222.ts'
import { rule224 } from './rules/224.ts'
import { rule225 } from './rules/225.ts'
import { rule226 } from './rules/226.ts'
import { rule227 } from './rules/227.ts'
import { rule228 } from './rules/228.ts'
import { rule229 } from './rules/229.ts'
import { rule231 } from './rules/231.ts'
import { rule232 } from './rules/232.ts'
import { rule233 } from './rules/233.ts'
import { rule234 } from './rules/234.ts'
import { rule301 } from './rules/301.ts'
import { rule302 } from './rules/302.ts'
import { rule303 } from './rules/303.ts'
import { rule304 } from './rules/304.ts'
import { rule331 } from './rules/331.ts'
import { rule333 } from './rules/333.ts'
import { rule334 } from './rules/334.ts'
import { rule335 } from './rules/335.ts'
import { rule336 } from './rules/336.ts'
import { rule344 } from './rules/344.ts'
import { rule345 } from './rules/345.ts'
import { rule347 } from './rules/347.ts'
import { rule348 } from './rules/348.ts'
import { rule351 } from './rules/351.ts'
import { rule352 } from './rules/352.ts'
import { rule353 } from './rules/353.ts'
import { rule354 } from './rules/354.ts'
import { rule355 } from './rules/355.ts'
import { rule356 } from './rules/356.ts'
import { rule357 } from './rules/357.ts'
import { rule358 } from './rules/358.ts'
import { rule359 } from './rules/359.ts'
import { rule361 } from './rules/361.ts'
import { rule362 } from './rules/362.ts'
import { rule363 } from './rules/363.ts'
import { rule364 } from './rules/364.ts'
import { rule365 } from './rules/365.ts'
import { rule366 } from './rules/366.ts'
import { rule367 } from './rules/367.ts'
import { rule371 } from './rules/371.ts'
import { rule372 } from './rules/372.ts'
import { rule373 } from './rules/373.ts'
import { rule374 } from './rules/374.ts'
import { rule375 } from './rules/375.ts'
import { rule376 } from './rules/376.ts'
import { rule377 } from './rules/377.ts'
import { rule378 } from './rules/378.ts'
import { rule379 } from './rules/379.ts'
import { rule380 } from './rules/380.ts'
import { rule381 } from './rules/381.ts'
import { rule382 } from './rules/382.ts'
import { rule383 } from './rules/383.ts'
import { rule384 } from './rules/384.ts'
import { rule385 } from './rules/385.ts'
import { rule386 } from './rules/386.ts'
import { rule387 } from './rules/387.ts'
import { rule388 } from './rules/388.ts'
import { rule389 } from './rules/389.ts'
import { rule390 } from './rules/390.ts'
import { rule391 } from './rules/391.ts'
import { rule392a } from './rules/392a.ts'
import { rule392b } from './rules/392b.ts'
import { rule392c } from './rules/392c.ts'
import { rule392d } from './rules/392d.ts'
import { rule393 } from './rules/393.ts'
import { rule398 } from './rules/398.ts'
import { rule399 } from './rules/399.ts'
import { rule406 } from './rules/406.ts'
import { rule407 } from './rules/407.ts'
import { rule408 } from './rules/408.ts'
import { rule411 } from './rules/411.ts'
import { rule420 } from './rules/420.ts'
import { rule426 } from './rules/426.ts'
import { rule431 } from './rules/431.ts'
import { rule432 } from './rules/432.ts'
import { rule433 } from './rules/433.ts'
import { rule434 } from './rules/434.ts'
import { rule435 } from './rules/435.ts'
import { rule436 } from './rules/436.ts'
import { rule437 } from './rules/437.ts'
import { rule440 } from './rules/440.ts'
import { rule441 } from './rules/441.ts'
import { rule442 } from './rules/442.ts'
import { rule444 } from './rules/444.ts'
import { rule446 } from './rules/446.ts'
import { rule452 } from './rules/452.ts'
import { rule453 } from './rules/453.ts'
import { rule454 } from './rules/454.ts'
import { rule460 } from './rules/460.ts'
import { rule501 } from './rules/501.ts'
import { rule502 } from './rules/502.ts'
import { rule503A } from './rules/503a.ts'
import { rule503B } from './rules/503b.ts'
import { rule503C } from './rules/503c.ts'
import { rule503D } from './rules/503d.ts'
import { rule503E } from './rules/503e.ts'
import { rule503F } from './rules/503f.ts'
import { rule503G } from './rules/503g.ts'
import { rule503H } from './rules/503h.ts'
import { rule503J } from './rules/503j.ts'
import { rule504 } from './rules/504.ts'
import { rule511 } from './rules/511.ts'
import { rule514 } from './rules/514.ts'
import { rule516 } from './rules/516.ts'
import { rule517 } from './rules/517.ts'
import { rule518 } from './rules/518.ts'
import { rule519 } from './rules/519.ts'
import { rule520 } from './rules/520.ts'
import { rule521 } from './rules/521.ts'
import { rule522 } from './rules/522.ts'
import { rule523 } from './rules/523.ts'
import { rule524 } from './rules/524.ts'
import { rule525 } from './rules/525.ts'
import { rule526 } from './rules/526.ts'
import { rule527 } from './rules/527.ts'
import { rule528 } from './rules/528.ts'
import { rule529 } from './rules/529.ts'
import { rule530 } from './rules/530.ts'
import { rule531 } from './rules/531.ts'
import { rule542 } from './rules/542.ts'
import { rule543 } from './rules/543.ts'
import { rule544 } from './rules/544.ts'
import { rule545 } from './rules/545.ts'
import { rule546 } from './rules/546.ts'
import { rule547 } from './rules/547.ts'
import { rule550 } from './rules/550.ts'
import { rule551 } from './rules/551.ts'
import { rule552 } from './rules/552.ts'
import { rule553 } from './rules/553.ts'
import { rule554 } from './rules/554.ts'
import { rule557 } from './rules/557.ts'
import { rule558 } from './rules/558.ts'
import { rule559 } from './rules/559.ts'
import { rule560 } from './rules/560.ts'
import { rule561 } from './rules/561.ts'
import { rule562 } from './rules/562.ts'
import { rule563 } from './rules/563.ts'
import { rule564 } from './rules/564.ts'
import { rule565 } from './rules/565.ts'
import { rule566 } from './rules/566.ts'
import { rule567 } from './rules/567.ts'
import { rule570 } from './rules/570.ts'
import { rule571 } from './rules/571.ts'
import { rule574 } from './rules/574.ts'
import { rule575 } from './rules/575.ts'
import { rule576 } from './rules/576.ts'
import { rule577 } from './rules/577.ts'
import { rule578 } from './rules/578.ts'
import { rule579 } from './rules/579.ts'
import { rule580 } from './rules/580.ts'
import { rule581 } from './rules/581.ts'
import { rule582 } from './rules/582.ts'
import { rule583 } from './rules/583.ts'
import { rule584 } from './rules/584.ts'
import { rule586 } from './rules/586.ts'
import { rule601 } from './rules/601.ts'
import { rule602 } from './rules/602.ts'
import { rule607 } from './rules/607.ts'
import { rule611 } from './rules/611.ts'
import { rule612 } from './rules/612.ts'
import { rule620 } from './rules/620.ts'
import { rule621 } from './rules/621.ts'
import { rule624 } from './rules/624.ts'
import { rule625 } from './rules/625.ts'
import { rule626 } from './rules/626.ts'
import { rule628 } from './rules/628.ts'
import { rule630 } from './rules/630.ts'
import { rule631 } from './rules/631.ts'
import { rule632 } from './rules/632.ts'
import { rule633 } from './rules/633.ts'
import { rule634 } from './rules/634.ts'
import { rule635 } from './rules/635.ts'
import { rule700 } from './rules/700.ts'
import { rule701 } from './rules/701.ts'
import { rule702 } from './rules/702.ts'
import { rule703 } from './rules/703.ts'
import { rule704 } from './rules/704.ts'
import { rule705 } from './rules/705.ts'
import { rule706 } from './rules/706.ts'
import { rule707 } from './rules/707.ts'
import { rule708 } from './rules/708.ts'
import { rule709 } from './rules/709.ts'
import { rule710 } from './rules/710.ts'
import { rule1000 } from './rules/1000.ts'
import { rule1001 } from './rules/1001.ts'
import { rule1002 } from './rules/1002.ts'
import { rule1003 } from './rules/1003.ts'
import { rule1004 } from './rules/1004.ts'
import { rule1005 } from './rules/1005.ts'
import { rule1006 } from './rules/1006.ts'
import { rule1007 } from './rules/1007.ts'
import { rule1008 } from './rules/1008.ts'
import { rule1009 } from './rules/1009.ts'
import { rule1010 } from './rules/1010.ts'
import { rule1011 } from './rules/1011.ts'
import { rule1012 } from './rules/1012.ts'
import { rule1014 } from './rules/1014.ts'
import { rule1015 } from './rules/1015.ts'
import { rule1016 } from './rules/1016.ts'
import { rule3001 } from './rules/3001.ts'
import { ruleEPI } from './rules/epi.ts'
import { ruleINT01 } from './rules/int-01.ts'
import { ruleINT02 } from './rules/int-02.ts'
import { ruleINT03 } from './rules/int-03.ts'
import { ruleINT04 } from './rules/int-04.ts'
import { ruleINT05 } from './rules/int-05.ts'
import { ruleINT06 } from './rules/int-06.ts'
import { ruleINT07 } from './rules/int-07.ts'
import { ruleINT08 } from './rules/int-08.ts'
import { ruleINT09 } from './rules/int-09.ts'
import { ruleINT11 } from './rules/int-11.ts'
import { ruleINT12 } from './rules/int-12.ts'
import { ruleINT13 } from './rules/int-13.ts'
import { ruleINT14 } from './rules/int-14.ts'
import { ruleINT15 } from './rules/int-15.ts'
import { ruleINT16 } from './rules/int-16.ts'
import { ruleINT17 } from './rules/int-17.ts'
import { ruleINT18 } from './rules/int-18.ts'
import { ruleINT21 } from './rules/int-21.ts'
import { ruleINT31 } from './rules/int-31.ts'
import { ruleINT32 } from './rules/int-32.ts'
import { ruleINT33 } from './rules/int-33.ts'
import { ruleINT34 } from './rules/int-34.ts'
import { ruleINT35 } from './rules/int-35.ts'
import { ruleINT36 } from './rules/int-36.ts'
import { ruleNoE } from './rules/noe.ts'
import { ruleSW01aSTG1 } from './rules/sw01astg1.ts'
import { ruleSW01bSTG1 } from './rules/sw01bstg1.ts'
import { ruleSW02STG1 } from './rules/sw02stg1.ts'
import { ruleSW04STG1 } from './rules/sw04stg1.ts'
import { ruleSW05STG1 } from './rules/sw05stg1.ts'
import { ruleSW06STG2 } from './rules/sw06stg2.ts'
import { ruleSW07STG2 } from './rules/sw07stg2.ts'
import { ruleSW08STG2 } from './rules/sw08stg2.ts'
import { ruleSW09STG2 } from './rules/sw09stg2.ts'
import { ruleSW10STG2 } from './rules/sw10stg2.ts'
import { ruleSW11bSTG2 } from './rules/sw11bstg2.ts'
import { ruleSW12STG2 } from './rules/sw12stg2.ts'
import { ruleSW13STG1 } from './rules/sw13stg1.ts'
import { ruleSW17STG2 } from './rules/sw17stg2.ts'
import type { Tables } from './tables.ts'

/** Every rule of the SSDA903 return, in the order of the codes. A line each. */
export const rules: readonly Rule<Tables>[] = [
  rule101,
  rule102,
  rule103,
  rule104,
  rule105,
  rule112,
  rule113,
  rule114,
  rule115,
  rule116,
  rule117,
  rule118,
  rule119,
  rule120,
  rule131,
  rule132,
  rule133,
  rule134,
  rule141,
  rule142,
  rule143,
  rule144,
  rule145,
  rule146,
  rule147,
  rule148,
  rule149,
  rule151,
  rule153,
  rule157,
  rule158,
  rule159,
  rule164,
  rule165,
  rule166,
  rule167,
  rule168,
  rule169,
  rule171,
  rule174,
  rule175,
  rule176,
  rule177,
  rule178,
  rule179,
  rule180,
  rule181,
  rule182,
  rule184,
  rule185,
  rule186,
  rule187,
  rule188,
  rule189,
  rule190,
  rule191,
  rule192,
  rule193,
  rule196,
  rule197a,
  rule197B,
  rule198,
  rule199,
  rule202,
  rule203,
  rule204,
  rule205A,
  rule205B,
  rule205C,
  rule205D,
  rule207,
  rule208,
  rule209,
  rule210,
  rule213,
  rule214,
  rule215,
  rule217,
  rule218,
  rule219,
  rule221,
  rule222,
  rule224,
  rule225,
  rule226,
  rule227,
  rule228,
  rule229,
  rule231,
  rule232,
  rule233,
  rule234,
  rule301,
  rule302,
  rule303,
  rule304,
  rule331,
  rule333,
  rule334,
  rule335,
  rule336,
  rule344,
  rule345,
  rule347,
  rule348,
  rule351,
  rule352,
  rule353,
  rule354,
  rule355,
  rule356,
  rule357,
  rule358,
  rule359,
  rule361,
  rule362,
  rule363,
  rule364,
  rule365,
  rule366,
  rule367,
  rule371,
  rule372,
  rule373,
  rule374,
  rule375,
  rule376,
  rule377,
  rule378,
  rule379,
  rule380,
  rule381,
  rule382,
  rule383,
  rule384,
  rule385,
  rule386,
  rule387,
  rule388,
  rule389,
  rule390,
  rule391,
  rule392a,
  rule392b,
  rule392c,
  rule392d,
  rule393,
  rule398,
  rule399,
  rule406,
  rule407,
  rule408,
  rule411,
  rule420,
  rule426,
  rule431,
  rule432,
  rule433,
  rule434,
  rule435,
  rule436,
  rule437,
  rule440,
  rule441,
  rule442,
  rule444,
  rule446,
  rule452,
  rule453,
  rule454,
  rule460,
  rule501,
  rule502,
  rule503A,
  rule503B,
  rule503C,
  rule503D,
  rule503E,
  rule503F,
  rule503G,
  rule503H,
  rule503J,
  rule504,
  rule511,
  rule514,
  rule516,
  rule517,
  rule518,
  rule519,
  rule520,
  rule521,
  rule522,
  rule523,
  rule524,
  rule525,
  rule526,
  rule527,
  rule528,
  rule529,
  rule530,
  rule531,
  rule542,
  rule543,
  rule544,
  rule545,
  rule546,
  rule547,
  rule550,
  rule551,
  rule552,
  rule553,
  rule554,
  rule557,
  rule558,
  rule559,
  rule560,
  rule561,
  rule562,
  rule563,
  rule564,
  rule565,
  rule566,
  rule567,
  rule570,
  rule571,
  rule574,
  rule575,
  rule576,
  rule577,
  rule578,
  rule579,
  rule580,
  rule581,
  rule582,
  rule583,
  rule584,
  rule586,
  rule601,
  rule602,
  rule607,
  rule611,
  rule612,
  rule620,
  rule621,
  rule624,
  rule625,
  rule626,
  rule628,
  rule630,
  rule631,
  rule632,
  rule633,
  rule634,
  rule635,
  rule700,
  rule701,
  rule702,
  rule703,
  rule704,
  rule705,
  rule706,
  rule707,
  rule708,
  rule709,
  rule710,
  rule1000,
  rule1001,
  rule1002,
  rule1003,
  rule1004,
  rule1005,
  rule1006,
  rule1007,
  rule1008,
  rule1009,
  rule1010,
  rule1011,
  rule1012,
  rule1014,
  rule1015,
  rule1016,
  rule3001,
  ruleEPI,
  ruleINT01,
  ruleINT02,
  ruleINT03,
  ruleINT04,
  ruleINT05,
  ruleINT06,
  ruleINT07,
  ruleINT08,
  ruleINT09,
  ruleINT11,
  ruleINT12,
  ruleINT13,
  ruleINT14,
  ruleINT15,
  ruleINT16,
  ruleINT17,
  ruleINT18,
  ruleINT21,
  ruleINT31,
  ruleINT32,
  ruleINT33,
  ruleINT34,
  ruleINT35,
  ruleINT36,
  ruleNoE,
  ruleSW01aSTG1,
  ruleSW01bSTG1,
  ruleSW02STG1,
  ruleSW04STG1,
  ruleSW05STG1,
  ruleSW06STG2,
  ruleSW07STG2,
  ruleSW08STG2,
  ruleSW09STG2,
  ruleSW10STG2,
  ruleSW11bSTG2,
  ruleSW12STG2,
  ruleSW13STG1,
  ruleSW17STG2,
]
