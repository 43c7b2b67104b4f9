/** `staging.listed_adoption`: of each child the row of the newest Annex A list 10 that has the child. */
export const listedAdoptionSql = `
create or replace table staging.listed_adoption as
select c.authority, l.*
from staging.adoption_children l
join staging.coverage c on c.extract_no = l.extract_no and c.raw_table = 'adoption_children'
where l.child_id is not null
qualify row_number() over (partition by c.authority, l.child_id order by l.extract_no desc, l.row_no desc) = 1;
`;
