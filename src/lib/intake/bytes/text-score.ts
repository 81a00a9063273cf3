/**
 * Some 330 of the commonest Chinese characters, with those of business files. Text that was decoded
 * wrongly as Chinese is made of rare ones.
 */
const SIMPLIFIED = new Set(
	'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理府研质信四科技司团队北京上海广东深圳江苏浙省市县区镇街号室客户名称编号订单金额日期时间状态类型来源负责邮箱电话手机联系地址备注创建商机阶段工单问卷姓付款收货退买卖家数量价格元万亿币种店铺渠道产品部门跟进记录有限责任集团股份科技贸易'
);

/** The same for text in traditional characters, where they differ, with the commonest of all. */
const TRADITIONAL = new Set(
	'的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處理府研質信四科技司團隊北京上海廣東深圳客戶名稱編號訂單金額日期時間狀態類型來源負責郵箱電話手機聯繫聯絡地址備註創建階段工單姓付款收貨退買賣數量價格元萬億幣店鋪渠道產品門跟進記錄有限責任集團股份貿易台北高雄新竹統一股'
);

/** The commonest syllables of Korean. */
const HANGUL = new Set(
	'이다는의가에을고하지기도사리로인자한대어해시나일서정과그수아은구스부전보라주들동성제상여원관장선비조유신공소경치인개용안내무명문화모회연학국진우계방강오당산물세마반만현생적지면건위없업체중할급분후금번호객처품담당자이름전화주문날짜금액등록'
);

const HAN = /\p{Script=Han}/u;
const KANA = /[\u3041-\u30fe]/u;
const CYRILLIC = /[\u0400-\u045f]/u;
const LETTER = /[a-z\u00c0-\u024f]/i;

/**
 * How much a text reads as one, higher is better: common characters of Chinese, Japanese and Korean
 * speak for it, damage, rare characters and control codes against, and so does a lone Chinese
 * character between Latin letters, which is what an accented name becomes when Latin-1 is read as
 * GB18030. Traditional and simplified characters do not help each other: a text is in one of them.
 */
export function textScore(text: string): number {
	const characters = [...text];
	let [score, seen, simplified, traditional] = [0, 0, 0, 0];
	characters.forEach((character, i) => {
		const code = character.codePointAt(0)!;
		if (code < 0x80) return;
		seen++;
		const [before = '', after = ''] = [characters[i - 1], characters[i + 1]];
		if (SIMPLIFIED.has(character)) simplified++;
		if (TRADITIONAL.has(character)) traditional++;
		if (SIMPLIFIED.has(character) || TRADITIONAL.has(character)) return;
		score += scoreOf(character, code, before, after);
	});
	return seen === 0 ? 0 : (score + 2 * Math.max(simplified, traditional)) / seen;
}

function scoreOf(character: string, code: number, before: string, after: string): number {
	if (code === 0xfffd) return -8;
	if (code < 0xa0) return -6; // control codes that no one types
	if (HAN.test(character)) {
		// Between Latin letters it is an accented name read wrongly.
		const touchesLatin = /[a-z]/i.test(before) && !HAN.test(after) && !KANA.test(after);
		return touchesLatin ? -6 : 0;
	}
	if (KANA.test(character)) return KANA.test(before) || KANA.test(after) ? 1.6 : 0.4;
	if (HANGUL.has(character)) return 2;
	if (code >= 0xac00 && code <= 0xd7a3) return 0;
	if (CYRILLIC.test(character)) return cyrillicScore(character, before);
	if (code >= 0xc0 && code <= 0x24f) {
		// An accent stands among plain letters; several in a row are another alphabet read wrongly.
		const neighbours = [before, after].filter((other) => LETTER.test(other));
		return neighbours.some((other) => other < '\u0080') ? 1 : -2;
	}
	if (code < 0xc0) return -1;
	if (code >= 0xe000 && code <= 0xf8ff) return -6; // private use: GB18030 maps stray pairs there
	if (code >= 0xff61 && code <= 0xff9f) return -1; // half-width katakana: any two bytes make some
	return code >= 0x3000 && code <= 0x303f ? 0.5 : 0;
}

/** Small letters follow letters; a capital in the middle of a word speaks against it. */
function cyrillicScore(character: string, before: string): number {
	const isCapital = character < '\u0430';
	if (CYRILLIC.test(before)) return isCapital && before >= '\u0430' ? -2 : 1.2;
	return LETTER.test(before) ? -2 : 0.4;
}
