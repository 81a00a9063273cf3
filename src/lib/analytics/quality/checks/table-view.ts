import type { LoadedTables } from './loaded-tables';
import type { CivilDate } from '../../../canonical/civil-date';
import {
	entityOf,
	type Entity,
	type EntityId,
	type Field,
	type FieldType
} from '../../../canonical/entities';
import type { RowIssueId } from '../../../canonical/row-notes';
import { tableFields } from '../../../canonical/tables-sql';
import { id, joinSql, sql, type Sql } from '../../../sql/sql';

/** What a check needs to know beside the row. */
export interface CheckContext {
	tables: LoadedTables;
	/** Day that ages are counted to; null where no file has a date. */
	asOf: CivilDate | null;
}

/** A deal's state, and its day of closing, may come in columns of other names; see `derived-sql`. */
const standIns: Partial<Record<EntityId, Readonly<Record<string, readonly string[]>>>> = {
	deal: {
		closed_at: ['close_date'],
		expected_close_at: ['close_date'],
		status: ['is_closed', 'is_won', 'stage']
	}
};

/** A canonical table as far as its files fill it; what checks are built on. */
export class TableView {
	readonly entity: Entity;
	readonly asOf: CivilDate | null;
	readonly #tables: LoadedTables;
	readonly #files: LoadedTables[number]['files'];
	readonly #columns: ReadonlySet<string>;

	constructor(entityId: EntityId, { tables, asOf }: CheckContext) {
		this.entity = entityOf(entityId);
		this.asOf = asOf;
		this.#tables = tables;
		this.#files = tables.find(({ entity }) => entity === entityId)?.files ?? [];
		this.#columns = new Set(tableFields(this.entity).map(({ name }) => name));
	}

	get fileCount(): number {
		return this.#files.length;
	}

	/** The table in SQL. */
	get table(): Sql {
		return id(this.entity.table);
	}

	/** The column that names a row, where there is one and a file fills it. */
	get key(): string | null {
		const { key } = this.entity;
		return key !== null && this.isFilled(key) ? key : null;
	}

	/** Fields that some file fills, of the given types. */
	fields(...types: readonly FieldType[]): Field[] {
		return this.entity.fields.filter(
			({ name, type }) => types.includes(type) && this.isFilled(name)
		);
	}

	/** A field that some file fills. */
	field(name: string): Field | undefined {
		return this.isFilled(name)
			? this.entity.fields.find((field) => field.name === name)
			: undefined;
	}

	isFilled(name: string): boolean {
		return this.#columns.has(name) && this.filesWith(name).length > 0;
	}

	/** Files that have a column for a field. */
	filesWith(name: string): string[] {
		const names = [name, ...(standIns[this.entity.id]?.[name] ?? [])];
		return this.#files
			.filter(({ fields }) => names.some((any) => fields.includes(any)))
			.map(({ file }) => file);
	}

	/** Files that have the field's own column, and not one that stands in for it. */
	filesWithOwn(name: string): string[] {
		return this.#files.filter(({ fields }) => fields.includes(name)).map(({ file }) => file);
	}

	/** Rows of the files that have a column for a field. */
	inFilesWith(name: string, files = this.filesWith(name)): Sql {
		return files.length === this.#files.length
			? sql`TRUE`
			: sql`source_file IN (${joinSql(files.map((file) => sql`${file}`))})`;
	}

	/** Whether rows of another table were loaded. */
	isLoaded(other: EntityId): boolean {
		return this.#tables.some(({ entity }) => entity === other);
	}
}

/** Rows of which intake has noted something. */
export const noted = (field: string, issue: RowIssueId): Sql =>
	sql`list_contains(issues, ${`${field}:${issue}`})`;

/** What a field's cell said: of a state the label, whatever it stands for. */
export const saidSql = ({ name, type }: Field): Sql =>
	type === 'state' ? id(`${name}_label`) : id(name);
