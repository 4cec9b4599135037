/**
 * Named groups for the patterns of this room: one list of synonyms each, used as `{name}` (lib/text/phrases.ts).
 */
import type { Groups } from '../text/phrases.ts';

export const GROUPS: Groups = {
  pump: [
    'intrathecal|pain|morphine|infusion|it|implanted|implantable|spinal|baclofen|programmable (<number>) (ml) (intrathecal|pain|drug|morphine|infusion|injection|delivery|baclofen|spinal)? (infusion|pain)? pump*',
    'pump',
    'pumps',
    'idds',
    'drug delivery (pump) system*|device*',
    'implanted|implantable device',
    'synchromed',
    'prometra',
  ],
  'spinal-route': ['intrathecal*', 'epidural', 'spinal', 'intraspinal', 'it'],
  trial: [
    'intrathecal|pump|idds|morphine|catheter|infusion|spinal|opioid|opiate ..2 trial',
    'trial ..4 intrathecal|epidural|pump|catheter|spinal|infusion',
    'trial',
    'test injection',
    'test dose',
    'epidural catheter at ..2 delivered',
    'single (dose|shot)? (of) intrathecal ..6 injected',
  ],
  opioid: [
    'opioid*', 'opiate*', 'narcotic*', 'norco', 'oxycodone', 'oxycontin', 'percocet', 'hydrocodone*', 'vicodin', 'lortab', 'lorcet', 'morphine', 'ms contin', 'mscontin', 'kadian', 'methadone',
    'fentanyl', 'duragesic', 'opana', 'oxymorphone', 'hydromorphone', 'dilaudid', 'tramadol', 'ultram', 'tapentadol', 'nucynta', 'codeine', 'roxicodone', 'butrans', 'buprenorphine',
    'exalgo', 'demerol', 'levorphanol',
  ],
  medicine: ['{opioid}', 'medication*', 'medicine*', 'meds', 'tablet*', 'pill*', 'drug*', 'analgesic*', 'patch*', 'dose*', 'regimen', 'capsule*'],
  'pain-drug': [
    '{opioid}', 'gabapentin', 'neurontin', 'pregabalin', 'lyrica', 'duloxetine', 'cymbalta', 'nortriptyline', 'amitriptyline', 'elavil', 'naproxen', 'ibuprofen', 'nsaid*', 'anti inflammator*',
    'celebrex', 'meloxicam', 'mobic', 'muscle relaxant*', 'cyclobenzaprine', 'flexeril', 'tizanidine', 'zanaflex', 'soma', 'carisoprodol', 'topiramate', 'topamax', 'venlafaxine', 'effexor',
    'lidoderm', 'lidocaine patch*', 'medication*', 'medicines', 'antidepressant*', 'anticonvulsant*', 'ketamine', 'baclofen', 'analgesic*', 'drugs', 'pharmacotherapy', 'tylenol', 'acetaminophen',
  ],
  'physical-care': [
    'physical therap*', 'physiotherap*', 'pt visits|sessions', 'pt', 'chiropract*', 'acupuncture', 'massage', 'tens', 'tens unit', 'aquatic therapy', 'pool therapy', 'home exercise*', 'exercise*',
    'occupational therapy', 'desensitization', 'steroid injection*', 'epidural injection*', 'epidural steroid*', 'esi', 'esis', 'transforaminal*', 'facet injection*|block*', 'medial branch*', 'nerve block*',
    'sympathetic block*', 'radiofrequency', 'rhizotomy', 'rfa of', 'injection*', 'cervical epidural', 'lumbar epidural', 'trigger point*', 'stimulator', 'spinal cord stimulat*', 'scs', 'bracing', 'traction', 'ablation',
  ],
  'psychologic-care': [
    'cognitive behavio* (therapy|sessions)?', 'cbt', 'psychotherap*', 'counsel*', 'biofeedback', 'pain psychology', 'psychological treatment|care|therapy|counseling', 'behavioral therapy', 'functional restoration program',
    'pain management program', 'hypnosis', 'psychiatric treatment|care', 'relaxation training',
  ],
  surgery: [
    'surger*', 'fusion*', 'laminectom*', 'discectom*', 'decompression*', 'laminotom*', 'hardware', 'foraminotom*', 'operation*', 'arthrodesis', 'disc replacement', 'decompressive', 'reconstruction',
    'open reduction', 'fixation', 'surgical intervention*', 'surgical', 'hip surgeries',
  ],
  failure: [
    'fail*', 'no|not|without|little|minimal|inadequate|insufficient|limited|poor|unsatisfactory ..2 (lasting|sustained|significant|long|term|any|adequate|much)? relief|benefit*|improvement|response|help|effect|change|success',
    'did not|never (help|change|relieve|improve|work|reduce|touch|ease|control)', 'did not|never ..4 help|change|relieve*|improve|work|reduce|touch|ease|control|last', 'not help*|relieved|controlled|effective|beneficial|work*', 'no difference', 'ineffective',
    'unchanged', 'lack of effect|benefit|relief', 'lost effect', 'could not|cannot tolerate', 'unable to tolerate', 'not tolerat*', 'intoleran*', 'intolerab*', 'no longer help*|work*|effective', 'worse after', 'made ..3 worse', 'no relief',
    'gave|with|brought|for <percent> relief for less than', 'relief of <duration>', 'helped for|only less than', 'helped less than', 'for less than a|<duration>', 'helped <duration>', 'only <duration>', 'short lived', 'temporary relief|benefit', 'transient*',
    'too drowsy', 'somnolen*', 'stopped for', 'stopped after|because', 'adverse reaction*', 'dizzy', 'edema and', 'not pain', 'not (her|his|the)? pain', 'neither ..8', 'still leaves', 'still <score>', 'to no avail', 'exhausted', 'had to be given up', 'with persistent|persisting', 'ulcer', 'heartburn',
    'refractory', 'without effect', 'no (lasting) benefit', 'pain returned', 'wore off',
  ],
  'good-result': [
    'good|excellent|significant|substantial|great|adequate|lasting|sustained (pain) relief|benefit|improvement|response|control', 'well controlled', 'controlled (on|with|by)?', 'helped (a lot|greatly|significantly|considerably)', 'very helpful', 'pain is|was controlled', 'resolved',
  ],
  activity: [
    'walk*', 'stand|stands|stood|standing', 'sit|sits|sat|sitting', 'drive|drives|driving|drove', 'shop|shops|shopping|shopped', 'cook|cooks|cooking|cooked|meals|meal', 'clean|cleans|cleaning', 'dress|dresses|dressing', 'bathe|bathes|bathing|shower*',
    'garden*', 'mow|mows|mowing', 'lifts|lifting', 'climb*', 'chores|housework|laundry|groceries|grocery|dishes|vacuum*', 'adl|adls', 'activities of daily living', 'daily activities', 'oswestry', 'odi', 'peg', 'roland', 'exercises|exercising',
    'plays with', 'puts ..3 to bed', 'caring for', 'takes care of', 'self care', 'swim*', 'church', 'works|worked|working <number>|full|part|modified|<duration>', 'works|worked ..2 hours|shifts', 'out of bed', 'up and about', 'stairs', 'blocks', 'mile*', 'slept|sleeps (<number>|<duration>|six|seven|better|more|through)?', 'function* improv*', 'improv* ..2 function*', 'able to ..6 work|walk|stand|sit|sleep|play|cook|drive|dress|care|shop|clean|do|perform|function',
  ],
  'activity-loss': [
    'bed bound', 'bedbound', 'in bed', 'bedridden', 'housebound', 'unable to (walk|stand|sit|work|drive|dress|perform|do|care)', 'cannot (walk|stand|sit|work|drive|dress|do)', 'helps (him|her)? to dress', 'in a recliner', 'difficulty (with) (walking|standing|sitting|sleep|dressing)',
    'no|not (any) functional|function ..2 improvement|gain|benefit|change', 'functional decline', 'function is|was|has ..2 lower|worse|decreased|declined', 'without functional (improvement|benefit|gain)?', 'no increase in function', 'not working due', 'function ..3 not|no improv*',
  ],
  infection: ['infection*', 'infected', 'sepsis', 'septic', 'osteomyelitis', 'abscess', 'mrsa', 'cellulitis', 'meningitis', 'bacteremia'],
  anticoagulant: ['warfarin', 'coumadin', 'xarelto', 'rivaroxaban', 'eliquis', 'apixaban', 'pradaxa', 'dabigatran', 'lovenox', 'enoxaparin', 'heparin', 'plavix', 'clopidogrel', 'anticoagulant*', 'blood thinner*', 'brilinta', 'effient'],
  psych: ['psych', 'psychological*', 'psychologic', 'psychologist*', 'psychiatr*', 'psychology', 'behavioral health', 'mental health', 'psyd'],
  surgeon: ['surgeon*', 'orthopedic*', 'orthopaedic*', 'neurosurg*', 'spine surg*', 'foot and ankle surgery'],
  drug: [
    'morphine', 'hydromorphone', 'dilaudid', 'ziconotide', 'prialt', 'baclofen', 'lioresal', 'bupivacaine', 'fentanyl', 'clonidine', 'sufentanil', 'infumorph', 'mitigo', 'gablofen', 'ropivacaine',
  ],
};
