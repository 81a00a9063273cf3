import { fileURLToPath } from 'node:url';
import { message } from '../lib/locale/message';
import { IntakeError } from '../lib/intake/intake-error';
import { analyse } from './analyse';
import { UsageError, parseArguments, systemLanguage } from './arguments';
import { messageWriter, processTerminal, type MessageWriter, type Terminal } from './terminal';

/** What a script can rely on. */
export const exitCodes = { success: 0, input: 1, usage: 2, internal: 3 } as const;

/** Folder of the built web app. */
const BUILD = fileURLToPath(new URL('../../build', import.meta.url));

/**
 * Carries out a command line.
 *
 * @returns the exit code: 0 success, 1 input that can not be used, 2 usage, 3 internal error
 */
export async function main(
	words: readonly string[],
	environment: Readonly<Record<string, string | undefined>>,
	terminal: Terminal = processTerminal
): Promise<number> {
	let write = messageWriter(systemLanguage(environment));
	try {
		const { command, language, analyse: asked, port } = parseArguments(words, environment);
		write = messageWriter(language);
		if (command === 'help') {
			terminal.out(write(message('cli.help')));
			return exitCodes.success;
		}
		if (command === 'analyse') {
			await analyse(asked, language, terminal);
			return exitCodes.success;
		}
		return await serveBuild(port, write, terminal);
	} catch (error) {
		if (error instanceof UsageError) {
			terminal.err(write(error.report));
			return exitCodes.usage;
		}
		if (error instanceof IntakeError) {
			terminal.err(write(error.report));
			return exitCodes.input;
		}
		const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
		terminal.err(write(message('engine.error.unexpected', { details })));
		return exitCodes.internal;
	}
}

async function serveBuild(port: number, write: MessageWriter, terminal: Terminal): Promise<number> {
	const { serve, NoBuildError } = await import('./serve');
	try {
		const server = await serve(BUILD, port);
		const bound = server.address();
		const address = `http://localhost:${typeof bound === 'object' && bound ? bound.port : port}/`;
		terminal.out(write(message('cli.serving', { address })));
		await new Promise<void>((closed) => {
			server.once('close', closed);
			for (const signal of ['SIGINT', 'SIGTERM'] as const) {
				process.once(signal, () => {
					server.close();
					server.closeAllConnections();
				});
			}
		});
		return exitCodes.success;
	} catch (error) {
		const isBusy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
		if (isBusy) terminal.err(write(message('cli.serve.busy', { port: `${port}` })));
		else if (error instanceof NoBuildError) terminal.err(write(message('cli.serve.noBuild')));
		else throw error;
		return exitCodes.input;
	}
}
