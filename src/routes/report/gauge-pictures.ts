import type { BlockPicture } from '$lib/report/report-docx';

/** The gauges of a page as they are drawn on it, by the id of their block. */
export async function gaugePictures(
	pages: HTMLElement | undefined
): Promise<ReadonlyMap<string, BlockPicture>> {
	const { pngBlob, svgText } = await import('$lib/charts/picture');
	const pictures = new Map<string, BlockPicture>();
	for (const figure of pages?.querySelectorAll<HTMLElement>('figure[data-block]') ?? []) {
		const svg = figure.querySelector('svg');
		if (!svg) continue;
		const { width, height } = svg.getBoundingClientRect();
		const png = await pngBlob(svg, '#ffffff');
		pictures.set(figure.dataset.block!, {
			svg: new TextEncoder().encode(svgText(svg, '#ffffff')),
			png: new Uint8Array(await png.arrayBuffer()),
			width,
			height
		});
	}
	return pictures;
}
