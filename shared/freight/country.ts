import { foldName } from '../kernel/fold-name.ts'

const isoCodes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC ' +
  'CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD ' +
  'GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH ' +
  'KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW ' +
  'MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC ' +
  'SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY ' +
  'UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK'

/** ISO 3166-1 alpha-2, and XK, under which the EU's customs know Kosovo. */
export const countryCodes: ReadonlySet<string> = new Set(isoCodes.split(' '))

// As people write the countries of the corridor in a list of addresses: English, French, Chinese, the country's own.
const namesByCode: Readonly<Record<string, string>> = {
  AT: 'Austria|Autriche|奥地利|Österreich|AUT',
  BE: 'Belgium|Belgique|比利时|België|Belgien|BEL',
  BG: 'Bulgaria|Bulgarie|保加利亚|BGR',
  BY: 'Belarus|Biélorussie|白俄罗斯',
  CH: 'Switzerland|Suisse|瑞士|Schweiz|Svizzera|CHE',
  CN: "China|Chine|中国|PRC|P.R. China|PR China|People's Republic of China|中华人民共和国|CHN",
  CY: 'Cyprus|Chypre|塞浦路斯|CYP',
  CZ: 'Czechia|Czech Republic|Tchéquie|République tchèque|捷克|Česko|CZE',
  DE: 'Germany|Allemagne|德国|Deutschland|DEU',
  DK: 'Denmark|Danemark|丹麦|Danmark|DNK',
  EE: 'Estonia|Estonie|爱沙尼亚|Eesti|EST',
  ES: 'Spain|Espagne|西班牙|España|ESP',
  FI: 'Finland|Finlande|芬兰|Suomi|FIN',
  FR: 'France|法国|FRA',
  GB: 'United Kingdom|Great Britain|England|Scotland|Wales|Royaume-Uni|Grande-Bretagne|英国|UK|U.K.|GBR',
  GR: 'Greece|Grèce|希腊|Hellas|EL|GRC',
  HK: 'Hong Kong|香港|Hong Kong SAR|HKG',
  HR: 'Croatia|Croatie|克罗地亚|Hrvatska|HRV',
  HU: 'Hungary|Hongrie|匈牙利|Magyarország|HUN',
  IE: 'Ireland|Irlande|爱尔兰|IRL',
  IT: 'Italy|Italie|意大利|Italia|ITA',
  JP: 'Japan|Japon|日本|JPN',
  KR: 'South Korea|Korea|Corée du Sud|韩国|KOR',
  KZ: 'Kazakhstan|哈萨克斯坦|KAZ',
  LI: 'Liechtenstein|列支敦士登',
  LT: 'Lithuania|Lituanie|立陶宛|Lietuva|LTU',
  LU: 'Luxembourg|Luxemburg|卢森堡|LUX',
  LV: 'Latvia|Lettonie|拉脱维亚|Latvija|LVA',
  MC: 'Monaco|摩纳哥',
  MO: 'Macao|Macau|澳门',
  MT: 'Malta|Malte|马耳他|MLT',
  NL: 'Netherlands|The Netherlands|Holland|Pays-Bas|荷兰|Nederland|Niederlande|NLD',
  NO: 'Norway|Norvège|挪威|Norge|NOR',
  PL: 'Poland|Pologne|波兰|Polska|POL',
  PT: 'Portugal|葡萄牙|PRT',
  RO: 'Romania|Roumanie|罗马尼亚|România|ROU',
  RS: 'Serbia|Serbie|塞尔维亚|Srbija|SRB',
  RU: 'Russia|Russie|俄罗斯|Russian Federation|RUS',
  SE: 'Sweden|Suède|瑞典|Sverige|SWE',
  SI: 'Slovenia|Slovénie|斯洛文尼亚|Slovenija|SVN',
  SK: 'Slovakia|Slovaquie|斯洛伐克|Slovensko|SVK',
  TR: 'Turkey|Türkiye|Turquie|土耳其|TUR',
  TW: 'Taiwan|台湾|TWN',
  UA: 'Ukraine|乌克兰|UKR',
  US: 'United States|United States of America|États-Unis|美国|USA|U.S.A.',
}

const codesByName: ReadonlyMap<string, string> = new Map(
  Object.entries(namesByCode).flatMap(([code, names]) =>
    names.split('|').map((name) => [foldName(name), code] as const),
  ),
)

/** The country's code from a code or a name in a language of the trade; undefined where it is neither. */
export const readCountry = (typed: string): string | undefined => {
  const code = typed.trim().toUpperCase()
  return countryCodes.has(code) ? code : codesByName.get(foldName(typed))
}
