import { openDuckDbNode } from '../../src/lib/connectors/duckdb-node/duckdb-node-engine';
import { openDuckDbWasmInNode } from '../../src/lib/connectors/duckdb-wasm/node-host';
import { engineContract } from './contract';

engineContract('native DuckDB', () => openDuckDbNode());
engineContract('DuckDB-wasm in Node', () => openDuckDbWasmInNode());
