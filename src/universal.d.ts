/**
 * What every host we run on (browser, worker, Node) offers beyond the language itself. The pure
 * rooms are type-checked against ECMAScript and these few names, so that a use of the DOM or of
 * Node in them is a type error. `tsconfig.json` does not see this file: there the hosts' own
 * declarations stand.
 */
interface AbortSignal {
	readonly aborted: boolean;
	readonly reason: unknown;
	addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
	removeEventListener(type: 'abort', listener: () => void): void;
	throwIfAborted(): void;
}

declare class TextDecoder {
	constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
	readonly encoding: string;
	decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}

declare class TextEncoder {
	encode(input?: string): Uint8Array<ArrayBuffer>;
}
