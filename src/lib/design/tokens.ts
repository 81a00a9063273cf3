/**
 * Colours of the product, light and dark. `app.css` holds the same as custom properties and a test
 * keeps the two equal: pages use the properties; charts, print and documents these values.
 *
 * Measured in `tokens.test.ts`: every pair of text and ground that pages use has a contrast of 4.5
 * or more (WCAG 2.2, 1.4.3), and a field's line of 3 or more (1.4.11).
 */
export const tokens = {
	light: {
		canvas: '#f5f6f3',
		surface: '#ffffff',
		sunken: '#eef0ec',
		line: '#e1e5e1',
		'line-strong': '#bcc5be',
		'field-line': '#7d8a83',
		ink: '#10233a',
		'ink-2': '#44566c',
		'ink-3': '#586779',
		tide: '#0f7579',
		'tide-deep': '#0a4f5a',
		'tide-soft': '#dceeec',
		coral: '#cf5335',
		'coral-ink': '#a3381d',
		'coral-soft': '#fae6df',
		amber: '#b9791a',
		'amber-ink': '#7f4f08',
		'amber-soft': '#f8eed9',
		good: '#2f7d52',
		'good-ink': '#1f6540',
		'good-soft': '#e0f1e6',
		violet: '#5b5aa8',
		'violet-ink': '#4b4a96',
		'violet-soft': '#e8e8f6',
		'level-1': '#dbe7e3',
		'level-2': '#acd0ca',
		'level-3': '#72b4b0',
		'level-4': '#28807f',
		'level-5': '#0a5a63',
		'on-dark': '#ffffff'
	},
	dark: {
		canvas: '#0d1722',
		surface: '#14212f',
		sunken: '#0f1b27',
		line: '#233445',
		'line-strong': '#3d5569',
		'field-line': '#6f879b',
		ink: '#eaf0f5',
		'ink-2': '#b3c1cf',
		'ink-3': '#93a4b5',
		tide: '#4cb9b5',
		'tide-deep': '#83d6d0',
		'tide-soft': '#163a40',
		coral: '#f0846a',
		'coral-ink': '#f6a08b',
		'coral-soft': '#43241d',
		amber: '#e3ac52',
		'amber-ink': '#ecc076',
		'amber-soft': '#3a2d15',
		good: '#66bd8a',
		'good-ink': '#7fcf9f',
		'good-soft': '#17352a',
		violet: '#a09fe4',
		'violet-ink': '#b5b4ee',
		'violet-soft': '#2a2b4b',
		'level-1': '#1f3a40',
		'level-2': '#27565a',
		'level-3': '#2b6f70',
		'level-4': '#4cb0ac',
		'level-5': '#9be3dc',
		'on-dark': '#0d1722'
	}
} as const;

/** Name of a colour. */
export type Colour = keyof (typeof tokens)['light'];

/** Colours of one theme, by name. */
export type Palette = Readonly<Record<Colour, string>>;
