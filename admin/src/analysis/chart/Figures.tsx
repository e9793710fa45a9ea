/** What the chart draws, as a table for who hears it. */
import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import { Heard } from '../answer/Heard.tsx';
import type { Drawing } from './drawing.ts';
import { useCellText } from './useAxes.ts';

export const Figures = ({ drawing: { places, series, isOverTime } }: { drawing: Drawing }) => {
  const t = useT();
  const format = useFormat();
  const cellText = useCellText();
  return (
    <Heard>
      <table>
        <caption>{t('pilar.chart.figures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(isOverTime ? 'pilar.answer.period' : 'pilar.chart.place')}</th>
            {series.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map(({ key, label }, at) => (
            <tr key={key}>
              <th scope="row">{isOverTime ? format.period(key) : label}</th>
              {series.map((one) => (
                <td key={one.key}>{cellText(one.cells[at])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Heard>
  );
};
