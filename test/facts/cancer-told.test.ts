import { describe, expect, test } from 'vitest';
import { cancerOfPatient } from '../../lib/facts/cancer-told.ts';
import { readDocument } from '../../lib/text/read-document.ts';

const malignant = (text: string): boolean => cancerOfPatient(readDocument(`PROGRESS NOTE\n\n${text}`, '2016-01-01'));

describe('a cancer of the patient that hurts', () => {
  test.each([
    'His bladder cancer is accepted as presumptive. It has spread to the left half of the sacrum and the iliac wing. That deposit is what hurts: boring pain in the left buttock.',
    'Diagnoses: lung ca with bone mets. Pain in the ribs 8/10.',
    'Renal cell carcinoma with deposits in the sacrum and L3. The bone pain sits deep and shoots down the leg.',
    'Pancreatic adenocarcinoma, stage IV. Celiac block wore off; the back hurts day and night.',
    'Multiple myeloma with compression fractures; the spine aches without letup.',
    'Breast cancer came back in 2014. It sits in the brachial plexus now, and the arm burns.',
    'She has a Pancoast tumor that grows into the plexus; the shoulder is agony.',
    'Prostate cancer, widespread skeletal disease. He cannot lie on his hips for pain.',
    'Oncology follows him for colon cancer with presacral recurrence, which explains the perineal pain.',
    'His renal carcinoma was accepted. He underwent nephrectomy in 2012. Since October he has had deposits in the lumbar vertebrae, and the pain under review is the pain from these deposits.',
    'Cancer-related pain of the pelvis, on hospice.',
    'Mesothelioma from asbestos at the yard. The chest wall is invaded and the pain is not controlled.',
    'Metastatic melanoma. Pain 9/10 over the left hip where the largest lesion lies.',
  ])('%s', (text) => {
    expect(malignant(text)).toBe(true);
  });
});

describe('none, or one that is over, feared, or somebody else’s', () => {
  test.each([
    'Breast cancer 2003, lumpectomy and radiation, no recurrence. Low back pain after a fall.',
    'History of prostate cancer, in remission. Lumbar pain 8/10.',
    'Her mother died of bone cancer. Low back pain 8/10.',
    'He fears that the pain is cancer.',
    'MRI was done to rule out metastatic disease; it showed a herniated disc. Pain 8/10.',
    'Skin cancer of the ear removed in 2011. Neck pain 7/10.',
    'The guideline allows pumps for cancer pain.',
    'Her husband has prostate cancer that has spread to the spine. She has pain in the back.',
    'No cancer, no fever, no weight loss. Back pain.',
    'Review of systems: denies cancer. The pain has spread to the left leg.',
    'Colon cancer resected 2005. The low back pain spread to the hips after the fall of 2010.',
    'A benign tumor of the kidney is watched. Back pain since the injury.',
  ])('%s', (text) => {
    expect(malignant(text)).toBe(false);
  });
});
