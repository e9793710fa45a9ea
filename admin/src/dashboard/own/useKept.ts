/** Dashboards that are kept, and the questions that their tiles name. */
import { QuestionsOfTilesDocument, SavedDashboardDocument, SavedDashboardsDocument } from '@pilar/schema/generated/graphql.ts';
import { useMemo } from 'react';
import { useMay } from '../../provider/verbs.ts';
import { KEPT } from '../../saved-query/sharing.ts';
import { useKeeping } from '../../saved-query/useKeeping.ts';
import { useAnswer } from '../../shared/useAnswer.ts';
import type { Tile } from '../dashboard.ts';
import { type KeptTile, questionsOf, shownTile } from './kept.ts';

export function useDashboards() {
  const may = useMay();
  return useAnswer(SavedDashboardsDocument, {}, { enabled: may('savedQuery.read'), follows: KEPT });
}

export const useDashboard = (id: string) => useAnswer(SavedDashboardDocument, { id }, { follows: KEPT });

export const useKeepingDashboards = (options?: Parameters<typeof useKeeping>[2]) =>
  useKeeping('DASHBOARD', [SavedDashboardsDocument, SavedDashboardDocument], options);

/** The tiles with their questions, of which the viewer may not see all. */
export function useShownTiles(kept: readonly KeptTile[]): Tile[] {
  const ids = questionsOf(kept);
  const answer = useAnswer(QuestionsOfTilesDocument, { ids }, { enabled: ids.length > 0, keep: true, follows: KEPT });
  const { data, isPlaceholderData, error, refetch } = answer;
  const isComplete = data !== undefined && !isPlaceholderData;
  return useMemo(() => {
    const found = new Map((data?.savedQueries.nodes ?? []).map((saved) => [saved.id, saved]));
    return kept.map((tile) => shownTile(tile, { found, isComplete, error, retry: refetch }));
  }, [kept, data, isComplete, error, refetch]);
}
