/** Who is asking, and what they may do: the one query that needs an actor but no verb. */
import { Ctx, Field, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import type { Actor } from '../core/access/actor.ts';
import type { Context } from '../core/context.ts';
import { unauthenticated } from '../core/errors.ts';
import { DateScalar } from '../core/scalars.ts';
import { runOn } from '../core/write/transaction.ts';

enum ActorKind {
  USER = 'USER',
  KEY = 'KEY',
}
registerEnumType(ActorKind, { name: 'ActorKind', description: 'A person who signed in, or the key of an application.' });

@ObjectType({ description: 'A role the viewer holds, and where.' })
export class ViewerRole {
  @Field(() => String, { description: 'Code of the role.' })
  code!: string;

  @Field(() => String, { description: 'Name as people write it.' })
  name!: string;

  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;

  @Field(() => String, { nullable: true, description: 'Official code of the area. Null: the whole country.' })
  area?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the area of the role. Null: the whole country.' })
  areaName?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the sector the role acts for.' })
  sector?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the partner the role acts for.' })
  partner?: string | null;

  @Field(() => [String], { description: 'Verbs of this role, `feature.verb`, in alphabetical order: what may be done in its area.' })
  verbs!: string[];
}

@ObjectType({ description: 'The user or key behind this request.' })
export class Viewer {
  @Field(() => ActorKind, { description: 'A person with a session or a key of an application.' })
  kind!: Actor['kind'];

  @Field(() => String, { description: 'Name as people write it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Null for a key.' })
  email?: string | null;

  @Field(() => [String], { description: 'Verbs of all roles together, `feature.verb`, in alphabetical order.' })
  verbs!: string[];

  @Field(() => DateScalar, { description: 'Today in the time zone of the areas: what `TODAY` means in a filter.' })
  today!: string;

  @Field(() => String, { description: 'IANA name of that time zone: Asia/Jakarta, Asia/Makassar or Asia/Jayapura.' })
  timeZone!: string;

  @Field(() => [ViewerRole], { description: 'Roles of the one who asks, each in an area.' })
  roles!: ViewerRole[];
}

const HELD = `
  select r.code, r.name, r.name_en as "nameEn", a.code as area, a.name as "areaName", s.code as sector, p.code as partner,
    array(select verb from unnest(r.verbs) verb order by verb collate "C") as verbs
  from pilar.assignment g join pilar.role r on r.id = g.role_id and r.retired_at is null
  left join pilar.area a on a.ordinal = g.area_ordinal left join pilar.sector s on s.id = g.sector_id
  left join pilar.partner p on p.id = g.partner_id
  where (case $1 when 'USER' then g.user_id else g.api_key_id end) = $2 and g.retired_at is null order by g.id`;

@Resolver()
export class ViewerQuery {
  @Query(() => Viewer, { description: 'Who is asking, and what they may do.' })
  async viewer(@Ctx() { actor, clock, writer }: Context): Promise<Viewer> {
    if (!actor) throw unauthenticated();
    const run = runOn(writer.pool);
    const roles = (await run(HELD, [actor.kind, actor.id])) as unknown as ViewerRole[];
    const [user] = actor.kind === 'USER' ? await run('select email from pilar."user" where id = $1', [actor.id]) : [];
    const verbs = [...new Set(actor.grants.flatMap((grant) => [...grant.verbs]))].sort();
    const email = (user?.email as string | undefined) ?? null;
    return { kind: actor.kind, name: actor.name, email, verbs, today: clock.today(), timeZone: clock.timeZone, roles };
  }
}
