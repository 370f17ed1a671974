/** Headers of suppliers, customers and how to reach them. */

import { type SynonymList } from './synonym-list.ts';

export const PARTY_SYNONYMS = {
  supplier: {
    sure: `consignor|consignor name|consigner|寄售人|寄卖人|卖家公司名|卖家公司|卖家会员名|来源单位|捐赠单位|供货店|vendor/supplying plant|supplying plant|name of vendor/plant|parts supplier|药商|酒商|书商|材料商|农资店|店家|供货老板|trade/legal name|legal name|trade name|布厂|纱厂|染厂|药厂|酒厂|茶厂|工厂|工厂名称|加工厂|供货工厂|哪家买的|谁送的|谁供的|在哪买的|哪里买的|哪家进的|从哪家进|从哪进的|哪里进的|从哪里买|进货地|进货地点|进货来源|采购地点|采购市场|供货点|批发商|批发商名称|上家|上游|货商|货主单位|送货商|送货厂家|来货厂家|档口|市场档口|供应工厂|who from|from whom|bought from|supplier/party|party/supplier|name of supplier|name of the supplier|name of vendor|supplier account|supplier company|vendor/party|vendor account|vendor company|creditor|creditor name|principal|wholesaler|wholesaler name|stockist|mill|mill name|farm|farmer|farmer name|grower|publisher/supplier|purchase party|party from whom purchased|name of seller|supplier details|pref vendor|ship from party|发货单位|发货人单位|供货企业|供应企业|供货者|供货者名称|供应者|供应商户|供货商户|供货门市|供货渠道|厂家全称|厂家/供应商|厂商/供应商|supplier/vendor name|distributor name|purchased from (vendor)|source/vendor|供应商名字|供货人/单位|store bought|manufacturer/supplier|进货单位名称|供货公司|采购商家|vendor/supplier|supplier/vendor|vend|vend name|supp|supplier/manufacturer|from supplier|供应商/厂家|供货来源|拿货渠道|供货单位全名|供应商名|厂商简称|供应单位简称|购买地点|purchase from|lieferant|供应商|供应商名称|供应商全称|供应商简称|供货商|供货商名称|供货单位|供货单位名称|供货单位/供货人|供货人|供方|供方名称|供货厂家|供货方|供应单位|供应单位名称|供应厂商|进货商业名称|卖方|卖家|销货单位|销方名称|销售方|进货单位|进货商|进货厂家|进货渠道|购货渠道|采购渠道|货主|来货单位|发货方|厂商名称|主供应商|默认供应商|首选供应商|默认供货商
      |supplier|supplier name|suppliers|vendor|vendor name|vendors|seller|seller name|sold by|purchased from|bought from|received from|default supplier|preferred supplier|main supplier|preferred vendor|primary supplier|source supplier|supplied by|party from`,
    unsure: `货源地|cardname|bp name|business partner|factor|车主|卖车人|老板|商店|店名|商行|门市|市场|from|source|shop|厂名|particulars|store|厂家|往来单位|往来单位名称|采购单位|单位名称|客商|客商名称|供应商编号|party|party name|company|company name|account name|name|名称`,
  },
  supplierCode: {
    sure: `供应商编码|供应商编号|供应商代码|供应商ID|供应商号|供货商编码|供货商编号|供方编码|supplier code|supplier id|supplier no|supplier number|vendor code|vendor id|vendor no|vendor number`,
    unsure: `cardcode|bp code|编码|编号|代码|往来单位编码|code|id|no`,
  },
  customer: {
    sure: `客|养殖户|种植户|农户|客户网名|网名|买家公司名|买家公司|订货人|订购人|群昵称|昵称|微信名|微信昵称|团员|顾客昵称|class issued to|卖给谁|谁买的|谁买|给谁|谁要的|买的人|买家名|买主|买货人|拿货客户|客人|客人名|客人姓名|客户名字|客户/单位|主顾|下家|下游客户|档口客户|分销商|代理商|代理商名称|加盟店|加盟商|加盟门店|施工班组|施工队|施工单位|患者|患者姓名|病人姓名|学校名称|学校|配送单位|配送门店|配送客户|送货对象|送达单位|领料单位|领料班组|领料车间|领用车间|领取单位|领取部门|使用单位|用料单位|需求部门|who to|to whom|sold to whom|who bought|purchased by customer|name of customer|name of the customer|name of buyer|name of party|name of client|customer account|customer company|debtor|debtor name|patient|patient name|student|student name|guest|guest name|member name|table no/customer|issued to dept|issued to department|issue to|issued to whom|dept issued to|recipient dept|receiving dept|indenting dept|requesting dept|ship-to|ship-to name|sold-to|sold-to party|sold-to name|ship to company|receiver|receiver name|receiving party|consignee name|cust.|cust. name|customername|customer full name|outlet name|购货商|客商单位|拿货人|进货客户|买家账号|买家ID|会员账号|下单人|客户公司|retailer name|reseller|ship-to party|billed to|customer/job|end customer|收货公司|会员名|会员昵称|购买人姓名|购买方名称|购方|购货方名称|cust|cust name|client/customer|customer/client|买家用户名|buyer username|billing company|shipping company|收货单位/客户|customer / project|buyer nickname|买家会员名|买家会员|收货人姓名|购货单位全名|客户名|会员名称|billing name|shipping name|recipient|recipient name|收件人姓名|kunde|客户|客户名称|客户全称|客户简称|客户姓名|顾客|顾客名称|顾客姓名|购货单位|购货单位名称|购货方|购买方|购买单位|购方名称|收货单位|收货单位名称|收货方|需方|需方名称|需货单位|买方|买家|买家昵称|买家姓名|经销商|经销商名称|销售客户|会员|会员姓名|下单客户|客户单位|出货单位|提货单位|销往单位|终端客户|甲方
      |customer|customer name|customers|client|client name|clients|buyer|buyer name|sold to|sold to party|ship to|ship to name|bill to|bill to name|consignee|purchaser|dealer|dealer name|distributor|retailer|customer account|delivered to|issued to|party to`,
    unsure: `团长|团名|pupil|pupil name|party ledger|learner|pub|pub name|restaurant|cafe|hotel|clinic|salon|venue|stockist|school name|farm|household|餐厅|饭店|酒店|诊所|学校|食堂|车主|cardname|bp name|business partner|买车人|门店|要货门店|老板|room|ward|class|account|who|名字|用户|用户名|customer no name|to|particulars|recipient name|下单用户|单位名|收件人|billing first name|往来单位|往来单位名称|单位名称|收货人|领用部门|领用班组|领用单位|领用人|客商|客商名称|姓名|party|party name|company|company name|account name|name|名称`,
  },
  customerCode: {
    sure: `客户编码|客户编号|客户代码|客户ID|客户号|会员号|会员编号|会员卡号|购货单位编码|customer code|customer id|customer no|customer number|client id|client code|client no|cust no|cust id|cust code|buyer id`,
    unsure: `cardcode|bp code|编码|编号|代码|往来单位编码|code|id|no`,
  },
  contact: {
    sure: `联系人|联系人姓名|主要联系人|负责人|法人|法人代表|法定代表人|contact|contact name|contact person|primary contact|attention|attn|representative`,
  },
  phone: {
    sure: `联系电话|电话|电话号码|固定电话|座机|办公电话|联系方式|公司电话|phone|phone no|phone number|telephone|tel|tel no|contact number|contact no|office phone|work phone|contact phone`,
  },
  mobile: {
    sure: `手机号码|手机|手机号|移动电话|联系手机|mobile|mobile no|mobile number|mobile phone|cell|cell phone|cellphone|whatsapp|wechat|微信`,
  },
  email: {
    sure: `电子邮箱|邮箱|电子邮件|邮件|邮箱地址|E-mail|email|email address|mail|e-mail address`,
  },
  fax: { sure: `传真|传真号码|传真号|fax|fax no|fax number` },
  address: {
    sure: `地址|联系地址|公司地址|详细地址|通讯地址|收货地址|送货地址|注册地址|办公地址|仓库地址|单位地址|address|street|street address|address line 1|address 1|shipping address|billing address|delivery address|mailing address|full address|warehouse address`,
  },
  city: { sure: `城市|所在城市|市|city|town` },
  country: {
    sure: `国家|国家/地区|国别|所在国家|国家地区|country|country/region|country code|nation`,
    unsure: `地区|区域|省份|region|state|province`,
  },
  taxNumber: {
    sure: `纳税人识别号|税号|纳税识别号|统一社会信用代码|社会信用代码|信用代码|税务登记号|企业税号|tax number|tax no|tax id|vat number|vat no|vat id|vat reg no|gst no|gstin|gst number|tin|ein|abn|tax registration no|business registration no`,
  },
  bank: { sure: `开户行|开户银行|银行|银行名称|开户行名称|bank|bank name|bank branch` },
  bankAccount: {
    sure: `银行账号|账号|银行账户|银行帐号|帐号|开户账号|对公账号|卡号|银行卡号|收款账号|bank account|bank account no|bank account number|account number|account no|iban|a/c no|acct no`,
  },
  paymentTerms: {
    sure: `付款周期|结算周期|收款周期|付款条件|付款方式|结算方式|收款方式|支付方式|付款期限|账期天数|信用期|付款账期|结款方式|payment terms|terms|payment method|payment mode|pay terms|credit terms|credit days|mode of payment`,
    unsure: `账期`,
  },
  creditLimit: { sure: `信用额度|授信额度|信用限额|赊销额度|额度|credit limit|credit line|credit` },
  openingPayable: {
    sure: `期初应付|期初应付款|期初应付余额|初始应付|应付期初|opening payable|opening payables|opening ap|opening balance payable`,
    unsure: `期初余额|opening balance`,
  },
  openingReceivable: {
    sure: `期初应收|期初应收款|期初应收余额|初始应收|应收期初|opening receivable|opening receivables|opening ar|opening balance receivable`,
    unsure: `期初余额|opening balance`,
  },
} as const satisfies SynonymList;
