import type { ComponentChildren } from 'preact';
import type { DailyDose, Finding, Medication, PumpSupply, RequestFindings, TimeSeries } from '../lib/analysis.ts';
import { requestKey } from '../lib/analysis.ts';
import { CRITERIA_SETS } from '../lib/criteria/sets.ts';
import type { Report as ReportData } from '../lib/export/report.ts';
import type { DraftKind } from './draft-lines.ts';
import { t } from './locale.ts';
import { inOrder, panelsOf } from './over-time-panels.ts';
import { subjectOf } from './over-time-words.ts';
import {
  day,
  editionWords,
  medicationWords,
  person,
  placeWords,
  polarityWords,
  quotationsOf,
  stateWords,
  voiceWords,
  withDays,
} from './words.ts';

const KINDS: readonly DraftKind[] = ['rationale', 'requestForInformation', 'nurseSummary', 'worklistNote'];

/** The case as a page to read and to print: everything in the open, nothing to press but *Print*. */
export function Report({ report, onPrint }: { report: ReportData; onPrint: () => void }) {
  const { analysis, sources, at, version, sets } = report;
  const fields = analysis.case;
  const facts: [string, ComponentChildren][] = [
    [
      t('report.case'),
      [person(fields), fields.claimNumber?.value ?? fields.caseNumber?.value].filter(Boolean).join(', '),
    ],
    [
      t('report.edition'),
      `${editionWords(analysis.edition.id) ?? analysis.edition.id}${analysis.edition.anchor ? `, ${day(analysis.edition.anchor)}` : ''}`,
    ],
    [t('report.read'), sources.map(({ name }) => name).join('; ')],
    [
      t('report.sets'),
      sets
        .map(({ id, title, dated }) =>
          dated ? t('report.set', { title, id, dated: day(dated) }) : t('report.ownSet', { title, id }),
        )
        .join('; '),
    ],
  ];
  return (
    <main>
      <header>
        <h1>{t('report.title')}</h1>
        <p class="screen">
          <button type="button" onClick={onPrint}>
            {t('report.print')}
          </button>
          {t('report.printAside')}
        </p>
        <dl>
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p class="small">{t('report.drawn')}</p>
      </header>
      {analysis.requests.map((request) => (
        <Request key={request.id} request={request} report={report} />
      ))}
      <Medicines medications={analysis.medications} />
      <Dose dose={analysis.dailyDose[0]} />
      <Pump pump={analysis.pump} sources={sources} />
      <Course series={analysis.overTime} />
      <footer class="small">
        {t('report.made', { at: new Date(at).toLocaleString(t('language')), name: t('extension.name'), version })}
      </footer>
    </main>
  );
}

function Request({ request, report }: { request: RequestFindings; report: ReportData }) {
  const own = report.entries.findings[requestKey(request)] ?? {};
  const drafts = report.drafts[request.id];
  const title = CRITERIA_SETS.get(request.criteriaSet)?.title ?? request.criteriaSet;
  return (
    <section>
      <h2>{t('report.request', { label: request.label })}</h2>
      <p class="small">{t('report.judged', { title })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('report.criterion')}</th>
            <th scope="col">{t('report.state')}</th>
            <th scope="col">{t('report.words')}</th>
          </tr>
        </thead>
        <tbody>
          {request.findings.map((finding) => (
            <Row key={finding.criterion} finding={finding} set={own[finding.criterion]?.reason} report={report} />
          ))}
        </tbody>
      </table>
      {request.missingDocuments.length > 0 && (
        <>
          <h3>{t('report.missing')}</h3>
          <ol>
            {request.missingDocuments.map(({ document, text }) => (
              <li key={document}>{text}</li>
            ))}
          </ol>
        </>
      )}
      {drafts &&
        KINDS.filter((kind) => drafts[kind].text.trim() !== '').map((kind) => (
          <section key={kind} class="draft">
            <h3>{t(drafts[kind].edited ? 'report.draftEdited' : 'report.draft', { kind: t(`draft.${kind}`) })}</h3>
            <p class="text">{drafts[kind].text}</p>
          </section>
        ))}
    </section>
  );
}

interface RowProps {
  finding: Finding;
  /** Why the reviewer set it. */
  set: string | undefined;
  report: ReportData;
}

function Row({ finding, set, report: { sources } }: RowProps) {
  const { document, section, pages } = finding.citation;
  const quotations = quotationsOf(finding);
  return (
    <tr>
      <th scope="row">
        {finding.title}
        <small>{[document, section, pages].filter(Boolean).join(', ')}</small>
      </th>
      <td>
        {stateWords(finding.status)}
        {set && (
          <small>
            {t('criterion.reviewerSet')}: {set}
          </small>
        )}
        <small>{finding.explanation}</small>
      </td>
      <td>
        {quotations.length === 0 && t('report.noWords')}
        {quotations.map(({ evidence: { start, end, quote, voice, polarity, date } }) => (
          <blockquote key={`${start}:${polarity}`}>
            “{quote}”
            <small>
              {[
                placeWords(sources, start, end),
                voiceWords(voice),
                date && day(date),
                polarityWords({ polarity, voice }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </blockquote>
        ))}
      </td>
    </tr>
  );
}

function Medicines({ medications }: { medications: readonly Medication[] }) {
  if (medications.length === 0) return null;
  return (
    <section>
      <h2>{t('report.medicines')}</h2>
      <table>
        <tbody>
          {medications.map(({ name, brand, status, evidence: { start, quote } }) => (
            <tr key={`${name}:${start}`}>
              <th scope="row">
                {name}
                {brand && <small>{brand}</small>}
              </th>
              <td>{medicationWords(status)}</td>
              <td>“{quote}”</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Dose({ dose }: { dose: DailyDose | undefined }) {
  if (!dose || (dose.steps.length === 0 && dose.excluded.length === 0)) return null;
  return (
    <section>
      <h2>{t('report.dose')}</h2>
      <ul>
        {dose.steps.map(({ drug, text, assumed }) => (
          <li key={drug + text}>
            {drug}: {[text, ...assumed].join('; ')}
          </li>
        ))}
        {dose.excluded.map(({ drug, why }) => (
          <li key={drug + why}>{t('dose.excluded', { drug, why })}</li>
        ))}
      </ul>
    </section>
  );
}

function Pump({ pump, sources }: { pump: PumpSupply | null; sources: ReportData['sources'] }) {
  if (!pump) return null;
  const words = new Map(pump.evidence.map((one) => [`${one.start}:${one.end}`, one]));
  return (
    <section>
      <h2>{t('pump.title')}</h2>
      <p>{t('pump.days', { due: day(pump.dueDate), empty: day(pump.emptyDate) })}</p>
      <ul>
        {pump.steps.map((step) => (
          <li key={step}>{withDays(step)}</li>
        ))}
      </ul>
      {[...words].map(([place, { start, end, quote, date }]) => (
        <blockquote key={place}>
          “{quote}”<small>{[placeWords(sources, start, end), date && day(date)].filter(Boolean).join(' · ')}</small>
        </blockquote>
      ))}
    </section>
  );
}

function Course({ series }: { series: readonly TimeSeries[] }) {
  const points = inOrder(panelsOf(series));
  if (points.length === 0) return null;
  return (
    <section>
      <h2>{t('report.overTime')}</h2>
      <table>
        <tbody>
          {points.map((point) => (
            <tr key={point.key}>
              <th scope="row">{day(point.date)}</th>
              <td>
                {subjectOf(point)}: {point.told}
              </td>
              <td>{point.evidence.map(({ quote }) => `“${quote}”`).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
