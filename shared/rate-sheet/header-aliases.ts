import type { LayoutName } from '../tariff/tariff.ts'

/**
 * What carriers, agents and hauliers write for our columns, English, French and Chinese, separated by `|`. Keyed by our
 * heading; compared without case, accents, punctuation and spaces. Within a layout a column's own name wins over
 * another's alias.
 */
const aliasLists: Readonly<Record<string, string>> = {
  Origin:
    'From | POL | Departure | Origin airport | Airport of departure | AOD | Dep | Station from | Origine | Départ | De | Aéroport de départ | 起运港 | 始发站 | 起运地 | 始发港 | 发站 | Loading port | Port of loading | Origin terminal | Loading terminal | Airport from | Gare de départ | Port de chargement | 装运港 | 始发地 | 出发港 | 起始站 | 始发机场',
  Destination:
    "To | POD | Dest | Arrival | Destination airport | Airport of destination | Arr | Station to | Arrivée | À | Aéroport d'arrivée | 目的港 | 目的站 | 目的地 | 到站 | Discharge port | Port of discharge | Destination terminal | Airport to | Gare d'arrivée | Port de déchargement | 到达站 | 目的机场 | 卸货港 | 到达港",
  Carrier:
    'Airline | Operator | Rail operator | Platform | Carrier code | Compagnie | Compagnie aérienne | Transporteur | Opérateur | 承运人 | 航空公司 | 运营商 | 班列公司 | 平台公司 | Air carrier | Opérateur ferroviaire | 航司 | 承运商 | 铁路公司',
  Service:
    'Service name | Product | Service type | Service level | Prestation | Produit | 服务 | 产品 | 服务类型 | 班列 | Service description | Niveau de service | 产品名称 | 服务等级',
  Currency:
    'Curr | Cur | Ccy | Devise | Monnaie | 币种 | 货币 | 币别 | Currency code | Code devise | 结算币种 | 货币单位 | 币制',
  M: 'Min | Minimum | Min charge | Minimum charge | MIN EUR | Minimum de perception | Mini | 最低 | 最低收费 | 起运价 | 最低运费 | Min. | Minimum rate | Min freight | Mini EUR | 最低价 | 起价',
  N: 'Normal | Normal rate | under45 | Tarif normal | 普通 | 普货N | 基础运价',
  Aircraft: "Aircraft type | Equipment type | Flight type | Appareil | Type d'appareil | 机型 | 航班类型",
  'Class %': 'Class | Class rate | Classe | 等级运价',
  'Max piece':
    'Max piece (L×W×H cm) | Max dimensions | Max dims | Max size | Dimensions max | Dimensions maximales | 最大尺寸 | 单件最大尺寸',
  'Max piece kg': 'Max weight per piece | Max kg per piece | Poids max par colis | 单件限重 | 单件最大重量',
  'From kg':
    'Break | Weight break | Weight from | From weight | kg from | À partir de kg | Tranche | Poids de | 起始重量 | 重量段 | 重量等级',
  Rate: 'Price | Rate per kg | Amount | Unit price | Unit rate | Tarif | Prix | Prix au kg | Montant | Taux | 运价 | 单价 | 价格 | 费率 | 金额 | Rate amount | Prix unitaire | Tarif unitaire | 收费标准 | 费用金额',
  'Min charge':
    'Minimum | Min | Minimum charge | Minimum de perception | 最低收费 | 最低 | Min freight | Mini | 最低运费 | 起价',
  'ULD type': 'ULD | Unit | Container type | Type ULD | 集装器 | 板型 | 箱板类型',
  'Pivot kg': 'Pivot weight | Pivot | Poids pivot | 包板重量 | 基准重量',
  'Pivot rate': 'Rate at pivot | Tarif pivot | 包板价 | 基准运价',
  'Over-pivot rate': 'Over pivot | Overpivot | Excess rate | Tarif au-delà du pivot | 超重运价 | 超出运价',
  'Tare kg': 'Tare | Tare weight | Tare kg | 皮重 | 自重',
  'Max gross kg': 'Max gross | Max gross weight | MGW | Poids brut max | 最大毛重 | 限重',
  'Per W/M':
    'W/M | Rate per W/M | Per revenue ton | Per CBM | Rate per CBM | Price per CBM | UP W/M | Par UP | Unité payante | Par m3 | 每计费吨 | 每方 | 单价/计费吨 | 拼箱单价 | W/M rate | Per RT | Rate per RT | CBM rate | Rate per m3 | Prix par UP | 每立方米 | 运费单价',
  'Min W/M': 'Minimum W/M | Min CBM | Min revenue ton | Minimum UP | 最低计费吨 | 最低计费 | 起算方',
  'Kg per m3': 'kg/m3 | kg/cbm | Density | Weight per m3 | kg par m3 | 密度 | 重泡比',
  'W/M step': 'Step | Rounding step | Arrondi | 进位',
  '20GP': "20' | 20DV | 20DC | 20ft | 20'GP | 20' box | 20尺 | 20英尺 | 小柜",
  '40GP': "40' | 40DV | 40DC | 40'GP | 40ft | 40尺 | 40英尺 | 大柜",
  '40HC': "40HQ | 40'HC | 40'HQ | 40 high cube | 40尺高柜 | 高柜 | 40英尺高箱",
  '45HC': "45HQ | 45'HC | 45' | 45尺 | 45尺高柜",
  Box: 'Box (COC, SOC) | Container ownership | SOC/COC | COC/SOC | Ownership | Propriété du conteneur | 箱属 | 箱权 | 箱型属性',
  'Return place':
    'Return depot | Empty return | Drop-off | Lieu de restitution | Retour à vide | 还箱地 | 还箱点 | 还箱地点 | Return terminal | Place of return | 还柜地 | 还箱场站',
  'Free days':
    'Free time | Free days return | Jours francs | Franchise | 免箱期 | 免费用箱天数 | Free time days | Jours gratuits | 免费天数',
  Commodity: 'Goods | Cargo type | Commodity type | Marchandise | Nature | 品名 | 货物 | 货类',
  Includes: 'Included | Inclusive of | Including | Inclus | Comprend | 包含 | 含费用',
  Priority: 'Prio | Rank | Priorité | 优先级',
  Side: 'Buy/sell | Buy or sell | Achat/vente | Sens | 买卖 | 价格类型',
  'Transit min': 'TT min | Min days | Délai min | 最短时效 | 最短天数',
  'Transit typical': 'TT typical | TT typ | Délai habituel | 一般时效 | 通常天数',
  'Transit max': 'TT max | Max days | Délai max | 最长时效 | 最长天数',
  'Transit days':
    'Transit | Transit time | TT | T/T | Lead time | Délai | Temps de transit | Délai de transport | 时效 | 运输时间 | 全程时效 | 航程 | Transit time days | Days in transit | Durée | Durée de transport | 运输天数 | 运行时间 | 运行时效',
  'Departure days':
    'Departures | Frequency | Days | Schedule | Flight days | ETD | Days of operation | Jours de départ | Départs | Fréquence | 班期 | 开行日 | 航班日 | 发车日 | 班次 | Flight day | Departure day | Sailing days | Jours de vol | Jour de départ | 发班日期 | 发车班期',
  'Cut-off hours':
    'Cut-off | Cutoff | Closing | Cut off time h | Closing hours | Clôture | Heure limite | 截关 | 截单 | 截港时间 | 截货小时 | Cut off | Cut-off time | Cut off hours | 截单时间 | 截关时间',
  'Valid from':
    'Valid as of | Effective | Effective date | Effective from | Start | Start date | Validity from | Valable du | Valable dès le | Début | Début de validité | 生效日期 | 有效期起 | 起始日期 | 有效期从 | Date from | From date | Valid date from | Date de début | Valable à partir du | Valide du | 开始日期 | 生效日 | 起效日期 | 执行日期',
  'Valid to':
    "Valid until | Expiry | Expiry date | Expires | Valid till | Validity | Validity to | End | End date | Valable jusqu'au | Au | Fin | Fin de validité | 失效日期 | 有效期至 | 截止日期 | 有效期到 | Date to | To date | Valid date to | Date de fin | Valide au | Valide jusqu'au | Jusqu'au | 结束日期 | 到期日 | 失效日 | 有效期",
  Remarks:
    'Remark | Notes | Note | Comment | Comments | Remarques | Observations | Commentaire | 备注 | 说明 | Comments and conditions | Remarque | 附注 | 注意事项',
  Haulier:
    'Trucker | Trucking company | Haulage company | Carrier | Vendor | Transporteur | Transporteur routier | 车队 | 卡车公司 | 承运人 | 拖车公司',
  Gateway:
    'Airport | Terminal | Hub | Station | Port | Aéroport | Gare | Plateforme | 口岸 | 机场 | 场站 | 枢纽 | 站点',
  Direction:
    'Trade | Way | Trade direction | Sens | 方向 | 流向 | Import/export | Sens du trafic | 走向 | 进出口',
  Country: 'Country code | Pays | Code pays | 国家 | 国别 | 国家代码 | Country name | Nom du pays | 国家地区',
  'Postcode from':
    'ZIP from | Postal code from | Postcode | ZIP | PLZ von | Code postal de | CP de | Code postal | CP | 邮编起 | 邮编 | 起始邮编',
  'Postcode to': 'ZIP to | Postal code to | PLZ bis | Code postal à | CP à | 邮编止 | 终止邮编',
  Place:
    'City | Town | Province | Location | Ville | Lieu | Localité | 城市 | 省份 | 地点 | 省市 | Zone name | Delivery place | Lieu de livraison | 派送城市',
  Zone: 'Area | Zone code | Région | 区域 | 分区',
  Equipment: 'Container | Container type | Box type | Truck type | Matériel | Conteneur | 箱型 | 车型 | 柜型',
  Min: 'Minimum | Min charge | Minimum charge | Minimum de perception | 最低 | 最低收费 | 起步价 | Mini | Min price | Min amount | Perception minimale | 最低运费 | 起价 | 最低费用',
  Max: 'Maximum | Max charge | Cap | Plafond | 最高 | 封顶 | Max amount | Maximum de perception | 最高收费',
  'Price per': 'Per | Unit | Prix par | Unité | 计价单位 | 单位',
  'Per km': 'Rate per km | Price per km | km rate | Par km | Prix au km | 每公里 | 公里价 | 每公里单价',
  Km: 'Distance | Distance km | Kilometres | Kilomètres | 公里 | 里程 | 公里数 | Distance in km | 距离 | 公里数km',
  'Round trip': 'Return | Both ways | Roundtrip | Aller-retour | A/R | 往返 | 来回',
  Days: 'Transit days | Lead time | Jours | Délai | 天数 | 时效 | Delivery days | Délai de livraison | 派送时效',
  Mode: 'Transport mode | Mode de transport | 运输方式 | 模式',
  Leg: 'Component | Section | Segment | Tronçon | Étape | 环节 | 费用环节 | 段',
  Code: 'Charge code | Fee code | Code frais | 费用代码 | 代码 | Charge | Surcharge code | Code de frais | 费用编码',
  Name: 'Charge | Charge name | Description | Fee | Designation | Nom | Libellé | Désignation | 费用名称 | 名称 | 费用 | Charge description | Holiday | Holiday name | Parameter | Jour férié | Intitulé | Paramètre | 收费项目 | 节日 | 参数 | 参数名称',
  Basis:
    'Per | Unit | Charge basis | Base | Unité | 计费单位 | 计费方式 | 单位 | Calculation basis | UOM | Charged per | Base de calcul | Unité de calcul | 计算方式 | 收费单位 | 计费依据',
  'Of codes': 'Of | Percent of | Sur | Codes de base | 基于费用',
  Tier: 'Tier type | Tiering | Palier | 阶梯',
  'Tier by': 'Tier basis | Palier selon | 阶梯依据',
  From: 'Tier from | From value | Start | Start date | Date from | De | Du | À partir de | 起 | 从 | 开始日期',
  To: "Tier to | Up to | Until | End | End date | Date to | À | Au | Jusqu'à | 止 | 至 | 结束日期",
  'Applies when': 'Condition | Conditions | When | Applies if | Si | 适用条件 | 条件',
  Required: 'Mandatory | Obligatory | Obligatoire | Requis | 必收 | 是否必收',
  'After expiry': 'On expiry | Après échéance | 到期后',
  Order: 'Sequence | No | Ordre | 顺序 | 序号',
  Due: 'Due to | Payable to | Dû à | 应付对象',
  Value: 'Setting | Valeur | 值 | 参数值',
  Step: 'Transit step | Étape | 步骤 | 环节',
  Typical: 'Usual | Typ | Habituel | 一般 | 通常',
  Calendar: 'Day type | Days kind | Calendrier | 日历 | 工作日',
  Kind: 'Type | Genre | 类型 | 种类',
  Reason: 'Remark | Cause | Motif | Raison | 原因 | 备注',
  Region: 'State | Province | Land | Région | 地区 | 省份',
  Date: 'Day | Rate date | Jour | 日期',
  Source: 'Reference | Référence | 来源 | 出处',
  'HS code':
    'HS | HS codes | Goods code | Commodity code | Tariff code | Tariff number | CN code | TARIC | TARIC code | HTS | Code SH | Code NC | Code TARIC | Code douanier | Nomenclature | Position tarifaire | 海关编码 | 商品编码 | HS编码 | 税号 | 税则号列',
  'Country of import':
    "Import country | Importing country | Country | Destination country | Country of destination | Pays d'importation | Pays | Pays de destination | 进口国 | 进口国家 | 目的国",
  'duty-rates: Origin':
    "Country of origin | Origin country | Origin name | From | Pays d'origine | Origine | 原产国 | 原产地",
  Measure:
    'Measure type | Type of measure | Duty type | Tax | Tax type | Type de mesure | Mesure | Type de droit | 措施 | 税种 | 税率类型',
  'Additional code': 'Add code | Add. code | TARIC additional code | Code additionnel | 附加代码 | 附加编码',
  'Duty %':
    'Duty | Duties | Duty rate | Rate | Rate % | Tax rate | Ad valorem | Droit | Droits | Taux | Taux de droit | Taux de douane | 税率 | 关税税率 | 关税',
  'duty-rates: Source':
    'Legal base | Legal basis | Legal act | Reference | Référence | Base juridique | 来源 | 依据 | 法律依据',
  Rule: 'Rule code | List | Regime | Règle | Code règle | Liste | 规则 | 规则代码 | 清单',
  Outcome:
    'Result | Decision | Status | Action | Verdict | Résultat | Décision | Statut | 结果 | 结论 | 状态',
  'UN number':
    'UN | UN numbers | UN no | UN No. | Numéro ONU | ONU | Numéros ONU | 联合国编号 | UN编号 | UN号',
  Battery: 'Battery kind | Battery type | Batterie | Type de batterie | 电池 | 电池类型',
  'Made in':
    "Origin | Country of origin | Origin country | Pays d'origine | Origine | Fabriqué en | 原产国 | 原产地",
  Season: 'Months | Period of the year | Saison | Période | 季节 | 时段',
  'What to do':
    'Text | Instruction | Note | Notes | Remarks | Remark | Advice | Consigne | Que faire | Remarques | 说明 | 处理 | 备注',
  'Factor set':
    'Set | Emission factor set | Dataset | Database | Jeu de facteurs | Base de données | Base | 因子集 | 数据集 | 数据库',
  Method: 'Methodology | Standard | Framework | Méthode | Méthodologie | Norme | 方法 | 方法学 | 标准',
  Year: 'Edition | Version | Année | Édition | 年份 | 年度 | 版本',
  Vehicle:
    'Vehicle type | Traction | Asset | Transport asset | Véhicule | Type de véhicule | Moyen de transport | 车辆 | 运输工具 | 机型',
  'kg CO2e per t-km':
    "Emission factor | Factor | Intensity | Emission intensity | kg CO2e/tkm | kgCO2e per tkm | kg CO2 per tkm | Facteur | Facteur d'émission | Intensité | kg CO2e par t-km | 排放因子 | 因子 | 排放强度",
  'emission-factors: Source': 'Publication | Reference | Link | Référence | Publication | 来源 | 出处',
  'screening: Source':
    'Legal base | Legal basis | Legal act | Regulation | Annex | Reference | Référence | Règlement | Base juridique | 来源 | 依据 | 法律依据',
  'Meas. type code': 'Measure type code | Meas type code',
  'Order No.': 'Order number | Quota order number',
  'Per EUR':
    'Rate | Units per EUR | EUR 1 = | 1 EUR | Pour 1 EUR | Taux | Cours | 汇率 | 每欧元 | Exchange rate | Rate per EUR | Taux de change | 兑欧元汇率',
}

const noAliases: readonly string[] = []

/** The other headings under which a column of ours is found; some only in one layout. */
export const aliasesOf = (columnName: string, layout?: LayoutName): readonly string[] =>
  (aliasLists[`${layout ?? ''}: ${columnName}`] ?? aliasLists[columnName])?.split(' | ') ?? noAliases
