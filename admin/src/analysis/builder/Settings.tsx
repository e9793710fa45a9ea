/** When, compared with what, which rows, in which order: one chip each, quiet while it says nothing. */
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useT } from '../../shared/i18n.ts';
import { useExplore } from '../explore.ts';
import { problemAt } from '../problems.ts';
import type { Question } from '../question.ts';
import { AskedChip } from './AskedChip.tsx';
import { Checks } from './Checks.tsx';
import { CompareEditor } from './CompareEditor.tsx';
import { HavingEditor } from './HavingEditor.tsx';
import { OneOf } from './OneOf.tsx';
import { OrderEditor } from './OrderEditor.tsx';
import { PeriodEditor } from './PeriodEditor.tsx';
import { TopEditor } from './TopEditor.tsx';
import { useSettingTexts } from './useSettingTexts.ts';

type Setting = 'period' | 'compare' | 'scope' | 'segments' | 'having' | 'orderBy' | 'top' | 'totals' | 'approval';

const SETTINGS: readonly Setting[] = ['period', 'compare', 'scope', 'segments', 'having', 'orderBy', 'top', 'totals', 'approval'];

export interface EditorProps {
  question: Question;
  change: (changes: Partial<Question>) => void;
}

export const Settings = () => {
  const t = useT();
  return (
    <Box role="group" aria-label={t('pilar.analysis.settings')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, pl: { sm: '104px' } }}>
      {SETTINGS.map((setting) => (
        <SettingChip key={setting} setting={setting} />
      ))}
    </Box>
  );
};

const SettingChip = ({ setting }: { setting: Setting }) => {
  const t = useT();
  const { question, ask, problems } = useExplore();
  const texts = useSettingTexts(question);
  const isSet = question[setting] !== undefined && question[setting] !== null;
  const clear = () => ask({ ...question, [setting]: undefined });
  return (
    <AskedChip
      title={t(`pilar.analysis.settingOf.${setting}`)}
      label={texts[setting]}
      problem={problemAt(problems, setting)}
      isQuiet={!isSet}
      onRemove={isSet ? clear : undefined}
    >
      {({ again }) => editorOf(setting, { question, change: (changes) => ask({ ...question, ...changes }, again()) })}
    </AskedChip>
  );
};

function editorOf(setting: Setting, props: EditorProps): ReactNode {
  switch (setting) {
    case 'period':
      return <PeriodEditor {...props} />;
    case 'compare':
      return <CompareEditor {...props} />;
    case 'having':
      return <HavingEditor {...props} />;
    case 'orderBy':
      return <OrderEditor {...props} />;
    case 'top':
      return <TopEditor {...props} />;
    case 'scope':
      return <OneOf setting="scope" values={['MY_AREA', 'MY_CHILDREN']} {...props} />;
    case 'approval':
      return <OneOf setting="approval" values={['SUBMITTED', 'VERIFIED']} {...props} />;
    case 'segments':
      return <Checks setting="segments" values={['PRIORITY_LIST', 'WEAK_SIGNAL', 'NO_DECREE']} {...props} />;
    case 'totals':
      return <Checks setting="totals" values={['ROW', 'COLUMN', 'GRAND']} {...props} />;
  }
}
