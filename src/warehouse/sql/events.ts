/**
 * Events of a raw table, each once. What a newer extract covers was left out when the rows were staged; of the rest the
 * newest that was said of a child and day stands. `columns` are SQL expressions over the raw table, and `child` and `day`
 * name its columns.
 */
export function eventsSql(rawTable: string, child: string, day: string, columns: string): string {
  return `
select c.authority, e.${child} as child_id, ${columns}
from staging.${rawTable} e
join staging.coverage c on c.extract_no = e.extract_no and c.raw_table = '${rawTable}'
where e.${child} is not null and e.${day} is not null
qualify e.extract_no = max(e.extract_no) over (partition by c.authority, e.${child}, e.${day})`;
}
