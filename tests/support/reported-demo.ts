import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadFiles } from '../../src/cli/load-files';
import { PassingFiles } from '../../src/cli/passing-files';
import { messageWriter } from '../../src/cli/terminal';
import { newBusinessCase } from '../../src/lib/business/business-case';
import { unstatedObjective } from '../../src/lib/business/objectives';
import { newRiskRegister, unstatedRisk } from '../../src/lib/business/risks';
import { newSelection } from '../../src/lib/business/selection';
import { openDuckDbNode } from '../../src/lib/connectors/duckdb-node/duckdb-node-engine';
import { demoFiles, demoOptions } from '../../src/lib/demo/demo-data';
import { crmMaturity } from '../../src/lib/maturity/crm-maturity';
import { fullReport } from '../../src/lib/report/full-report';
import type { ReportDocument } from '../../src/lib/report/report-document';
import type { ReportInput } from '../../src/lib/report/report-input';
import { assessed, modelOf } from '../../src/lib/state/assessed-workspace';
import { demoAnswers } from '../../src/lib/state/demo-answers';
import { reportInputOf } from '../../src/lib/state/workspace-report';
import { newWorkspace, type Workspace } from '../../src/lib/workspace/workspace';

/** What somebody has said of money, risk and systems: names with markup among it. */
const stated: Pick<Workspace, 'businessCase' | 'project' | 'risks' | 'selection'> = {
	project: {
		objectives: {
			growth: { figure: 'revenue', from: 1, target: 2, dueOn: '2027-01-31', owner: 'Ms <b>Wu</b>' },
			satisfaction: { ...unstatedObjective, figure: 'metric-gone', target: 0.5 }
		},
		integrations: [
			{ id: 'a', from: '=ERP', to: 'CRM', entity: 'order', isTwoWay: false, way: 'file' },
			{ id: 'b', from: 'Mall', to: 'CRM', entity: 'payment', isTwoWay: true, way: 'none' }
		]
	},
	businessCase: {
		...newBusinessCase,
		costs: {
			...newBusinessCase.costs,
			licence: { once: null, yearly: '60000' },
			implementation: { once: '120000.50', yearly: null }
		},
		benefits: { ...newBusinessCase.benefits, sales: { yearly: '200000' } }
	},
	risks: {
		...newRiskRegister,
		risks: { budget: { ...unstatedRisk, probability: 4, impact: 5, owner: 'Ms <b>Wu</b>' } }
	},
	selection: {
		...newSelection,
		criteria: newSelection.criteria.map((criterion, i) =>
			i < 3 ? { ...criterion, weight: i + 1, isMust: i === 0 } : criterion
		),
		vendors: newSelection.vendors.map((vendor, v) => ({
			...vendor,
			scores: Object.fromEntries(
				newSelection.criteria
					.slice(0, 3)
					.map(({ id }, i) => [
						id,
						{ score: 3 + ((i + v) % 3), basis: 'claimed' as const, evidence: '=1+1 <img src=x>' }
					])
			),
			costs: { licence: { once: '1000.25', yearly: '99.99' } }
		}))
	}
};

/** The demo as it is reported. */
export interface ReportedDemo {
	workspace: Workspace;
	input: ReportInput;
	report: ReportDocument;
}

/**
 * A small demo, answered, appraised and with systems weighed, as the command line loads it.
 *
 * @param name of the workspace
 * @param folder where its exports are written, and stay
 * @param now when it is reported
 */
export async function reportedDemo(
	name: string,
	folder: string,
	now: string
): Promise<ReportedDemo> {
	for (const { name: file, pieces } of demoFiles({ ...demoOptions, customers: 400 })) {
		await writeFile(join(folder, file), [...pieces()].join(''));
	}
	const bare = newWorkspace({ id: 'w', name, updatedAt: now, model: crmMaturity });
	const demo = demoAnswers(now, ['a', 'b']);
	const answered = {
		...bare,
		...stated,
		roadmap: demo.roadmap,
		assessment: { ...bare.assessment, ...demo.assessment }
	};
	const engine = await openDuckDbNode();
	const passing = new PassingFiles();
	const said: string[] = [];
	const say = (text: string) => void said.push(text);
	const workspace = await loadFiles(engine, answered, {
		asked: { files: [folder], zone: null },
		kept: null,
		passing,
		write: messageWriter('en'),
		terminal: { out: say, err: say },
		say,
		signal: undefined
	});
	await engine.close();
	await passing.remove();
	const scored = assessed(workspace, modelOf(workspace), now.slice(0, 10));
	const input = reportInputOf(workspace, { ...scored, now });
	return { workspace, input, report: fullReport(input) };
}
