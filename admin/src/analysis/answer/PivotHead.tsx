/** The headings above the columns. A measure orders the rows; the corner orders them by their names. */
import type { AnalysisDimension, AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import type { Column } from './answer.ts';
import { type Head, headsOf } from './heads.ts';
import { capital } from './labels.ts';
import { type Change, type Direction, orderBy, ordered } from './question.ts';
import { useDimensionName } from './useDimensionName.ts';
import { useLabel } from './useLabel.ts';

interface Props {
  columns: readonly Column[];
  rowDimensions: readonly AnalysisDimension[];
  input: AnalysisInput;
  change: Change;
}

const ARIA = { ASC: 'ascending', DESC: 'descending' } as const;
const ARROW: Record<Direction, string> = { ASC: '▲', DESC: '▼' };

export const PivotHead = ({ columns, rowDimensions, input, change }: Props) => {
  const t = useT();
  const nameOf = useDimensionName();
  const lines = headsOf(columns);
  const now = orderBy(input, { label: true });
  const dimensions = capital(rowDimensions.map(nameOf).join(' › '));
  return (
    <thead>
      {lines.map((heads, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of headings has nothing but its place.
        <tr key={index}>
          {index === 0 && (
            <th scope="col" rowSpan={lines.length} aria-sort={now && ARIA[now]} className="corner">
              {dimensions ? (
                <SortButton
                  label={dimensions}
                  now={now}
                  title={t('pilar.answer.sortByName')}
                  onClick={() => change((asked) => ordered(asked, { label: true }))}
                />
              ) : (
                t('pilar.answer.all')
              )}
            </th>
          )}
          {heads.map((head) => (
            <Heading key={head.key} head={head} isWide={index < lines.length - 1} input={input} change={change} />
          ))}
        </tr>
      ))}
    </thead>
  );
};

interface HeadingProps extends Omit<Props, 'columns' | 'rowDimensions'> {
  head: Head;
  isWide: boolean;
}

const Heading = ({ head: { span, height, step, measure }, isWide, input, change }: HeadingProps) => {
  const t = useT();
  const format = useFormat();
  const label = useLabel();
  const size = { scope: isWide ? 'colgroup' : 'col', colSpan: span, rowSpan: height };
  if (!measure) {
    return (
      <th {...size} className={step ? undefined : 'total'}>
        <span className="over">{step ? label.of(step) : t('pilar.answer.total')}</span>
      </th>
    );
  }
  const key = { measure: measure.measure };
  const now = orderBy(input, key);
  return (
    <th {...size} aria-sort={now && ARIA[now]} className={measure.isTotal ? 'total' : undefined}>
      <SortButton
        label={label.measure(measure)}
        now={now}
        title={t('pilar.answer.sortByMeasure')}
        onClick={() => change((asked) => ordered(asked, key))}
      />
      <small>
        {format.unit(measure)}
        {measure.direction === 'HIGHER' && `, ${t('pilar.answer.betterOf.HIGHER')}`}
        {measure.direction === 'LOWER' && `, ${t('pilar.answer.betterOf.LOWER')}`}
      </small>
    </th>
  );
};

interface SortButtonProps {
  label: string;
  title: string;
  now?: Direction;
  onClick: () => void;
}

const SortButton = ({ label, title, now, onClick }: SortButtonProps) => (
  <button type="button" className="sort" title={title} onClick={onClick}>
    {label}
    {/* Never alone on a line. */}
    <span aria-hidden>
      {'\u00A0'}
      {now ? ARROW[now] : '↕'}
    </span>
  </button>
);
