/**
 * Orders in which firms write customer tiers, lowest first. Labels are compared after
 * {@link tierKey}, so `A类客户` and `Tier A` both read as `a`.
 */
const SCALES: readonly (readonly string[])[] = [
	['e', 'd', 'c', 'b', 'a', 's', 'vip'],
	['low', 'medium', 'high'],
	['low', 'potential', 'high'],
	['small', 'medium', 'large', 'strategic'],
	['standard', 'key', 'strategic'],
	['bronze', 'silver', 'gold', 'platinum', 'diamond'],
	['cold', 'warm', 'hot'],
	['低', '中', '高'],
	['低价值', '潜力', '高价值'],
	['普通', '重要', '核心', '战略'],
	['普通', '重点', '战略'],
	['普通', 'vip', 'svip'],
	['铜', '银', '金', '白金', '钻石'],
	['普通', '银', '金', '白金', '钻石'],
	['小', '中', '大']
];

/** Tier 1 is the highest, as tiers are counted; of levels written as bare digits nobody can tell. */
const NUMBERED_TIERS: readonly string[] = ['5', '4', '3', '2', '1'];

/** A tier's label without what varies from firm to firm: case, blanks, 级, 类, 客户, tier, brackets. */
export function tierKey(label: string): string {
	const bare = label
		.toLowerCase()
		.replace(/[（(].*?[）)]/g, '')
		.replace(/[\s_-]+/g, '')
		.replace(/(客户|会员|customers?|accounts?|tier|class|level|grade|value)/g, '')
		.replace(/[级类档等卡]$/, '');
	return bare;
}

/**
 * Rank of each label, 1 lowest, on the one scale that holds them all; null where no scale does, or
 * where all labels are one.
 */
export function tierRanks(labels: readonly string[]): Record<string, number> | null {
	const keys = new Set(labels.map(tierKey));
	const areNumbered = labels.every((label) => /tier/i.test(label));
	const scale = [...SCALES, ...(areNumbered ? [NUMBERED_TIERS] : [])].find((steps) =>
		[...keys].every((key) => steps.includes(key))
	);
	if (!scale || keys.size < 2) return null;
	return Object.fromEntries(labels.map((label) => [label, scale.indexOf(tierKey(label)) + 1]));
}
