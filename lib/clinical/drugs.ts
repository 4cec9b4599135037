/**
 * The drug lexicon: one row a drug.
 *
 * To add a drug: copy a row of the right class, write the generic name (lower case, all ingredients with `/`),
 * its brands (the first letters as they are printed), and other ways it is written. Then run the tests.
 *
 *   name      generic name, as results give it
 *   class     one of DrugClass
 *   schedule  federal schedule now, '' where unscheduled; `until` holds what it was before a day
 *   route     how it is taken when the text says nothing else
 *   brands    brand names; a match fills `Medication.brand`
 *   also      other spellings and abbreviations that mean nothing else
 *   guarded   abbreviations and names that are also words: counted only beside a dose, a count or a form
 *   implied   written names that carry their own strength in mg (`tylenol #3` is 30 mg of codeine)
 *
 * Names of seven letters or more are also recognised with one wrong letter, of eleven or more with two
 * (drug-names.ts); a word of the lexicon itself never counts as a misspelling of another one.
 */

export type DrugClass =
  | 'opioid-agonist'
  | 'opioid-partial'
  | 'opioid-antagonist'
  | 'intrathecal'
  | 'benzodiazepine'
  | 'hypnotic'
  | 'muscle-relaxant'
  | 'anticonvulsant'
  | 'antidepressant'
  | 'nsaid'
  | 'topical'
  | 'gi'
  | 'crps'
  | 'chemotherapy'
  | 'sedative'
  | 'anticoagulant'
  | 'other';

/** The classes of opioids that act as such. */
export const OPIOID_CLASSES: ReadonlySet<string> = new Set<DrugClass>(['opioid-agonist', 'opioid-partial']);

export interface DrugRow {
  name: string;
  class: DrugClass;
  schedule: '' | 'I' | 'II' | 'III' | 'IV' | 'V';
  /** The schedule before `day`, where it changed. */
  until?: { day: string; schedule: '' | 'I' | 'II' | 'III' | 'IV' | 'V' };
  route: string;
  brands?: readonly string[];
  also?: readonly string[];
  guarded?: readonly string[];
  implied?: Readonly<Record<string, number>>;
}

const HYDROCODONE_COMBINATION = { day: '2014-10-06', schedule: 'III' } as const;
const TRAMADOL = { day: '2014-08-18', schedule: '' } as const;
const CARISOPRODOL = { day: '2012-01-11', schedule: '' } as const;

