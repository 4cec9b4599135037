// The invented case that most pages of the zoo show, each in its own way. Nobody in it exists.
export const fields = [
  ['Claim number', 'HG-5521-09'],
  ['Claimant', 'Halina Tarnowska'],
  ['Date of injury', '06/18/2006'],
  ['Age / sex', '51-year-old female'],
  ['RFA date', '03/10/2014'],
];
export const request = 'Permanent implantation of an intrathecal drug delivery pump';
export const notes = [
  {
    date: '02/03/2014',
    kind: 'Pain management report',
    text: 'Low back pain with burning pain in the left leg has been present since 2006. MRI of 11/20/2013 shows postoperative scar around the left S1 nerve root.',
  },
  {
    date: '02/10/2014',
    kind: 'Progress note',
    text: 'Physical therapy, twenty visits in 2012, did not help. Two epidural steroid injections in 2013 gave no lasting benefit.',
  },
  {
    date: '02/17/2014',
    kind: 'Psychological evaluation',
    text: 'Seen for an intrathecal pump. She is psychologically cleared for the pump.',
  },
  {
    date: '02/26/2014',
    kind: 'Intrathecal trial',
    text: 'Preservative-free morphine was infused through a temporary intrathecal catheter from 02/26/2014 to 03/02/2014. She reported 70% relief of her back and leg pain during the trial.',
  },
];
export const medicines = ['Oxycodone 10 mg, 1 tablet four times a day, #120 for 30 days.'];

const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

/** The case's header and request, as most portals print them. */
export function header(into = document.body) {
  const table = document.createElement('table');
  for (const [label, value] of fields) {
    const row = table.insertRow();
    row.append(element('th', `${label}:`), element('td', value));
  }
  into.append(table, element('h2', 'Request for authorization'), element('p', request));
}

/** The notes as plain paragraphs. */
export function notesAsHtml() {
  return notes.map(({ date, kind, text }) => `<h3>${kind} ${date}</h3><p>${text}</p>`).join('');
}

/** Tells the test that the page has come to rest. */
export function ready() {
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.zooReady = true;
      }, 50),
    ),
  );
}
