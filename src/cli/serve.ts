import { createServer, type Server } from 'node:http';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import sirv from 'sirv';
import { contentSecurityPolicy } from '../content-security-policy.js';

/** Headers of every answer: the policy, and what a page of ours may not do besides. */
export const securityHeaders: Readonly<Record<string, string>> = {
	'Content-Security-Policy': [
		...Object.entries(contentSecurityPolicy).map(
			([directive, sources]) =>
				`${directive} ${sources.map((source) => (/^[a-z-]+:$/.test(source) ? source : `'${source}'`)).join(' ')}`
		),
		"frame-ancestors 'none'"
	].join('; '),
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=()'
};

/** Whether a request is for a file, which must not be answered with the app's page. */
const isFile = (path: string) => /\.\w+$/.test(path) || path.startsWith('/_app/');

/** There is nothing to serve: the app has not been built. */
export class NoBuildError extends Error {
	override readonly name = 'NoBuildError';
}

/**
 * Serves the built app on this machine.
 *
 * @throws {NoBuildError} where there is no build
 * @throws {Error} with the system's code where the port can not be had
 */
export async function serve(folder: string, port: number, host = 'localhost'): Promise<Server> {
	const root = resolve(folder);
	if (!existsSync(resolve(root, '200.html'))) {
		throw new NoBuildError(`there is no build in ${root}`);
	}
	const files = sirv(root, {
		etag: true,
		setHeaders: (response, path) => {
			const isImmutable = path.startsWith('/_app/immutable/');
			response.setHeader(
				'Cache-Control',
				isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache'
			);
		}
	});
	const server = createServer((request, response) => {
		for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
		const path = (request.url ?? '/').split(/[?#]/, 1)[0]!;
		if (!isFile(path)) request.url = '/200.html';
		files(request, response, () => {
			response.statusCode = 404;
			response.end('Not found');
		});
	});
	await new Promise<void>((done, fail) => {
		server.once('error', fail);
		server.listen(port, host, done);
	});
	return server;
}
