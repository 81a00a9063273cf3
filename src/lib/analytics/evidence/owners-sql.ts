import { sql, type Sql } from '../../sql/sql';

/** Departments by what people are called in other tables: their id, name or address, in lower case. */
export const departmentsSql: Sql = sql`
	SELECT lower(trim(called)) AS key, any_value(department) AS department
	FROM (SELECT unnest([owner_id, name, email]) AS called, department FROM owners)
	WHERE called IS NOT NULL AND department IS NOT NULL
	GROUP BY lower(trim(called)) HAVING count(DISTINCT department) = 1`;
