/** Invented cases that several tests read. */

/** Rows that contradict each other, a course over months, two requests. */
export const COURSE = `Claim number: QX-509218
Date of injury: 03/15/2010
RFA date: 06/09/2014

Request for authorization: Permanent intrathecal pump implant
Request for authorization: Norco 10/325 mg #180

Progress note 01/06/2014
The patient is a 51-year-old female with low back pain after a fall.
Pain is 9/10 without medication and 6/10 with medication.
She is not working.
Current medications: Norco 10/325 one tablet four times a day. Valium 10 mg twice a day.

Progress note 03/03/2014
Pain is 8/10 without medication and 5/10 with medication.
She had an intrathecal trial on 02/10/2014 with 70% relief of her pain and better function.
She had no relief of her pain during the intrathecal trial.

Progress note 06/02/2014
Pain is 8/10 without medication and 3/10 with medication.
She has returned to work on modified duty.
Psychological evaluation 05/02/2014: she is cleared for the pump. The pain is mainly psychological in origin.
`;
