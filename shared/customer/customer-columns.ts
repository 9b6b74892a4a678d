import { foldName } from '../kernel/fold-name.ts'

/** What a column of a customer list can hold. */
export const customerColumns = [
  'name',
  'legalName',
  'contactName',
  'contactRole',
  'contactEmail',
  'contactPhone',
  'addressLine',
  'postcode',
  'city',
  'country',
  'vatNumber',
  'eori',
  'language',
  'currency',
  'paymentTerms',
  'markupPercent',
  'marginPercent',
  'notes',
] as const
export type CustomerColumn = (typeof customerColumns)[number]

/** Our own heading of each column, as the export writes it. */
export const customerHeadings: Readonly<Record<CustomerColumn, string>> = {
  name: 'Name',
  legalName: 'Registered name',
  contactName: 'Contact',
  contactRole: 'Role',
  contactEmail: 'E-mail',
  contactPhone: 'Phone',
  addressLine: 'Address',
  postcode: 'Postcode',
  city: 'City',
  country: 'Country',
  vatNumber: 'VAT number',
  eori: 'EORI',
  language: 'Language',
  currency: 'Currency',
  paymentTerms: 'Payment terms',
  markupPercent: 'Markup % on cost',
  marginPercent: 'Margin % of sale',
  notes: 'Notes',
}

// What other programs and people write above the same, English, French and Chinese.
const aliases: Readonly<Record<CustomerColumn, string>> = {
  name: 'Customer|Client|Customer name|Client name|Company|Company name|Account|Account name|Organisation|Organization|Nom|Nom du client|Société|Raison sociale|Entreprise|Nom de société|客户|客户名称|公司|公司名称|名称|企业名称',
  legalName:
    'Legal name|Registered company|Official name|Dénomination sociale|Nom légal|Nom officiel|注册名称|法定名称|公司全称',
  contactName:
    'First name|Last name|Surname|Family name|Prénom|Nom de famille|Contact name|Contact person|Person|Full name|Attention|Attn|Interlocuteur|Personne de contact|Nom du contact|联系人|联系人姓名',
  contactRole: 'Job title|Title|Function|Position|Fonction|Poste|Titre|职务|职位',
  contactEmail:
    'Email|Mail|E-mail address|Email address|Contact email|Courriel|Adresse e-mail|Adresse mail|Adresse électronique|邮箱|电子邮件|电子邮箱',
  contactPhone:
    'Tel|Tél|Telephone|Téléphone|Phone number|Mobile|Contact phone|GSM|Portable|N° de téléphone|电话|手机|联系电话',
  addressLine:
    'Address 1|Address 2|Address 3|Address line 1|Address line 2|Address line 3|Street|Street address|Adresse|Adresse 1|Adresse 2|Rue|地址|街道|详细地址',
  postcode: 'Zip|Zip code|Postal code|Post code|PLZ|Code postal|CP|邮编|邮政编码',
  city: 'Town|Place|Locality|Ville|Localité|Commune|城市|市',
  country: 'Country code|Nation|Pays|Code pays|国家|国家代码|国别',
  vatNumber:
    'VAT|VAT no|VAT ID|Tax ID|Tax number|TVA|N° TVA|Numéro de TVA|N° de TVA|USCC|税号|纳税人识别号|统一社会信用代码',
  eori: 'EORI number|EORI no|N° EORI|Numéro EORI|EORI号|EORI 号码',
  language: 'Lang|Document language|Langue|语言',
  currency: 'Curr|Ccy|Devise|Monnaie|币种|货币',
  paymentTerms: 'Terms|Terms of payment|Payment|Conditions de paiement|Paiement|付款条件|账期|结算方式',
  markupPercent: 'Markup|Markup %|Mark-up|Taux de marque sur coût|加价率|加成',
  marginPercent: 'Margin|Margin %|Marge|Marge %|Taux de marge|毛利率|利润率',
  notes: 'Note|Remarks|Comment|Comments|Remarques|Commentaire|Observations|备注|说明',
}

const columnsByHeading: ReadonlyMap<string, CustomerColumn> = new Map(
  // Our own headings are laid over others' aliases.
  [
    ...customerColumns.flatMap((column) =>
      aliases[column].split('|').map((alias) => [foldName(alias), column] as const),
    ),
    ...customerColumns.map((column) => [foldName(customerHeadings[column]), column] as const),
  ],
)

/** The column that a heading means; undefined where it is none of ours. */
export const columnOfHeading = (heading: string): CustomerColumn | undefined =>
  columnsByHeading.get(foldName(heading))
