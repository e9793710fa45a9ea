-- Units in English beside the Indonesian ones. Those of the catalogue are known; of any other the Indonesian one stands until somebody says it.
alter table "pilar"."indicator" add column "unit_en" text;
alter table "pilar"."classification_variable" add column "unit_en" text;

create temporary table known (unit, unit_en) on commit drop as values
    ('anak per perempuan', 'children per woman'),
    ('dukungan', 'kinds of support'),
    ('indeks', 'index'),
    ('indeks 0-100', 'index 0-100'),
    ('instansi', 'agencies'),
    ('jenis', 'kinds'),
    ('kegiatan', 'activities'),
    ('kelompok', 'groups'),
    ('keluarga', 'families'),
    ('mekanisme', 'mechanisms'),
    ('orang', 'people'),
    ('pasangan', 'couples'),
    ('persen', 'percent'),
    ('sarana', 'facilities'),
    ('sumber', 'sources'),
    ('tingkat', 'level'),
    ('unit', 'units'),
    ('ya/tidak', 'yes/no');
update pilar.indicator i set unit_en = coalesce((select k.unit_en from known k where k.unit = i.unit), i.unit);
update pilar.classification_variable v set unit_en = coalesce((select k.unit_en from known k where k.unit = v.unit), v.unit);

alter table "pilar"."indicator" alter column "unit_en" set not null;
alter table "pilar"."classification_variable" alter column "unit_en" set not null;