// biome-ignore format: one row a drug
export const DRUGS: readonly DrugRow[] = [
  // Opioid agonists
  { name: 'morphine', class: 'opioid-agonist', schedule: 'II', route: 'oral', brands: ['MS Contin', 'Kadian', 'Avinza', 'Arymo', 'MorphaBond', 'Roxanol', 'MSIR', 'Oramorph'], also: ['mscontin', 'mser', 'mscr', 'ms cr', 'mso4', 'morphene', 'ms ir', 'ms er', 'ms sr'], guarded: ['ms', 'msc'] },
  { name: 'morphine/naltrexone', class: 'opioid-agonist', schedule: 'II', route: 'oral', brands: ['Embeda'] },
  { name: 'oxycodone', class: 'opioid-agonist', schedule: 'II', route: 'oral', brands: ['Roxicodone', 'OxyIR', 'Oxaydo', 'Roxybond'], also: ['oxycodon', 'oxycodene', 'oxycodone ir'], guarded: ['oxy', 'roxi'] },
  { name: 'oxycodone', class: 'opioid-agonist', schedule: 'II', route: 'oral', brands: ['OxyContin', 'Xtampza', 'Oxy Contin'], also: ['oxycontine', 'oxy cr', 'oxycodone er', 'oxycodone cr'], guarded: ['oc'] },
  { name: 'oxycodone/acetaminophen', class: 'opioid-agonist', schedule: 'II', route: 'oral', brands: ['Percocet', 'Endocet', 'Roxicet', 'Primlev', 'Nalocet', 'Xartemis', 'Tylox', 'Magnacet'], also: ['percs', 'oxy/apap'], guarded: ['perc', 'prolate'] },
  { name: 'oxycodone/aspirin', class: 'opioid-agonist', schedule: 'II', route: 'oral', brands: ['Percodan', 'Endodan'] },
  { name: 'oxycodone/ibuprofen', class: 'opioid-agonist', schedule: 'II', route: 'oral', brands: ['Combunox'] },
  { name: 'hydrocodone/acetaminophen', class: 'opioid-agonist', schedule: 'II', until: HYDROCODONE_COMBINATION, route: 'oral', brands: ['Norco', 'Vicodin', 'Lortab', 'Lorcet', 'Xodol', 'Zydone', 'Verdrocet', 'Maxidone', 'Anexsia'], also: ['hc/apap', 'hcap', 'vicoden', 'norko', 'nrco', 'hydro/apap'], guarded: ['hydro'] },
  { name: 'hydrocodone/ibuprofen', class: 'opioid-agonist', schedule: 'II', until: HYDROCODONE_COMBINATION, route: 'oral', brands: ['Vicoprofen', 'Reprexain', 'Ibudone'] },
  { name: 'hydrocodone', class: 'opioid-agonist', schedule: 'II', route: 'oral', brands: ['Zohydro', 'Hysingla', 'Vantrela'] },
  { name: 'hydromorphone', class: 'opioid-agonist', schedule: 'II', route: 'oral', brands: ['Dilaudid', 'Exalgo'], also: ['dilauded', 'dilaudad', 'hydromorph'], guarded: ['hm'] },
  { name: 'oxymorphone', class: 'opioid-agonist', schedule: 'II', route: 'oral', brands: ['Opana', 'Numorphan'], also: ['opanna'] },
  { name: 'fentanyl', class: 'opioid-agonist', schedule: 'II', route: 'transdermal', brands: ['Duragesic', 'Ionsys'], also: ['fent patch', 'fentanil', 'fentynal'], guarded: ['tdf'] },
  { name: 'fentanyl', class: 'opioid-agonist', schedule: 'II', route: 'transmucosal', brands: ['Actiq', 'Fentora', 'Abstral'], also: ['tirf'] },
  { name: 'fentanyl', class: 'opioid-agonist', schedule: 'II', route: 'oral-spray', brands: ['Subsys', 'Onsolis'] },
  { name: 'fentanyl', class: 'opioid-agonist', schedule: 'II', route: 'nasal-spray', brands: ['Lazanda'] },
  { name: 'methadone', class: 'opioid-agonist', schedule: 'II', route: 'oral', brands: ['Dolophine', 'Methadose', 'Diskets'], also: ['methadon'], guarded: ['mtd'] },
  { name: 'levorphanol', class: 'opioid-agonist', schedule: 'II', route: 'oral', brands: ['Levo-Dromoran'] },
  { name: 'tapentadol', class: 'opioid-agonist', schedule: 'II', route: 'oral', brands: ['Nucynta'], also: ['nucenta', 'tapentidol'] },
  { name: 'meperidine', class: 'opioid-agonist', schedule: 'II', route: 'oral', brands: ['Demerol', 'Meperitab'], also: ['pethidine'] },
  { name: 'codeine', class: 'opioid-agonist', schedule: 'II', route: 'oral' },
  { name: 'codeine/acetaminophen', class: 'opioid-agonist', schedule: 'III', route: 'oral', brands: ['Tylenol with codeine', 'Tylenol w/ codeine', 'Tylenol #2', 'Tylenol #3', 'Tylenol #4', 'Tylenol No. 3', 'Tylenol No. 4'], also: ['t#3', 't#4', 'apap/codeine'], guarded: ['t3', 'tylenol 3', 'tylenol 4'], implied: { 'tylenol #2': 15, 'tylenol #3': 30, 'tylenol #4': 60, 'tylenol no. 3': 30, 'tylenol no. 4': 60, 't#3': 30, 't#4': 60, t3: 30, 'tylenol 3': 30, 'tylenol 4': 60 } },
  { name: 'codeine/carisoprodol/aspirin', class: 'opioid-agonist', schedule: 'III', route: 'oral', brands: ['Soma Compound with codeine'] },
  { name: 'codeine/butalbital/acetaminophen/caffeine', class: 'opioid-agonist', schedule: 'III', route: 'oral', brands: ['Fioricet with codeine'] },
  { name: 'tramadol', class: 'opioid-agonist', schedule: 'IV', until: TRAMADOL, route: 'oral', brands: ['Ultram', 'Ryzolt', 'ConZip', 'Rybix'], also: ['tramadal', 'tramodol'] },
  { name: 'tramadol/acetaminophen', class: 'opioid-agonist', schedule: 'IV', until: TRAMADOL, route: 'oral', brands: ['Ultracet'] },
  { name: 'tramadol/celecoxib', class: 'opioid-agonist', schedule: 'IV', route: 'oral', brands: ['Seglentis'] },
  { name: 'dihydrocodeine/aspirin/caffeine', class: 'opioid-agonist', schedule: 'III', route: 'oral', brands: ['Synalgos-DC'] },
  { name: 'dihydrocodeine/acetaminophen/caffeine', class: 'opioid-agonist', schedule: 'III', route: 'oral', brands: ['Trezix', 'Panlor'], also: ['dihydrocodeine'] },
  { name: 'benzhydrocodone/acetaminophen', class: 'opioid-agonist', schedule: 'II', route: 'oral', brands: ['Apadaz'], also: ['benzhydrocodone'] },
  { name: 'opium', class: 'opioid-agonist', schedule: 'II', route: 'oral', also: ['opium tincture', 'b&o supprettes', 'b&o suppository'] },
  { name: 'propoxyphene', class: 'opioid-agonist', schedule: 'IV', route: 'oral', brands: ['Darvon'] },
  { name: 'propoxyphene/acetaminophen', class: 'opioid-agonist', schedule: 'IV', route: 'oral', brands: ['Darvocet', 'Darvocet-N'] },
  { name: 'sufentanil', class: 'opioid-agonist', schedule: 'II', route: 'intravenous', brands: ['Sufenta', 'Dsuvia'], also: ['sufentail'] },

  // Partial and mixed opioids
  { name: 'buprenorphine', class: 'opioid-partial', schedule: 'III', route: 'transdermal', brands: ['Butrans'], also: ['butran'] },
  { name: 'buprenorphine', class: 'opioid-partial', schedule: 'III', route: 'buccal', brands: ['Belbuca'] },
  { name: 'buprenorphine', class: 'opioid-partial', schedule: 'III', route: 'sublingual', brands: ['Subutex'], guarded: ['bup', 'bupe'] },
  { name: 'buprenorphine/naloxone', class: 'opioid-partial', schedule: 'III', route: 'sublingual', brands: ['Suboxone', 'Zubsolv', 'Bunavail'], also: ['bup/nx'], guarded: ['subs'] },
  { name: 'buprenorphine', class: 'opioid-partial', schedule: 'III', route: 'subcutaneous', brands: ['Sublocade', 'Brixadi'] },
  { name: 'butorphanol', class: 'opioid-partial', schedule: 'IV', route: 'nasal', brands: ['Stadol'] },
  { name: 'nalbuphine', class: 'opioid-partial', schedule: '', route: 'injection', brands: ['Nubain'] },
  { name: 'pentazocine/naloxone', class: 'opioid-partial', schedule: 'IV', route: 'oral', brands: ['Talwin NX', 'Talwin'], also: ['pentazocine'] },

  // Opioid antagonists and adjuncts
  { name: 'naloxone', class: 'opioid-antagonist', schedule: '', route: 'nasal', brands: ['Narcan', 'Kloxxado', 'Evzio', 'Zimhi', 'RiVive'] },
  { name: 'nalmefene', class: 'opioid-antagonist', schedule: '', route: 'nasal', brands: ['Opvee'] },
  { name: 'naltrexone', class: 'opioid-antagonist', schedule: '', route: 'oral', brands: ['Revia', 'Vivitrol'], also: ['ldn'] },
  { name: 'methylnaltrexone', class: 'opioid-antagonist', schedule: '', route: 'oral', brands: ['Relistor'] },
  { name: 'naloxegol', class: 'opioid-antagonist', schedule: '', route: 'oral', brands: ['Movantik'] },
  { name: 'naldemedine', class: 'opioid-antagonist', schedule: '', route: 'oral', brands: ['Symproic'] },

  // Spinal drugs; others of the lexicon become spinal by the words around them
  { name: 'morphine', class: 'intrathecal', schedule: 'II', route: 'intrathecal', brands: ['Infumorph', 'Mitigo', 'Duramorph'], also: ['pf morphine', 'spinal morphine', 'intrathecal morphine'] },
  { name: 'hydromorphone', class: 'intrathecal', schedule: 'II', route: 'intrathecal', brands: ['Dilaudid PF'] },
  { name: 'ziconotide', class: 'intrathecal', schedule: '', route: 'intrathecal', brands: ['Prialt'], also: ['snx-111', 'ziconitide'] },
  { name: 'baclofen', class: 'intrathecal', schedule: '', route: 'intrathecal', brands: ['Lioresal Intrathecal', 'Gablofen'], also: ['intrathecal baclofen'], guarded: ['itb'] },
  { name: 'bupivacaine', class: 'intrathecal', schedule: '', route: 'injection', brands: ['Marcaine', 'Sensorcaine'], also: ['marcain', 'bupiv'] },
  { name: 'clonidine', class: 'intrathecal', schedule: '', route: 'intrathecal', brands: ['Duraclon'] },
  { name: 'fentanyl', class: 'intrathecal', schedule: 'II', route: 'intravenous', brands: ['Sublimaze'] },
  { name: 'ropivacaine', class: 'intrathecal', schedule: '', route: 'injection', brands: ['Naropin'] },
  { name: 'ketamine', class: 'sedative', schedule: 'III', route: 'intravenous', brands: ['Ketalar'] },
  { name: 'floxuridine', class: 'chemotherapy', schedule: '', route: 'intra-arterial', brands: ['FUDR'] },
  { name: 'methotrexate', class: 'chemotherapy', schedule: '', route: 'oral', brands: ['Trexall'], guarded: ['mtx'] },

  // Benzodiazepines
  { name: 'alprazolam', class: 'benzodiazepine', schedule: 'IV', route: 'oral', brands: ['Xanax', 'Niravam'], also: ['xanex', 'alprazalam'] },
  { name: 'clonazepam', class: 'benzodiazepine', schedule: 'IV', route: 'oral', brands: ['Klonopin'], also: ['clonopin', 'klonipin'] },
  { name: 'diazepam', class: 'benzodiazepine', schedule: 'IV', route: 'oral', brands: ['Valium'] },
  { name: 'lorazepam', class: 'benzodiazepine', schedule: 'IV', route: 'oral', brands: ['Ativan'] },
  { name: 'temazepam', class: 'benzodiazepine', schedule: 'IV', route: 'oral', brands: ['Restoril'] },
  { name: 'triazolam', class: 'benzodiazepine', schedule: 'IV', route: 'oral', brands: ['Halcion'] },
  { name: 'chlordiazepoxide', class: 'benzodiazepine', schedule: 'IV', route: 'oral', brands: ['Librium'] },
  { name: 'chlordiazepoxide/amitriptyline', class: 'benzodiazepine', schedule: 'IV', route: 'oral', brands: ['Limbitrol'] },
  { name: 'oxazepam', class: 'benzodiazepine', schedule: 'IV', route: 'oral', brands: ['Serax'] },
  { name: 'clorazepate', class: 'benzodiazepine', schedule: 'IV', route: 'oral', brands: ['Tranxene'] },
  { name: 'estazolam', class: 'benzodiazepine', schedule: 'IV', route: 'oral', brands: ['ProSom'] },
  { name: 'flurazepam', class: 'benzodiazepine', schedule: 'IV', route: 'oral', brands: ['Dalmane'] },
  { name: 'quazepam', class: 'benzodiazepine', schedule: 'IV', route: 'oral', guarded: ['doral'] },
  { name: 'midazolam', class: 'benzodiazepine', schedule: 'IV', route: 'intravenous', guarded: ['versed'] },

  // Hypnotics
  { name: 'zolpidem', class: 'hypnotic', schedule: 'IV', route: 'oral', brands: ['Ambien', 'Edluar', 'Intermezzo'], also: ['ambian'] },
  { name: 'eszopiclone', class: 'hypnotic', schedule: 'IV', route: 'oral', brands: ['Lunesta'] },
  { name: 'zaleplon', class: 'hypnotic', schedule: 'IV', route: 'oral', brands: ['Sonata'] },
  { name: 'suvorexant', class: 'hypnotic', schedule: 'IV', route: 'oral', brands: ['Belsomra'] },
  { name: 'lemborexant', class: 'hypnotic', schedule: 'IV', route: 'oral', brands: ['Dayvigo'] },
  { name: 'ramelteon', class: 'hypnotic', schedule: '', route: 'oral', brands: ['Rozerem'] },

  // Muscle relaxants
  { name: 'carisoprodol', class: 'muscle-relaxant', schedule: 'IV', until: CARISOPRODOL, route: 'oral', brands: ['Soma', 'Vanadom'], also: ['carisoprodal'] },
  { name: 'cyclobenzaprine', class: 'muscle-relaxant', schedule: '', route: 'oral', brands: ['Flexeril', 'Fexmid', 'Amrix'], also: ['flexaril', 'cyclobenzaprin'] },
  { name: 'methocarbamol', class: 'muscle-relaxant', schedule: '', route: 'oral', brands: ['Robaxin'] },
  { name: 'metaxalone', class: 'muscle-relaxant', schedule: '', route: 'oral', brands: ['Skelaxin', 'Metaxall'] },
  { name: 'tizanidine', class: 'muscle-relaxant', schedule: '', route: 'oral', brands: ['Zanaflex'], also: ['tizanadine'] },
  { name: 'baclofen', class: 'muscle-relaxant', schedule: '', route: 'oral', brands: ['Lioresal', 'Ozobax', 'Lyvispah'], also: ['baclofin'] },
  { name: 'orphenadrine', class: 'muscle-relaxant', schedule: '', route: 'oral', brands: ['Norflex', 'Norgesic'] },
  { name: 'chlorzoxazone', class: 'muscle-relaxant', schedule: '', route: 'oral', brands: ['Parafon Forte', 'Lorzone'] },
  { name: 'dantrolene', class: 'muscle-relaxant', schedule: '', route: 'oral', brands: ['Dantrium'] },

  // Anticonvulsants
  { name: 'gabapentin', class: 'anticonvulsant', schedule: '', route: 'oral', brands: ['Neurontin', 'Gralise', 'Horizant'], also: ['gabapentine', 'neurotin', 'gbp'], guarded: ['gaba'] },
  { name: 'pregabalin', class: 'anticonvulsant', schedule: 'V', route: 'oral', brands: ['Lyrica'], also: ['lirica'], guarded: ['pgb'] },
  { name: 'topiramate', class: 'anticonvulsant', schedule: '', route: 'oral', brands: ['Topamax', 'Trokendi'] },
  { name: 'carbamazepine', class: 'anticonvulsant', schedule: '', route: 'oral', brands: ['Tegretol'] },
  { name: 'oxcarbazepine', class: 'anticonvulsant', schedule: '', route: 'oral', brands: ['Trileptal'] },
  { name: 'lamotrigine', class: 'anticonvulsant', schedule: '', route: 'oral', brands: ['Lamictal'] },
  { name: 'levetiracetam', class: 'anticonvulsant', schedule: '', route: 'oral', brands: ['Keppra'] },
  { name: 'divalproex', class: 'anticonvulsant', schedule: '', route: 'oral', brands: ['Depakote'] },

  // Antidepressants
  { name: 'amitriptyline', class: 'antidepressant', schedule: '', route: 'oral', brands: ['Elavil'], also: ['amitryptiline', 'amitrip'] },
  { name: 'nortriptyline', class: 'antidepressant', schedule: '', route: 'oral', brands: ['Pamelor'], also: ['nortryptiline'] },
  { name: 'desipramine', class: 'antidepressant', schedule: '', route: 'oral', brands: ['Norpramin'] },
  { name: 'doxepin', class: 'antidepressant', schedule: '', route: 'oral', brands: ['Silenor', 'Sinequan'] },
  { name: 'duloxetine', class: 'antidepressant', schedule: '', route: 'oral', brands: ['Cymbalta'], also: ['cymbolta'] },
  { name: 'venlafaxine', class: 'antidepressant', schedule: '', route: 'oral', brands: ['Effexor'] },
  { name: 'desvenlafaxine', class: 'antidepressant', schedule: '', route: 'oral', brands: ['Pristiq'] },
  { name: 'milnacipran', class: 'antidepressant', schedule: '', route: 'oral', brands: ['Savella'] },
  { name: 'bupropion', class: 'antidepressant', schedule: '', route: 'oral', brands: ['Wellbutrin', 'Zyban'], also: ['welbutrin'] },
  { name: 'sertraline', class: 'antidepressant', schedule: '', route: 'oral', brands: ['Zoloft'] },
  { name: 'fluoxetine', class: 'antidepressant', schedule: '', route: 'oral', brands: ['Prozac'] },
  { name: 'escitalopram', class: 'antidepressant', schedule: '', route: 'oral', brands: ['Lexapro'] },
  { name: 'citalopram', class: 'antidepressant', schedule: '', route: 'oral', brands: ['Celexa'] },
  { name: 'paroxetine', class: 'antidepressant', schedule: '', route: 'oral', brands: ['Paxil'] },
  { name: 'trazodone', class: 'antidepressant', schedule: '', route: 'oral', brands: ['Desyrel', 'Oleptro'], also: ['trazadone'] },
  { name: 'mirtazapine', class: 'antidepressant', schedule: '', route: 'oral', brands: ['Remeron'] },

  // Anti-inflammatory drugs and analgesics
  { name: 'ibuprofen', class: 'nsaid', schedule: '', route: 'oral', brands: ['Motrin', 'Advil', 'Duexis'], guarded: ['ibu'] },
  { name: 'naproxen', class: 'nsaid', schedule: '', route: 'oral', brands: ['Naprosyn', 'Anaprox', 'Aleve', 'Naprelan'], also: ['naprosen'] },
  { name: 'diclofenac', class: 'nsaid', schedule: '', route: 'oral', brands: ['Voltaren', 'Cataflam', 'Zipsor', 'Arthrotec'] },
  { name: 'meloxicam', class: 'nsaid', schedule: '', route: 'oral', brands: ['Mobic'] },
  { name: 'celecoxib', class: 'nsaid', schedule: '', route: 'oral', brands: ['Celebrex'], also: ['celebrax'] },
  { name: 'nabumetone', class: 'nsaid', schedule: '', route: 'oral', brands: ['Relafen'] },
  { name: 'etodolac', class: 'nsaid', schedule: '', route: 'oral', brands: ['Lodine'] },
  { name: 'ketorolac', class: 'nsaid', schedule: '', route: 'injection', brands: ['Toradol'], also: ['toradal'] },
  { name: 'indomethacin', class: 'nsaid', schedule: '', route: 'oral', brands: ['Indocin'] },
  { name: 'piroxicam', class: 'nsaid', schedule: '', route: 'oral', brands: ['Feldene'] },
  { name: 'flurbiprofen', class: 'nsaid', schedule: '', route: 'oral', brands: ['Ansaid'] },
  { name: 'oxaprozin', class: 'nsaid', schedule: '', route: 'oral', brands: ['Daypro'] },
  { name: 'ketoprofen', class: 'nsaid', schedule: '', route: 'oral', brands: ['Orudis'] },
  { name: 'acetaminophen', class: 'nsaid', schedule: '', route: 'oral', brands: ['Tylenol'], also: ['apap', 'paracetamol'] },

  // Topical drugs
  { name: 'diclofenac', class: 'topical', schedule: '', route: 'topical', brands: ['Flector', 'Flector patch', 'Voltaren gel', 'Pennsaid'], also: ['diclofenac gel', 'diclofenac patch'] },
  { name: 'lidocaine', class: 'topical', schedule: '', route: 'topical', brands: ['Lidoderm', 'Terocin', 'ZTlido'], also: ['lidocaine patch'] },
  { name: 'lidocaine', class: 'other', schedule: '', route: 'injection', brands: ['Xylocaine'] },
  { name: 'capsaicin', class: 'topical', schedule: '', route: 'topical', brands: ['Qutenza', 'LidoPro', 'Medrox'] },
  { name: 'menthol', class: 'topical', schedule: '', route: 'topical', brands: ['Biofreeze'] },

  // Stomach and bowel
  { name: 'docusate', class: 'gi', schedule: '', route: 'oral', brands: ['Colace', 'DSS'] },
  { name: 'senna', class: 'gi', schedule: '', route: 'oral', brands: ['Senokot', 'Senokot-S', 'Senna-S'], also: ['sennosides'] },
  { name: 'polyethylene glycol', class: 'gi', schedule: '', route: 'oral', brands: ['Miralax', 'Glycolax'], also: ['peg 3350', 'polyethylene glycol 3350'] },
  { name: 'lubiprostone', class: 'gi', schedule: '', route: 'oral', brands: ['Amitiza'] },
  { name: 'lactulose', class: 'gi', schedule: '', route: 'oral' },
  { name: 'bisacodyl', class: 'gi', schedule: '', route: 'oral', brands: ['Dulcolax'] },
  { name: 'omeprazole', class: 'gi', schedule: '', route: 'oral', brands: ['Prilosec', 'Zegerid'] },
  { name: 'esomeprazole', class: 'gi', schedule: '', route: 'oral', brands: ['Nexium'] },
  { name: 'pantoprazole', class: 'gi', schedule: '', route: 'oral', brands: ['Protonix'] },
  { name: 'famotidine', class: 'gi', schedule: '', route: 'oral', brands: ['Pepcid'] },
  { name: 'ranitidine', class: 'gi', schedule: '', route: 'oral', brands: ['Zantac'] },
  { name: 'pancrelipase', class: 'gi', schedule: '', route: 'oral', brands: ['Creon', 'Zenpep', 'Pancreaze', 'Viokace'] },
  { name: 'melatonin', class: 'other', schedule: '', route: 'oral' },
  { name: 'ondansetron', class: 'gi', schedule: '', route: 'oral', brands: ['Zofran'] },

  // Other sedating drugs
  { name: 'promethazine', class: 'sedative', schedule: '', route: 'oral', brands: ['Phenergan'] },
  { name: 'butalbital/acetaminophen/caffeine', class: 'sedative', schedule: '', route: 'oral', brands: ['Fioricet', 'Esgic'], also: ['butalbital'] },
  { name: 'quetiapine', class: 'sedative', schedule: '', route: 'oral', brands: ['Seroquel'] },
  { name: 'hydroxyzine', class: 'sedative', schedule: '', route: 'oral', brands: ['Vistaril', 'Atarax'] },
  { name: 'diphenhydramine', class: 'sedative', schedule: '', route: 'oral', brands: ['Benadryl'] },
  { name: 'dronabinol', class: 'sedative', schedule: 'III', route: 'oral', brands: ['Marinol'] },
  { name: 'nabilone', class: 'sedative', schedule: 'II', route: 'oral', brands: ['Cesamet'] },
  { name: 'cannabis', class: 'sedative', schedule: 'I', route: 'inhaled', also: ['medical marijuana', 'mmj', 'medical cannabis'], guarded: ['thc', 'cbd', 'cannabis'] },

  // Complex regional pain syndrome
  { name: 'clonidine', class: 'crps', schedule: '', route: 'oral', brands: ['Catapres'], also: ['clonodine'] },
  { name: 'terazosin', class: 'crps', schedule: '', route: 'oral', brands: ['Hytrin'] },
  { name: 'phenoxybenzamine', class: 'crps', schedule: '', route: 'oral', brands: ['Dibenzyline'] },
  { name: 'prazosin', class: 'crps', schedule: '', route: 'oral', brands: ['Minipress'] },
  { name: 'alendronate', class: 'crps', schedule: '', route: 'oral', brands: ['Fosamax'], also: ['bisphosphonates', 'bisphosphonate'] },
  { name: 'pamidronate', class: 'crps', schedule: '', route: 'intravenous', brands: ['Aredia'] },
  { name: 'calcitonin', class: 'crps', schedule: '', route: 'nasal', brands: ['Miacalcin'] },
  { name: 'prednisone', class: 'crps', schedule: '', route: 'oral', brands: ['Deltasone'] },
  { name: 'methylprednisolone', class: 'crps', schedule: '', route: 'oral', brands: ['Medrol', 'Medrol Dosepak', 'Depo-Medrol', 'Solu-Medrol'] },
  { name: 'prednisolone', class: 'crps', schedule: '', route: 'oral' },

  // Blood thinners
  { name: 'warfarin', class: 'anticoagulant', schedule: '', route: 'oral', brands: ['Coumadin', 'Jantoven'] },
  { name: 'apixaban', class: 'anticoagulant', schedule: '', route: 'oral', brands: ['Eliquis'] },
  { name: 'rivaroxaban', class: 'anticoagulant', schedule: '', route: 'oral', brands: ['Xarelto'] },
  { name: 'dabigatran', class: 'anticoagulant', schedule: '', route: 'oral', brands: ['Pradaxa'] },
  { name: 'enoxaparin', class: 'anticoagulant', schedule: '', route: 'subcutaneous', brands: ['Lovenox'] },
  { name: 'heparin', class: 'anticoagulant', schedule: '', route: 'injection' },
  { name: 'clopidogrel', class: 'anticoagulant', schedule: '', route: 'oral', brands: ['Plavix'] },
  { name: 'prasugrel', class: 'anticoagulant', schedule: '', route: 'oral', brands: ['Effient'] },
  { name: 'ticagrelor', class: 'anticoagulant', schedule: '', route: 'oral', brands: ['Brilinta'] },
  { name: 'cilostazol', class: 'anticoagulant', schedule: '', route: 'oral', brands: ['Pletal'] },
  { name: 'aspirin', class: 'anticoagulant', schedule: '', route: 'oral', brands: ['Ecotrin'], also: ['asa 81', 'asa 325', 'baby asa', 'ecasa'], guarded: ['asa'] },

  // Other drugs that a medication list names
  { name: 'atenolol', class: 'other', schedule: '', route: 'oral', brands: ['Tenormin'] },
  { name: 'metoprolol', class: 'other', schedule: '', route: 'oral', brands: ['Lopressor', 'Toprol'] },
  { name: 'propranolol', class: 'other', schedule: '', route: 'oral', brands: ['Inderal'], also: ['propanolol'] },
  { name: 'carvedilol', class: 'other', schedule: '', route: 'oral', brands: ['Coreg'] },
  { name: 'lisinopril', class: 'other', schedule: '', route: 'oral', brands: ['Zestril', 'Prinivil'] },
  { name: 'enalapril', class: 'other', schedule: '', route: 'oral', brands: ['Vasotec'] },
  { name: 'benazepril', class: 'other', schedule: '', route: 'oral', brands: ['Lotensin'] },
  { name: 'losartan', class: 'other', schedule: '', route: 'oral', brands: ['Cozaar'] },
  { name: 'valsartan', class: 'other', schedule: '', route: 'oral', brands: ['Diovan'] },
  { name: 'olmesartan', class: 'other', schedule: '', route: 'oral', brands: ['Benicar'] },
  { name: 'amlodipine', class: 'other', schedule: '', route: 'oral', brands: ['Norvasc'] },
  { name: 'diltiazem', class: 'other', schedule: '', route: 'oral', brands: ['Cardizem'] },
  { name: 'hydrochlorothiazide', class: 'other', schedule: '', route: 'oral', also: ['hctz'] },
  { name: 'furosemide', class: 'other', schedule: '', route: 'oral', brands: ['Lasix'] },
  { name: 'spironolactone', class: 'other', schedule: '', route: 'oral', brands: ['Aldactone'] },
  { name: 'digoxin', class: 'other', schedule: '', route: 'oral', brands: ['Lanoxin'] },
  { name: 'simvastatin', class: 'other', schedule: '', route: 'oral', brands: ['Zocor'] },
  { name: 'atorvastatin', class: 'other', schedule: '', route: 'oral', brands: ['Lipitor'] },
  { name: 'rosuvastatin', class: 'other', schedule: '', route: 'oral', brands: ['Crestor'] },
  { name: 'pravastatin', class: 'other', schedule: '', route: 'oral', brands: ['Pravachol'] },
  { name: 'metformin', class: 'other', schedule: '', route: 'oral', brands: ['Glucophage'] },
  { name: 'glipizide', class: 'other', schedule: '', route: 'oral', brands: ['Glucotrol'] },
  { name: 'glimepiride', class: 'other', schedule: '', route: 'oral', brands: ['Amaryl'] },
  { name: 'pioglitazone', class: 'other', schedule: '', route: 'oral', brands: ['Actos'] },
  { name: 'sitagliptin', class: 'other', schedule: '', route: 'oral', brands: ['Januvia'] },
  { name: 'insulin', class: 'other', schedule: '', route: 'subcutaneous', also: ['insulin lispro', 'insulin glargine'], brands: ['Lantus', 'Humalog', 'Novolog'] },
  { name: 'levothyroxine', class: 'other', schedule: '', route: 'oral', brands: ['Synthroid'] },
  { name: 'albuterol', class: 'other', schedule: '', route: 'inhaled', brands: ['Ventolin', 'Proventil'] },
  { name: 'fluticasone', class: 'other', schedule: '', route: 'nasal', brands: ['Flonase', 'Flovent'] },
  { name: 'montelukast', class: 'other', schedule: '', route: 'oral', brands: ['Singulair'] },
  { name: 'theophylline', class: 'other', schedule: '', route: 'oral' },
  { name: 'risperidone', class: 'other', schedule: '', route: 'oral', brands: ['Risperdal'] },
  { name: 'aripiprazole', class: 'other', schedule: '', route: 'oral', brands: ['Abilify'] },
  { name: 'olanzapine', class: 'other', schedule: '', route: 'oral', brands: ['Zyprexa'] },
  { name: 'buspirone', class: 'other', schedule: '', route: 'oral', brands: ['Buspar'] },
  { name: 'lithium', class: 'other', schedule: '', route: 'oral' },
  { name: 'modafinil', class: 'other', schedule: 'IV', route: 'oral', brands: ['Provigil'] },
  { name: 'armodafinil', class: 'other', schedule: 'IV', route: 'oral', brands: ['Nuvigil'] },
  { name: 'sildenafil', class: 'other', schedule: '', route: 'oral', brands: ['Viagra'] },
  { name: 'tadalafil', class: 'other', schedule: '', route: 'oral', brands: ['Cialis'] },
  { name: 'tamsulosin', class: 'other', schedule: '', route: 'oral', brands: ['Flomax'] },
  { name: 'sumatriptan', class: 'other', schedule: '', route: 'oral', brands: ['Imitrex'] },
  { name: 'allopurinol', class: 'other', schedule: '', route: 'oral', brands: ['Zyloprim'] },
  { name: 'colchicine', class: 'other', schedule: '', route: 'oral', brands: ['Colcrys'] },
  { name: 'levofloxacin', class: 'other', schedule: '', route: 'oral', brands: ['Levaquin'] },
  { name: 'ciprofloxacin', class: 'other', schedule: '', route: 'oral', brands: ['Cipro'] },
  { name: 'sulfamethoxazole/trimethoprim', class: 'other', schedule: '', route: 'oral', brands: ['Bactrim', 'Septra'] },
  { name: 'cefazolin', class: 'other', schedule: '', route: 'intravenous', brands: ['Ancef'] },
  { name: 'ceftazidime', class: 'other', schedule: '', route: 'intravenous', brands: ['Fortaz'] },
  { name: 'iron', class: 'other', schedule: '', route: 'oral', also: ['ferrous sulfate'], guarded: ['iron'] },
  { name: 'oxybutynin', class: 'other', schedule: '', route: 'oral', brands: ['Ditropan'] },
  { name: 'tolterodine', class: 'other', schedule: '', route: 'oral', brands: ['Detrol'] },
  { name: 'solifenacin', class: 'other', schedule: '', route: 'oral', brands: ['Vesicare'] },
  { name: 'mirabegron', class: 'other', schedule: '', route: 'oral', brands: ['Myrbetriq'] },
  { name: 'trospium', class: 'other', schedule: '', route: 'oral' },
  { name: 'darifenacin', class: 'other', schedule: '', route: 'oral' },
  { name: 'bethanechol', class: 'other', schedule: '', route: 'oral', brands: ['Urecholine'] },
  { name: 'finasteride', class: 'other', schedule: '', route: 'oral', brands: ['Proscar'] },
  { name: 'dutasteride', class: 'other', schedule: '', route: 'oral', brands: ['Avodart'] },
  { name: 'alfuzosin', class: 'other', schedule: '', route: 'oral', brands: ['Uroxatral'] },
  { name: 'doxazosin', class: 'other', schedule: '', route: 'oral', brands: ['Cardura'] },
  { name: 'ramipril', class: 'other', schedule: '', route: 'oral', brands: ['Altace'] },
  { name: 'quinapril', class: 'other', schedule: '', route: 'oral', brands: ['Accupril'] },
  { name: 'irbesartan', class: 'other', schedule: '', route: 'oral', brands: ['Avapro'] },
  { name: 'telmisartan', class: 'other', schedule: '', route: 'oral', brands: ['Micardis'] },
  { name: 'nifedipine', class: 'other', schedule: '', route: 'oral', brands: ['Procardia'] },
  { name: 'felodipine', class: 'other', schedule: '', route: 'oral', brands: ['Plendil'] },
  { name: 'verapamil', class: 'other', schedule: '', route: 'oral', brands: ['Calan'] },
  { name: 'bisoprolol', class: 'other', schedule: '', route: 'oral' },
  { name: 'nebivolol', class: 'other', schedule: '', route: 'oral', brands: ['Bystolic'] },
  { name: 'labetalol', class: 'other', schedule: '', route: 'oral' },
  { name: 'hydralazine', class: 'other', schedule: '', route: 'oral' },
  { name: 'triamterene', class: 'other', schedule: '', route: 'oral', brands: ['Maxzide', 'Dyazide'] },
  { name: 'chlorthalidone', class: 'other', schedule: '', route: 'oral' },
  { name: 'bumetanide', class: 'other', schedule: '', route: 'oral', brands: ['Bumex'] },
  { name: 'torsemide', class: 'other', schedule: '', route: 'oral', brands: ['Demadex'] },
  { name: 'isosorbide', class: 'other', schedule: '', route: 'oral', brands: ['Imdur'] },
  { name: 'nitroglycerin', class: 'other', schedule: '', route: 'oral', brands: ['Nitrostat'] },
  { name: 'amiodarone', class: 'other', schedule: '', route: 'oral', brands: ['Pacerone'] },
  { name: 'midodrine', class: 'other', schedule: '', route: 'oral' },
  { name: 'fludrocortisone', class: 'other', schedule: '', route: 'oral', brands: ['Florinef'] },
  { name: 'lovastatin', class: 'other', schedule: '', route: 'oral', brands: ['Mevacor'] },
  { name: 'ezetimibe', class: 'other', schedule: '', route: 'oral', brands: ['Zetia'] },
  { name: 'fenofibrate', class: 'other', schedule: '', route: 'oral', brands: ['Tricor'] },
  { name: 'gemfibrozil', class: 'other', schedule: '', route: 'oral', brands: ['Lopid'] },
  { name: 'glyburide', class: 'other', schedule: '', route: 'oral', brands: ['Micronase'] },
  { name: 'exenatide', class: 'other', schedule: '', route: 'subcutaneous', brands: ['Byetta'] },
  { name: 'liraglutide', class: 'other', schedule: '', route: 'subcutaneous', brands: ['Victoza'] },
  { name: 'canagliflozin', class: 'other', schedule: '', route: 'oral', brands: ['Invokana'] },
  { name: 'fluticasone/salmeterol', class: 'other', schedule: '', route: 'inhaled', brands: ['Advair'] },
  { name: 'budesonide/formoterol', class: 'other', schedule: '', route: 'inhaled', brands: ['Symbicort'] },
  { name: 'tiotropium', class: 'other', schedule: '', route: 'inhaled', brands: ['Spiriva'] },
  { name: 'ipratropium', class: 'other', schedule: '', route: 'inhaled', brands: ['Atrovent', 'Combivent'] },
  { name: 'cetirizine', class: 'other', schedule: '', route: 'oral', brands: ['Zyrtec'] },
  { name: 'loratadine', class: 'other', schedule: '', route: 'oral', brands: ['Claritin'] },
  { name: 'fexofenadine', class: 'other', schedule: '', route: 'oral' },
  { name: 'dexamethasone', class: 'other', schedule: '', route: 'oral', brands: ['Decadron'] },
  { name: 'methimazole', class: 'other', schedule: '', route: 'oral', brands: ['Tapazole'] },
  { name: 'testosterone', class: 'other', schedule: 'III', route: 'transdermal', brands: ['AndroGel', 'Depo-Testosterone'], guarded: ['testosterone'] },
  { name: 'estradiol', class: 'other', schedule: '', route: 'oral', brands: ['Estrace'] },
  { name: 'raloxifene', class: 'other', schedule: '', route: 'oral', brands: ['Evista'] },
  { name: 'risedronate', class: 'other', schedule: '', route: 'oral', brands: ['Actonel'] },
  { name: 'ibandronate', class: 'other', schedule: '', route: 'oral', brands: ['Boniva'] },
  { name: 'denosumab', class: 'other', schedule: '', route: 'subcutaneous', brands: ['Prolia', 'Xgeva'] },
  { name: 'zoledronic acid', class: 'other', schedule: '', route: 'intravenous', brands: ['Zometa'] },
  { name: 'tamoxifen', class: 'other', schedule: '', route: 'oral', brands: ['Nolvadex'] },
  { name: 'anastrozole', class: 'other', schedule: '', route: 'oral', brands: ['Arimidex'] },
  { name: 'letrozole', class: 'other', schedule: '', route: 'oral', brands: ['Femara'] },
  { name: 'capecitabine', class: 'other', schedule: '', route: 'oral', brands: ['Xeloda'] },
  { name: 'hydroxychloroquine', class: 'other', schedule: '', route: 'oral', brands: ['Plaquenil'] },
  { name: 'adalimumab', class: 'other', schedule: '', route: 'subcutaneous', brands: ['Humira'] },
  { name: 'etanercept', class: 'other', schedule: '', route: 'subcutaneous', brands: ['Enbrel'] },
  { name: 'azathioprine', class: 'other', schedule: '', route: 'oral', brands: ['Imuran'] },
  { name: 'sulfasalazine', class: 'other', schedule: '', route: 'oral', brands: ['Azulfidine'] },
  { name: 'leflunomide', class: 'other', schedule: '', route: 'oral', brands: ['Arava'] },
  { name: 'dalfampridine', class: 'other', schedule: '', route: 'oral', brands: ['Ampyra'] },
  { name: 'glatiramer', class: 'other', schedule: '', route: 'subcutaneous', brands: ['Copaxone'] },
  { name: 'interferon beta', class: 'other', schedule: '', route: 'injection', brands: ['Avonex', 'Betaseron'] },
  { name: 'fingolimod', class: 'other', schedule: '', route: 'oral', brands: ['Gilenya'] },
  { name: 'dimethyl fumarate', class: 'other', schedule: '', route: 'oral', brands: ['Tecfidera'] },
  { name: 'riluzole', class: 'other', schedule: '', route: 'oral', brands: ['Rilutek'] },
  { name: 'amantadine', class: 'other', schedule: '', route: 'oral', brands: ['Symmetrel'] },
  { name: 'ropinirole', class: 'other', schedule: '', route: 'oral', brands: ['Requip'] },
  { name: 'pramipexole', class: 'other', schedule: '', route: 'oral', brands: ['Mirapex'] },
  { name: 'carbidopa/levodopa', class: 'other', schedule: '', route: 'oral', brands: ['Sinemet'] },
  { name: 'benztropine', class: 'other', schedule: '', route: 'oral', brands: ['Cogentin'] },
  { name: 'primidone', class: 'other', schedule: '', route: 'oral', brands: ['Mysoline'] },
  { name: 'donepezil', class: 'other', schedule: '', route: 'oral', brands: ['Aricept'] },
  { name: 'memantine', class: 'other', schedule: '', route: 'oral', brands: ['Namenda'] },
  { name: 'methylphenidate', class: 'other', schedule: 'II', route: 'oral', brands: ['Ritalin', 'Concerta'] },
  { name: 'amphetamine', class: 'other', schedule: 'II', route: 'oral', brands: ['Adderall'], guarded: ['amphetamine'] },
  { name: 'haloperidol', class: 'other', schedule: '', route: 'oral', brands: ['Haldol'] },
  { name: 'ziprasidone', class: 'other', schedule: '', route: 'oral', brands: ['Geodon'] },
  { name: 'lurasidone', class: 'other', schedule: '', route: 'oral', brands: ['Latuda'] },
  { name: 'rizatriptan', class: 'other', schedule: '', route: 'oral', brands: ['Maxalt'] },
  { name: 'eletriptan', class: 'other', schedule: '', route: 'oral', brands: ['Relpax'] },
  { name: 'zolmitriptan', class: 'other', schedule: '', route: 'oral', brands: ['Zomig'] },
  { name: 'metoclopramide', class: 'other', schedule: '', route: 'oral', brands: ['Reglan'] },
  { name: 'prochlorperazine', class: 'other', schedule: '', route: 'oral', brands: ['Compazine'] },
  { name: 'meclizine', class: 'other', schedule: '', route: 'oral', brands: ['Antivert'] },
  { name: 'lansoprazole', class: 'other', schedule: '', route: 'oral', brands: ['Prevacid'] },
  { name: 'dexlansoprazole', class: 'other', schedule: '', route: 'oral', brands: ['Dexilant'] },
  { name: 'rabeprazole', class: 'other', schedule: '', route: 'oral', brands: ['Aciphex'] },
  { name: 'sucralfate', class: 'other', schedule: '', route: 'oral', brands: ['Carafate'] },
  { name: 'misoprostol', class: 'other', schedule: '', route: 'oral', brands: ['Cytotec'] },
  { name: 'loperamide', class: 'other', schedule: '', route: 'oral', brands: ['Imodium'] },
  { name: 'linaclotide', class: 'other', schedule: '', route: 'oral', brands: ['Linzess'] },
  { name: 'varenicline', class: 'other', schedule: '', route: 'oral', brands: ['Chantix'] },
  { name: 'cephalexin', class: 'other', schedule: '', route: 'oral', brands: ['Keflex'] },
  { name: 'doxycycline', class: 'other', schedule: '', route: 'oral' },
  { name: 'vancomycin', class: 'other', schedule: '', route: 'intravenous' },
  { name: 'nitrofurantoin', class: 'other', schedule: '', route: 'oral', brands: ['Macrobid', 'Macrodantin'] },
  { name: 'amoxicillin', class: 'other', schedule: '', route: 'oral', brands: ['Augmentin'] },
  { name: 'onabotulinumtoxina', class: 'other', schedule: '', route: 'injection', brands: ['Botox'], also: ['botulinum toxin'] },
];

/** English words one letter away from a drug name: never a misspelling of it. */
export const NOT_MISSPELLINGS: readonly string[] = [
  // a given name
  'marisol',
  'aspiring',
  'aspirins',
  'morphing',
  'resistor',
  'marcin',
];

/** The schedule that a drug had on a day (`YYYY-MM-DD`), or now where no day is known. */
export function scheduleOn(row: DrugRow, day: string | null): string | null {
  const schedule = row.until && day !== null && day < row.until.day ? row.until.schedule : row.schedule;
  return schedule === '' ? null : schedule;
}
