/**
 * Some 330 of the commonest Chinese characters, with those of business files. Text that was decoded
 * wrongly as Chinese is made of rare ones.
 */
const COMMON = new Set(
	'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理府研质信四科技司团队北京上海广东深圳江苏浙省市县区镇街号室客户名称编号订单金额日期时间状态类型来源负责邮箱电话手机联系地址备注创建商机阶段工单问卷姓付款收货退买卖家数量价格元万亿币种店铺渠道产品部门跟进记录有限责任集团股份科技贸易'
);

const HAN = /\p{Script=Han}/u;

/**
 * How much a text reads as one, higher is better: common Chinese characters speak for it, damage,
 * rare characters and control codes against, and so does a lone Chinese character between Latin
 * letters, which is what an accented name becomes when Latin-1 is read as GB18030.
 */
export function textScore(text: string): number {
	let score = 0;
	let seen = 0;
	const characters = [...text];
	characters.forEach((character, i) => {
		const code = character.codePointAt(0)!;
		if (code < 0x80) return;
		seen++;
		if (code === 0xfffd) {
			score -= 8;
		} else if (code < 0xa0) {
			score -= 6; // control codes that no one types
		} else if (COMMON.has(character)) {
			score += 2;
		} else if (HAN.test(character)) {
			const touches = (other: string | undefined) => other !== undefined && /[a-z]/i.test(other);
			const isLone = touches(characters[i - 1]) && !HAN.test(characters[i + 1] ?? '');
			score += isLone ? -6 : 0;
		} else if (code >= 0xc0 && code <= 0x24f) {
			score +=
				/[a-z]/i.test(characters[i - 1] ?? '') || /[a-z]/i.test(characters[i + 1] ?? '') ? 1 : -2;
		} else if (code >= 0xa0 && code < 0xc0) {
			score -= 1;
		} else if (code >= 0xe000 && code <= 0xf8ff) {
			score -= 6; // private use: GB18030 maps stray pairs there
		}
	});
	return seen === 0 ? 0 : score / seen;
}
