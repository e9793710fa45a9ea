var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
/** Who is asking, and what they may do: the one query that needs an actor but no verb. */
import { Ctx, Field, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { unauthenticated } from '../core/errors.js';
import { DateScalar } from '../core/scalars.js';
import { runOn } from '../core/write/transaction.js';
var ActorKind;
(function (ActorKind) {
    ActorKind["USER"] = "USER";
    ActorKind["KEY"] = "KEY";
})(ActorKind || (ActorKind = {}));
registerEnumType(ActorKind, { name: 'ActorKind', description: 'A person who signed in, or the key of an application.' });
let ViewerRole = class ViewerRole {
};
__decorate([
    Field(() => String, { description: 'Code of the role.' })
], ViewerRole.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'Name as people write it.' })
], ViewerRole.prototype, "name", void 0);
__decorate([
    Field(() => String, { description: 'Name in English.' })
], ViewerRole.prototype, "nameEn", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Official code of the area. Null: the whole country.' })
], ViewerRole.prototype, "area", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Name of the area of the role. Null: the whole country.' })
], ViewerRole.prototype, "areaName", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Code of the sector the role acts for.' })
], ViewerRole.prototype, "sector", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Code of the partner the role acts for.' })
], ViewerRole.prototype, "partner", void 0);
__decorate([
    Field(() => [String], { description: 'Verbs of this role, `feature.verb`, in alphabetical order: what may be done in its area.' })
], ViewerRole.prototype, "verbs", void 0);
ViewerRole = __decorate([
    ObjectType({ description: 'A role the viewer holds, and where.' })
], ViewerRole);
export { ViewerRole };
let Viewer = class Viewer {
};
__decorate([
    Field(() => ActorKind, { description: 'A person with a session or a key of an application.' })
], Viewer.prototype, "kind", void 0);
__decorate([
    Field(() => String, { description: 'Name as people write it.' })
], Viewer.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Null for a key.' })
], Viewer.prototype, "email", void 0);
__decorate([
    Field(() => [String], { description: 'Verbs of all roles together, `feature.verb`, in alphabetical order.' })
], Viewer.prototype, "verbs", void 0);
__decorate([
    Field(() => DateScalar, { description: 'Today in the time zone of the areas: what `TODAY` means in a filter.' })
], Viewer.prototype, "today", void 0);
__decorate([
    Field(() => [ViewerRole], { description: 'Roles of the one who asks, each in an area.' })
], Viewer.prototype, "roles", void 0);
Viewer = __decorate([
    ObjectType({ description: 'The user or key behind this request.' })
], Viewer);
export { Viewer };
const HELD = `
  select r.code, r.name, r.name_en as "nameEn", a.code as area, a.name as "areaName", s.code as sector, p.code as partner,
    array(select verb from unnest(r.verbs) verb order by verb collate "C") as verbs
  from pilar.assignment g join pilar.role r on r.id = g.role_id and r.retired_at is null
  left join pilar.area a on a.ordinal = g.area_ordinal left join pilar.sector s on s.id = g.sector_id
  left join pilar.partner p on p.id = g.partner_id
  where (case $1 when 'USER' then g.user_id else g.api_key_id end) = $2 and g.retired_at is null order by g.id`;
let ViewerQuery = class ViewerQuery {
    async viewer({ actor, clock, writer }) {
        if (!actor)
            throw unauthenticated();
        const run = runOn(writer.pool);
        const roles = (await run(HELD, [actor.kind, actor.id]));
        const [user] = actor.kind === 'USER' ? await run('select email from pilar."user" where id = $1', [actor.id]) : [];
        const verbs = [...new Set(actor.grants.flatMap((grant) => [...grant.verbs]))].sort();
        return { kind: actor.kind, name: actor.name, email: user?.email ?? null, verbs, today: clock.today(), roles };
    }
};
__decorate([
    Query(() => Viewer, { description: 'Who is asking, and what they may do.' }),
    __param(0, Ctx())
], ViewerQuery.prototype, "viewer", null);
ViewerQuery = __decorate([
    Resolver()
], ViewerQuery);
export { ViewerQuery };
//# sourceMappingURL=viewer.query.js.map