/** A column of a table: its id for cells and sorting, its label, and where its values stand. */
export interface TableColumn {
	id: string;
	label: string;
	/** Numbers stand at the end. */
	align?: 'start' | 'end';
	sortable?: boolean;
	/** Least width, as CSS writes it, where contents must not be squeezed. */
	minWidth?: string;
}
