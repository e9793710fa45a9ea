/** The three questions about figures; each needs the verb `analysis.run`. */
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { unavailable } from '../core/errors.ts';
import { AnalysisInput } from './analysis.input.ts';
import { Analysis, AnalysisCatalogue, CellExplanation } from './analysis.result.ts';
import { analyse } from './analysis.service.ts';

@Resolver()
export class AnalysisQuery {
  @Query(() => Analysis, { description: 'Any measures of any sectors beside each other, by place, time and much else. One statement.' })
  analysis(
    @Arg('query', () => AnalysisInput, { description: 'The question.' }) query: AnalysisInput,
    @Arg('dryRun', () => Boolean, { defaultValue: false, description: 'Checks and prices the question; answers no rows.' })
    dryRun: boolean,
    @Ctx() context: Context,
  ): Promise<Analysis> {
    return analyse(context, query, dryRun);
  }

  @Query(() => CellExplanation, { description: 'Why a cell of an answer shows what it shows, down to the values and records behind it.' })
  explainCell(
    @Arg('query', () => AnalysisInput, { description: 'The question.' }) _query: AnalysisInput,
    @Arg('rowKey', () => String, { description: 'Key of the row.' }) _rowKey: string,
    @Arg('columnKey', () => String, { description: 'Key of the column.' }) _columnKey: string,
    @Ctx() _context: Context,
  ): Promise<CellExplanation> {
    throw unavailable();
  }

  @Query(() => AnalysisCatalogue, { description: 'Measures and dimensions that may still be asked beside what is given.' })
  analysisCatalogue(
    @Arg('given', () => AnalysisInput, { nullable: true, description: 'What is chosen so far.' }) _given: AnalysisInput | null,
    @Ctx() _context: Context,
  ): Promise<AnalysisCatalogue> {
    throw unavailable();
  }
}
