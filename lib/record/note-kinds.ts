/** Kinds of notes by the words of their titles. Add a kind: one row here; the longest wording wins. */
export const NOTE_KINDS: readonly { kind: string; titles: readonly string[] }[] = [
  {
    kind: 'Progress report',
    titles: [
      'progress report',
      'progress note',
      'pr-2',
      "primary treating physician's progress report",
      'follow-up visit',
      'follow up visit',
      'follow-up note',
      'office visit',
      'clinic note',
      'soap note',
      'pain management progress report',
    ],
  },
  { kind: 'Permanent and stationary report', titles: ['pr-4', 'pr-3', 'permanent and stationary report'] },
  { kind: 'First report of injury', titles: ["doctor's first report", 'first report of injury', 'dfr'] },
  {
    kind: 'Consultation',
    titles: [
      'consultation',
      'consultation report',
      'initial evaluation',
      'initial consultation',
      'new patient evaluation',
      'comprehensive pain report',
      'pain management consultation',
      'spine surgery consultation',
    ],
  },
  {
    kind: 'Operative report',
    titles: ['operative report', 'operative note', 'procedure note', 'procedure report', 'op note'],
  },
  {
    kind: 'Trial report',
    titles: ['trial report', 'trial record', 'trial note', 'intrathecal trial report', 'pump trial report'],
  },
  {
    kind: 'Psychological evaluation',
    titles: [
      'psychological evaluation',
      'psychological report',
      'psychology note',
      'psychological consultation',
      'psychiatric evaluation',
      'psychological assessment',
      'behavioral health evaluation',
    ],
  },
  {
    kind: 'Therapy note',
    titles: [
      'physical therapy note',
      'physical therapy evaluation',
      'physical therapy progress note',
      'occupational therapy note',
      'chiropractic note',
      'acupuncture note',
    ],
  },
  {
    kind: 'Imaging',
    titles: [
      'mri report',
      'radiology report',
      'x-ray report',
      'ct report',
      'imaging report',
      'mri of the lumbar spine',
      'mri lumbar spine',
    ],
  },
  {
    kind: 'Drug screen',
    titles: [
      'urine drug screen',
      'urine drug test',
      'toxicology report',
      'drug screen report',
      'laboratory report',
      'lab report',
    ],
  },
  {
    kind: 'Pump record',
    titles: ['pump refill note', 'pump refill', 'pump interrogation', 'refill note', 'refill record', 'pump record'],
  },
  {
    kind: 'Qualified medical evaluation',
    titles: ['qualified medical evaluation', 'qme report', 'agreed medical evaluation', 'ame report', 'panel qme'],
  },
  { kind: 'Request for authorization', titles: ['request for authorization', 'rfa', 'dwc form rfa'] },
  { kind: 'Letter', titles: ['letter', 'appeal letter', 'letter of appeal', 'letter of medical necessity'] },
  {
    kind: 'Hospital note',
    titles: [
      'discharge summary',
      'admission note',
      'emergency department note',
      'history and physical',
      'nursing note',
    ],
  },
];
