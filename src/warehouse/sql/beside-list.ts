/**
 * Common table expressions `ended` and `matched`: spells with the day on which they ended, beside what Annex A list 10 says of
 * the child. The list has one day a child: `is_listed` marks the spell that it is of, one that had not ended by then and
 * began nearest to it. `columns` are of the list (`l`), its day as `listed_on`.
 */
export const besideList = (spells: string, columns: string): string => `ended as (
  select s.*, coalesce(s.next_start, p.period_of_care_end) as ended_on, ${columns}
  from ${spells} s
  join period_of_care p using (authority, child_id, period_of_care_start)
  left join staging.listed_adoption l using (authority, child_id)
),
matched as (
  select *,
         listed_on is not null and coalesce(ended_on, date '9999-12-31') > listed_on
           and row_number() over (
             partition by authority, child_id
             order by coalesce(ended_on, date '9999-12-31') > listed_on desc, abs(held_from - listed_on), held_from desc
           ) = 1 as is_listed
  from ended
)`;
