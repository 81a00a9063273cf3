import { ReportLogo } from '$lib/report/report-settings';
import { toBase64 } from '$lib/workspace/base64';

const types: Readonly<Record<string, ReportLogo['type']>> = {
	'image/png': 'png',
	'image/jpeg': 'jpg'
};

/** A picture as a report keeps it; null of what is none, of another kind, or larger than 500 KB. */
export async function readLogo(file: File): Promise<ReportLogo | null> {
	const type = types[file.type];
	if (!type) return null;
	const picture = await createImageBitmap(file).catch(() => null);
	if (!picture) return null; // it only says that it is one
	const { width, height } = picture;
	picture.close();
	const data = toBase64(new Uint8Array(await file.arrayBuffer()));
	return ReportLogo.safeParse({ type, data, width, height }).data ?? null;
}
