import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { contentSecurityPolicy } from './src/content-security-policy.js';

const site = adapter({ fallback: '200.html' });

/**
 * Moves kit's inline boot script into a file of its own, so that the policy needs no hash and a
 * host that sends the policy as a header needs no knowledge of the build.
 *
 * @param {string} folder the finished build
 */
function externaliseBootScript(folder) {
	const page = `${folder}/200.html`;
	const html = readFileSync(page, 'utf8');
	const inline = /<script>([\s\S]*?)<\/script>/.exec(html);
	if (!inline?.[1]) throw new Error(`${page} has no inline boot script: has kit changed its page?`);
	const name = `_app/immutable/boot.${createHash('sha256').update(inline[1]).digest('hex').slice(0, 8)}.js`;
	writeFileSync(`${folder}/${name}`, inline[1]);
	const base = /import\("(.*?)\/_app\//.exec(inline[1])?.[1] ?? '';
	const external = html
		.replace(inline[0], () => `<script src="${base}/${name}"></script>`)
		.replace(/ 'sha256-[^']+'/g, '');
	writeFileSync(page, external);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: {
			name: site.name,
			async adapt(builder) {
				await site.adapt(builder);
				externaliseBootScript('build');
			}
		},
		csp: {
			mode: 'hash',
			directives: Object.fromEntries(
				Object.entries(contentSecurityPolicy).map(([name, sources]) => [name, [...sources]])
			)
		},
		// A timestamp, kit's default, would make every build differ from the last.
		version: { name: JSON.parse(readFileSync('package.json', 'utf8')).version }
	}
};
