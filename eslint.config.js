import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Rooms that know no host, no clock and no chance. */
const pureRooms = [
	'sql',
	'math',
	'locale',
	'engine',
	'canonical',
	'analytics',
	'maturity',
	'intake',
	'workspace',
	'demo',
	'report'
].map((room) => `src/lib/${room}/**/*.ts`);

export default ts.config(
	{ ignores: ['.svelte-kit/', 'build/', 'test-results/'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// The compiler reports undefined names; the rule does not know types.
			'no-undef': 'off',
			// Array indexes that the line before has bounded are asserted; the alternative is noise.
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			// A key that is taken apart to be left out is used by being left out.
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
			'no-restricted-imports': [
				'error',
				{
					name: '@lucide/svelte',
					message: 'import each icon from @lucide/svelte/icons/…: the barrel holds all'
				}
			],
			eqeqeq: 'error'
		}
	},
	{
		files: ['src/lib/**/*'],
		rules: { 'no-console': 'error' }
	},
	{
		files: pureRooms,
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "NewExpression[callee.name='Date'][arguments.length=0]",
					message: 'core code never reads the clock: take asOf as a parameter'
				},
				{
					selector: "MemberExpression[object.name='Date'][property.name='now']",
					message: 'core code never reads the clock: take asOf as a parameter'
				},
				{
					selector: "MemberExpression[object.name='Math'][property.name='random']",
					message: 'core code draws no chance of its own: take a seeded Random'
				}
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: {
			// Addresses carry the base path by `resolve`; links to fragments and files need none.
			'svelte/no-at-html-tags': 'error'
		}
	}
);
