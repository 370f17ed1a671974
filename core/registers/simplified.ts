/** Traditional characters that occur in headers, tab names, units and type words, and their simplified forms. */

const PAIRS = `
  編编 號号 單单 價价 數数 規规 類类 別别 銷销 貨货 購购 進进 庫库 倉仓 儲储 調调 撥拨 盤盘 點点 虧亏 損损 報报 條条 碼码 種种
  項项 訂订 圓圆 額额 總总 計计 稅税 備备 註注 說说 應应 廠厂 產产 製制 國国 際际 檢检 驗验 壓压 縮缩 據据 業业 務务 員员 門门
  領领 發发 實实 結结 餘余 賬账 帳账 帐账 齡龄 區区 現现 時时 間间 開开 關关 聯联 絡络 電电 話话 傳传 真真 郵邮 銀银 戶户 賣卖 買买 賒赊
  運运 費费 輸输 優优 幣币 匯汇 彙汇 級级 顏颜 質质 體体 長长 寬宽 詳详 細细 內内 簽签 齊齐 連连 審审 覈核 錄录 處处 異异 動动 態态
  狀状 劃划 劑剂 藥药 飲饮 雜杂 樣样 贈赠 換换 轉转 歷历 曆历 歸归 還还 選选 擇择 預预 積积 欄栏 櫃柜 層层 頭头 隻只 雙双 張张 捲卷
  臺台 個个 箇个 萬万 噸吨 釐厘 麵面 蓋盖 線线 組组 機机 車车 輛辆 貿贸 營营 經经 辦办 採采 協协 議议 閱阅 專专 學学 書书 認认 證证
  識识 憑凭 執执 確确 啟启 權权 稱称 導导 標标 準准 樹树 紙纸 綠绿 紅红 藍蓝 黃黄 圖图 廣广 場场 東东 華华 後后 於于 從从 與与 為为 過过
  裝装 補补 請请 記记 訊讯 誤误 設设 試试 該该 論论 讓让 負负 財财 責责 貴贵 賓宾 賴赖 贏赢 達达 遠远 適适 鄉乡 鋪铺 鋼钢 鐵铁 鎖锁
  鏡镜 陸陆 陽阳 隊队 階阶 隨随 難难 靜静 順顺 頁页 須须 願愿 顧顾 風风 飯饭 館馆 駕驾 驅驱 魚鱼 鮮鲜 鹽盐 龍龙 湯汤 滿满 漢汉 濟济 灣湾
  無无 煙烟 燈灯 爐炉 牆墙 獎奖 獲获 環环 畫画 當当 盡尽 盜盗 監监 眾众 睏困 禮礼 稅税 窮穷 筆笔 節节 範范 築筑 簡简 籃篮 糧粮 純纯
  終终 給给 統统 維维 網网 緊紧 緩缓 縣县 繼继 續续 罰罚 罷罢 義义 習习 聲声 職职 腳脚 膚肤 膠胶 臨临 舉举 舊旧 艙舱 莊庄 葉叶 蓮莲
  薦荐 號号 衛卫 術术 裏里 裡里 複复 復复 見见 觀观 視视 親亲 覽览 觸触 訪访 評评 詢询 語语 課课 調调 談谈 諮咨 變变 豐丰 貝贝 貢贡`;

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [traditional, simplified] = [...pair];
      return [traditional!, simplified!];
    }),
);

/** The text with its traditional characters replaced by simplified ones: "數量" is "数量". */
export function toSimplified(text: string): string {
  if (!/[㐀-鿿]/u.test(text)) return text;
  let simplified = '';
  for (const character of text) simplified += SIMPLIFIED.get(character) ?? character;
  return simplified;
}
