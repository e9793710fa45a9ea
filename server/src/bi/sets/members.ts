/** Members of Pokja, counted. */
import { PokjaMember } from '../../pokja/pokja.entity.ts';
import { type BiSet, boolean, date, integer, say, stamp, text } from '../set.ts';
import { AREA_ORDER, PLACES, propertiesOf, VILLAGE_PLACES } from './shared.ts';

export const members: BiSet = {
  name: 'members',
  label: say('Anggota Pokja', 'Pokja members'),
  description: say(
    'Banyaknya anggota menurut Pokja, peran, seksi, dan pelatihan. Tidak pernah orangnya.',
    'How many members, by Pokja, role, section and training. Never the persons.',
  ),
  key: 'id',
  order: ['pokja_id', 'role_id', 'section_id', 'is_trained'],
  changed: 'updated_at',
  columns: [
    text('id', "concat_ws('.', p.id, m.role_id, coalesce(m.section_id, 0), m.is_trained)", say('Nomor', 'Id')),
    integer('pokja_id', 'p.id', say('Nomor Pokja', 'Pokja id')),
    ...PLACES,
    integer('area_order', 'p.village_ordinal', AREA_ORDER),
    text('decree_number', 'p.decree_number', say('Nomor SK', 'Number of the decree')),
    date('valid_from', 'p.valid_from', say('SK berlaku sejak', 'Decree in force from')),
    date('valid_to', 'p.valid_to', say('SK berlaku sampai', 'Decree in force until')),
    integer('role_id', 'm.role_id', say('Nomor peran', 'Role id')),
    text('role_code', 'q.code', say('Kode peran', 'Role code')),
    text('role_name', 'q.name', say('Peran', 'Role')),
    integer('section_id', 'coalesce(m.section_id, 0)', say('Nomor seksi', 'Section id'), {
      description: say('0: tanpa seksi.', '0: no section.'),
    }),
    text('section_code', 's.code', say('Kode seksi', 'Section code')),
    text('section_name', 's.name', say('Seksi', 'Section')),
    boolean('is_trained', 'm.is_trained', say('Terlatih', 'Trained')),
    integer('member_count', 'm.present', say('Anggota', 'Members'), {
      unit: say('orang', 'persons'),
      description: say('Yang belum berhenti.', 'Those who have not left.'),
    }),
    integer('former_count', 'm.former', say('Mantan anggota', 'Former members'), { unit: say('orang', 'persons') }),
    boolean('is_synthetic', 'm.is_synthetic', say('Data contoh', 'Synthetic')),
    stamp('updated_at', 'm.updated_at', say('Diubah', 'Changed at')),
  ],
  rows: {
    of: PokjaMember,
    property: propertiesOf('m'),
    from: `pilar.pokja p JOIN LATERAL (SELECT x.role_id, x.section_id, x.is_trained, (count(*) FILTER (WHERE x.ended_on IS NULL))::int AS present,
    (count(*) FILTER (WHERE x.ended_on IS NOT NULL))::int AS former, bool_or(x.is_synthetic) AS is_synthetic, max(x.updated_at) AS updated_at
    FROM pilar.pokja_member x WHERE x.pokja_id = p.id AND x.retired_at IS NULL GROUP BY 1, 2, 3) m ON true
  LEFT JOIN pilar.village v ON v.ordinal = p.village_ordinal LEFT JOIN pilar.pokja_role q ON q.id = m.role_id
  LEFT JOIN pilar.section s ON s.id = m.section_id ${VILLAGE_PLACES}`,
    scope: (within) => within('p.village_ordinal'),
  },
};
