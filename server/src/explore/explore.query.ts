/** The three questions about figures; each needs the verb `analysis.run`. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Resolver } from 'type-graphql';
import { RUN } from '../analysis/fact.ts';
import type { Context } from '../core/context.ts';
import { Asks } from '../core/graphql/asks.ts';
import { selectsAny } from '../core/graphql/selects.ts';
import { AnalysisCatalogue } from './catalogue.result.ts';
import { catalogueOf } from './catalogue.ts';
import { explain } from './explain.ts';
import { CellExplanation } from './explanation.result.ts';
import { AnalysisInput } from './explore.input.ts';
import { Analysis } from './explore.result.ts';
import { again, analyse } from './explore.service.ts';
import { weighAnalysis, weighCatalogue, weighExplanation } from './weight.ts';

/** Fields of an answer that say where its values come from. */
const TELLING: ReadonlySet<string> = new Set(['origins', 'warnings', 'rowsRead', 'freshness']);

@Resolver()
export class AnalysisQuery {
  @Asks(
    RUN,
    weighAnalysis,
    () => Analysis,
    'Any measures of any sectors beside each other, by place, time and much else. One statement.',
    async (context, { query, dryRun }, selected) =>
      dryRun ? undefined : again(context, query as AnalysisInput, selectsAny(selected, TELLING)),
  )
  analysis(
    @Arg('query', () => AnalysisInput, { description: 'The question.' }) query: AnalysisInput,
    @Arg('dryRun', () => Boolean, { defaultValue: false, description: 'Checks and prices the question; answers no rows.' })
    dryRun: boolean,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Analysis> {
    return analyse(context, query, dryRun, selectsAny(info, TELLING));
  }

  @Asks(
    RUN,
    weighExplanation,
    () => CellExplanation,
    'Why a cell of an answer shows what it shows, down to the values and records behind it.',
  )
  explainCell(
    @Arg('query', () => AnalysisInput, { description: 'The question.' }) query: AnalysisInput,
    @Arg('rowKey', () => String, { description: 'Key of the row.' }) rowKey: string,
    @Arg('columnKey', () => String, { description: 'Key of the column.' }) columnKey: string,
    @Ctx() context: Context,
  ): Promise<CellExplanation> {
    return explain(context, query, rowKey, columnKey);
  }

  @Asks(RUN, weighCatalogue, () => AnalysisCatalogue, 'Measures and dimensions that may still be asked beside what is given.')
  analysisCatalogue(
    @Arg('given', () => AnalysisInput, { nullable: true, description: 'What is chosen so far.' }) given: AnalysisInput | null,
    @Ctx() context: Context,
  ): Promise<AnalysisCatalogue> {
    return catalogueOf(context, given);
  }
}
