import { fileURLToPath } from 'node:url';
import '../lib/locale/all-texts';
import { message } from '../lib/locale/message';
import { EngineError } from '../lib/engine/engine-error';
import { IntakeError } from '../lib/intake/intake-error';
import { analyse } from './analyse';
import { assess } from './assess';
import { UsageError, parseArguments, systemLanguage } from './arguments';
import { report } from './report';
import { messageWriter, processTerminal, type MessageWriter, type Terminal } from './terminal';

/** What a script can rely on. */
export const exitCodes = { success: 0, input: 1, usage: 2, internal: 3, interrupted: 130 } as const;

/** Folder of the built web app. */
const BUILD = fileURLToPath(new URL('../../build', import.meta.url));

/**
 * Carries out a command line.
 *
 * @returns the exit code: 0 success, 1 input that can not be used or output that can not be written,
 * 2 usage, 3 internal error, 130 interrupted
 */
export async function main(
	words: readonly string[],
	environment: Readonly<Record<string, string | undefined>>,
	terminal: Terminal = processTerminal
): Promise<number> {
	let write = messageWriter(systemLanguage(environment));
	try {
		const { command, language, port, ...asked } = parseArguments(words, environment);
		write = messageWriter(language);
		if (command === 'help') {
			terminal.out(write(message('cli.help')));
			return exitCodes.success;
		}
		if (command === 'analyse') {
			await interruptible((signal) => analyse(asked.analyse, language, terminal, signal));
			return exitCodes.success;
		}
		if (command === 'assess') {
			await interruptible((signal) => assess(asked.assess, language, terminal, signal));
			return exitCodes.success;
		}
		if (command === 'report') {
			await interruptible((signal) =>
				report(asked.report, language, terminal, environment, signal)
			);
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
		if (error instanceof EngineError && error.code in engineReports) {
			const code = error.code as keyof typeof engineReports;
			terminal.err(write(engineReports[code](error.message)));
			return code === 'cancelled' ? exitCodes.interrupted : exitCodes.input;
		}
		// Who reads has seen enough, as `head` has after its lines: an end like any other.
		if (error instanceof Error && 'code' in error && error.code === 'EPIPE') {
			return exitCodes.success;
		}
		if (error instanceof Error && 'syscall' in error) {
			terminal.err(write(message('cli.system', { details: error.message })));
			return exitCodes.input;
		}
		const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
		terminal.err(write(message('engine.error.unexpected', { details })));
		return exitCodes.internal;
	}
}

/** What the machine lacks is no fault of the program. */
const engineReports = {
	cancelled: () => message('engine.error.cancelled'),
	memory: () => message('engine.error.memory'),
	storage: () => message('engine.error.storage'),
	unavailable: (details: string) => message('engine.error.unavailable', { details })
} as const;

/** Lets a signal end an act in order, so that no copy of a customer file is left behind. */
async function interruptible(act: (signal: AbortSignal) => Promise<void>): Promise<void> {
	const controller = new AbortController();
	const interrupt = () => controller.abort();
	const signals = ['SIGINT', 'SIGTERM'] as const;
	for (const signal of signals) process.once(signal, interrupt);
	try {
		await act(controller.signal);
	} catch (error) {
		if (!controller.signal.aborted) throw error;
		throw new EngineError('cancelled', 'interrupted', { cause: error });
	} finally {
		for (const signal of signals) process.off(signal, interrupt);
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
