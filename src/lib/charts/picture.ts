/** A chart's SVG as a text that stands by itself: sized, with the styles it has on the page. */
export function svgText(svg: SVGSVGElement, ground: string): string {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const { width, height } = svg.getBoundingClientRect();
	const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
	const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
	originals.forEach((original, i) => {
		const style = getComputedStyle(original);
		for (const name of ['fill', 'stroke', 'font-family', 'font-size', 'font-weight'] as const) {
			const value = style.getPropertyValue(name);
			// Patterns are referred to by id, which computed style turns into an address of the page.
			if (value && !value.includes('url(')) copies[i]!.style.setProperty(name, value);
		}
	});
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	copy.setAttribute('width', `${width}`);
	copy.setAttribute('height', `${height}`);
	const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
	paper.setAttribute('width', '100%');
	paper.setAttribute('height', '100%');
	paper.setAttribute('fill', ground);
	copy.insertBefore(paper, copy.firstChild);
	return new XMLSerializer().serializeToString(copy);
}

/** The same as a PNG of twice the size. Rejects where the browser can not draw it. */
export async function pngBlob(svg: SVGSVGElement, ground: string): Promise<Blob> {
	const { width, height } = svg.getBoundingClientRect();
	const image = new Image();
	const address = URL.createObjectURL(new Blob([svgText(svg, ground)], { type: 'image/svg+xml' }));
	try {
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = Math.ceil(width * 2);
		canvas.height = Math.ceil(height * 2);
		canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve, reject) =>
			canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture was drawn'))))
		);
	} finally {
		URL.revokeObjectURL(address);
	}
}
