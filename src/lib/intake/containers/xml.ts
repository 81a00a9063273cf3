/** A tag's attributes by name, without a namespace's prefix. */
export function attributesOf(tag: string): Record<string, string> {
	const attributes: Record<string, string> = {};
	for (const [, name, double, single] of tag.matchAll(
		/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
	)) {
		attributes[name!.replace(/^.*:/, '')] = plainText(double ?? single ?? '');
	}
	return attributes;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML with its references resolved, and with the controls that workbooks write as `_x000D_`. */
export function plainText(xml: string): string {
	const text = xml.includes('&')
		? xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
				if (name) return named[name] ?? whole;
				const code = decimal ? Number(decimal) : parseInt(hex, 16);
				return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
			})
		: xml;
	return text.includes('_x')
		? text.replace(/_x([\da-fA-F]{4})_/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
		: text;
}

/**
 * Elements of a name, as they come out of a stream of bytes, each as its text from `<` to `>`. They
 * must not lie in one another. What stands between them is not looked at.
 *
 * @throws {RangeError} for an element past the length that is read at once
 */
export async function* xmlElements(
	steps: AsyncIterable<Uint8Array>,
	name: string,
	longest = 64 << 20
): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	const pattern = new RegExp(
		`<((?:[\\w.-]+:)?${name})(?=[\\s/>])(?:[^>"']|"[^"]*"|'[^']*')*?(?:/>|>[\\s\\S]*?</\\1\\s*>)`,
		'g'
	);
	let text = '';
	for await (const step of steps) {
		text += decoder.decode(step, { stream: true });
		let read = 0;
		for (const match of text.matchAll(pattern)) {
			read = match.index + match[0].length;
			yield match[0];
		}
		if (read > 0) text = text.slice(read);
		else {
			// Nothing of the element yet: keep what may be the beginning of its tag.
			const open = text.search(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])`));
			if (open > 0) text = text.slice(open);
			else if (open < 0) text = text.slice(Math.max(0, text.lastIndexOf('<')));
		}
		if (text.length > longest) throw new RangeError(`an element ${name} is too long`);
	}
}
