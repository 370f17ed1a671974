/** Headers people know well that are no field of any register: kept as they are, and never taken for what they resemble. */

import { headerWordList } from './header-word-list.ts';
import { normaliseHeader } from './normalise-header.ts';

/** "HSN Code" is no item code, a tracking number no document's. */
const NO_FIELD_WORDS = `hsn|hsn code|hsn no|hsn/sac|hsn/sac code|sac|sac code|hs code|hts code|tariff code|tariff no|customs code|税收分类编码|税收编码|海关编码|商品税号|hs编码|批准文号|国药准字|注册证号|合格证编号|合格证号|许可证号|许可证编号|生产许可证|生产许可证号|检验报告编号|质检报告编号|药品本位码|医保编码|医保代码
  |asin|handle|tags|body (html)|image|images|image src|image url|photo|picture|图片|图片链接|商品图片|主图|链接|网址|url|link|time zone|timezone|payment id|device name|device|plate|plate no|vehicle|vehicle no|truck no|lr no|e-way bill no|eway bill no|车牌|车牌号|车牌号码|车号|快递单号|运单号|运单编号|物流单号|快递公司|物流公司|承运商|tracking number|tracking no|tracking id|carrier|courier|account code|gl account|g/l account|income account|expense account|asset account|inventory account|purchase account|sales account|cogs account|tax type|tax code|tax class|sales channel|channel|utm source|coupon code|promo code|modifiers applied|emailaddress|pocity|poregion|popostalcode|pocountry|postal code|postcode|zip|zip code|邮编|省|省份|区县|身份证号|使用部位|施工部位|option1 name|option2 name|option3 name|option name|published scope|meta description|seo title|variant grams|variant inventory tracker|variant inventory policy|variant fulfillment service|gift card|item-condition|condition note|event code|cost center name|posting key|special stock|valuation type|debit/credit ind|user agent|ip address|latitude|longitude|星期|weekday|day of week|week no|week number|quarter|fiscal year|month no|month name|质保到期|质保期|质保期至|保修期|保修到期|保修截止|warranty|warranty expiry|warranty end|warranty until|warranty period|报关单号|柜号|集装箱号|提单号|封条号|container no|container number|b/l no|seal no|健保代码|option2 value|option3 value|option2 linked to|楼栋房号|房号|桌号|座位号|出版时间|出版日期|出版年份|上牌时间|上牌日期|作者|译者|listing id|isscurrent|上架时间|上架日期|year|年份|财年|季度|周数`;

let words: ReadonlySet<string> | undefined;

/** Whether a header, in comparable form, is such a word. */
export function isNoFieldWord(word: string): boolean {
  words ??= new Set(headerWordList(NO_FIELD_WORDS).map((text) => normaliseHeader(text)));
  return words.has(word);
}
