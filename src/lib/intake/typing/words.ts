/** Cells that say there is nothing, compared in lower case. */
export const nullWords: readonly string[] = [
	'',
	'-',
	'--',
	'—',
	'——',
	'/',
	'n/a',
	'#n/a',
	'null',
	'none',
	'nil',
	'无',
	'暂无',
	'空',
	'未知',
	'000000000000000aaa'
];

/**
 * States in which an order did not happen, or was undone, compared in lower case. An order whose
 * state contains one of these is left out, and said so.
 */
export const voidOrderWords: readonly string[] = [
	'cancelled',
	'canceled',
	'cancel',
	'void',
	'refunded',
	'draft',
	'unpaid',
	'pending payment',
	'failed',
	'expired',
	'交易关闭',
	'已取消',
	'取消',
	'作废',
	'已关闭',
	'关闭',
	'待付款',
	'未付款',
	'审核中',
	'未生效',
	'已退款',
	'退款成功'
];

/** A word for an undoing together with its denial, for a pattern of DuckDB. */
export const negatedWords =
	'(未|没有|尚未)(取消|作废|关闭|退款)|(not[ _-]?(yet[ _-]?)?|non[ _-]?|un|never[ _-]?)(cancel(l?ed)?|void(ed)?|refunded|expired|failed)|avoid(ed)?';

/** States that contain such a word and yet stand for an order that happened. */
export const partlyRefundedWords: readonly string[] = ['partially', 'partly', '部分'];
