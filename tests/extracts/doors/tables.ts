/** A small council in the return and in the tables of the standard: child 2 left, child 1 changed status, then home. */
export const asReturn = {
  'header.csv': 'CHILD,SEX,DOB,ETHNIC,MOTHER\n1,M,2012-05-01,WBRI,\n2,F,2010-06-02,MOTH,0\n',
  'episodes.csv': `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,URN,PL_DISTANCE
1,2021-04-01,S,V2,N1,U4,PR1,2021-06-01,X1,,SC1,3.5
1,2021-06-01,L,C2,N1,U4,PR1,2021-09-01,X1,CARPL,SC1,3.5
1,2021-09-01,P,C2,N1,K2,PR4,,,,SC2,21
2,2021-05-01,S,V2,N4,K2,PR4,2022-02-03,E4A,,SC2,8
`,
};

export const asTables = {
  'ssd_person.csv':
    'pers_person_id,pers_forename,pers_surname,pers_sex,pers_ethnicity,pers_dob,pers_is_mother\n1,,,M,WBRI,2012-05-01,\n2,,,F,MOTH,2010-06-02,N\n3,,,F,MOTH,2011-06-02,N\n',
  'ssd_cla_episodes.csv': `clae_cla_episode_id,clae_person_id,clae_cla_id,clae_cla_placement_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,clae_cla_primary_need_code,clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason
e1,1,c1,p1,2021-04-01,S,N1,2021-06-01,X1
e2,1,c1,p1,2021-06-01,L,N1,2021-09-01,X1
e3,1,c1,p2,2021-09-01,P,N1,,
e4,2,c2,p3,2021-05-01,S,N4,2022-02-03,E4A
`,
  'ssd_cla_placement.csv': `clap_cla_placement_id,clap_person_id,clap_cla_placement_start_date,clap_cla_placement_type,clap_cla_placement_urn,clap_cla_placement_distance,clap_cla_placement_provider,clap_cla_placement_end_date,clap_cla_placement_change_reason
p1,1,2021-04-01,U4,SC1,3.5,PR1,2021-09-01,CARPL
p2,1,2021-09-01,K2,SC2,21,PR4,,
p3,2,2021-05-01,K2,SC2,8,PR4,2022-02-03,
`,
  'ssd_legal_status.csv': `lega_legal_status_id,lega_person_id,lega_legal_status,lega_legal_status_start_date,lega_legal_status_end_date
l1,1,V2,2021-04-01,2021-06-01
l2,1,C2,2021-06-01,
l3,2,V2,2021-05-01,2022-02-03
l4,2,Special Guardianship Order,2022-02-03,
`,
};

/** The same as a payload, but for what it does not tell. */
export const asPayload = {
  'payload.json': JSON.stringify(
    [
      child('1', 'M', '2012-05-01', 'WBRI', [
        {
          start_date: '2021-04-01',
          start_reason: 'S',
          placement_type: 'U4',
          end_date: '2021-09-01',
          end_reason: 'X1',
          change_reason: 'CARPL',
        },
        { start_date: '2021-09-01', start_reason: 'P', placement_type: 'K2' },
      ]),
      child('2', 'F', '2010-06-02', 'MOTH', [
        {
          start_date: '2021-05-01',
          start_reason: 'S',
          placement_type: 'K2',
          end_date: '2022-02-03',
          end_reason: 'E4A',
        },
      ]),
    ],
    null,
    2,
  ),
};

/** A child of the payload with placements in one episode of social care. */
export function child(
  id: string,
  sex: string,
  born: string,
  ethnicity: string,
  placements: object[],
  more: object = {},
) {
  return {
    la_child_id: id,
    purge: false,
    child_details: {
      first_name: 'Nobody',
      date_of_birth: born,
      sex,
      ethnicity,
      uasc_flag: false,
      disabilities: ['NONE'],
    },
    social_care_episodes: [{ social_care_episode_id: `${id}E`, child_looked_after_placements: placements, ...more }],
  };
}
