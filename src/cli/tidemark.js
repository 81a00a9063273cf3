#!/usr/bin/env node
/* Runs the command line from its sources: what is tested is what runs, and nothing has to be built. */
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2), process.env);
