/** One source: a paper by its first author, journal and year, or a public body by what it published. */
export interface Paper {
  /** The first author or the body; null where the journal alone is known for certain. */
  author: string | null;
  /** The journal, or what kind of text a body published. */
  journal: string;
  /** Null for a text that is kept up to date without one. */
  year: number | null;
  /** Digital object identifier, without an address. */
  doi?: string;
  /** The number in PubMed Central, for a paper whose author or DOI is not known for certain. */
  pmc?: string;
}

const JCSM = 'Journal of Clinical Sleep Medicine';
const REVIEWS = 'Sleep Medicine Reviews';
const COCHRANE = 'Cochrane Database of Systematic Reviews';
const NIH = 'US National Institutes of Health, Office of Dietary Supplements';
const FDA = 'US Food and Drug Administration';

/** Every source that a card or a claim cites. Proper names: they are the same in every language. */
export const PAPERS = {
  criteria: { author: 'Allen', journal: 'Sleep Medicine', year: 2014, doi: '10.1016/j.sleep.2014.03.025' },
  diseases: { author: 'Trenkwalder', journal: 'Neurology', year: 2016, doi: '10.1212/WNL.0000000000002542' },
  world: { author: 'Song', journal: 'Journal of Global Health', year: 2024, doi: '10.7189/jogh.14.04113' },
  survey: {
    author: 'Allen',
    journal: 'Archives of Internal Medicine',
    year: 2005,
    doi: '10.1001/archinte.165.11.1286',
  },
  algorithm: { author: 'Silber', journal: 'Mayo Clinic Proceedings', year: 2021 },
  burden: { author: 'Allen', journal: 'Movement Disorders', year: 2011, doi: '10.1002/mds.23430' },
  guideline: { author: 'Winkelman', journal: JCSM, year: 2025, doi: '10.5664/jcsm.11390' },
  ironTrials: { author: 'Trotti', journal: COCHRANE, year: 2019 },
  magnesiumReview: { author: 'Marshall', journal: REVIEWS, year: 2019, doi: '10.1016/j.smrv.2019.101218' },
  magnesiumTrial: {
    author: 'Jadidi',
    journal: 'BMC Complementary Medicine and Therapies',
    year: 2022,
    doi: '10.1186/s12906-022-03814-8',
  },
  magnesiumPilot: { author: 'Gorantla', journal: JCSM, year: 2024 },
  magnesiumSleep: { author: 'Mah', journal: 'BMC Complementary Medicine and Therapies', year: 2021, pmc: 'PMC8053283' },
  magnesiumIntake: { author: 'Rosanoff', journal: 'Nutrition Reviews', year: 2012 },
  magnesiumFacts: { author: NIH, journal: 'Magnesium, fact sheet for health professionals', year: null },
  magnesiumSkin: { author: 'Gröber', journal: 'Nutrients', year: 2017, doi: '10.3390/nu9080813' },
  cramps: { author: 'Garrison', journal: COCHRANE, year: 2020 },
  calcium: { author: 'Mansourian', journal: 'Sleep Medicine', year: 2020, doi: '10.1016/j.sleep.2020.08.022' },
  calciumFacts: { author: NIH, journal: 'Calcium, fact sheet', year: null },
  vitaminFacts: { author: NIH, journal: 'Vitamin D and potassium, fact sheets', year: null },
  vitaminTrials: { author: 'González-Parejo', journal: 'Nutrients', year: 2024 },
  augmentation: { author: 'Allen', journal: 'Sleep Medicine', year: 2011, doi: '10.1016/j.sleep.2011.03.003' },
  withdrawal: { author: 'Nirenberg', journal: 'Drugs & Aging', year: 2013, doi: '10.1007/s40266-013-0090-z' },
  gabapentin: { author: FDA, journal: 'Drug Safety Communication', year: 2019 },
  painkillers: { author: FDA, journal: 'Drug Safety Communication', year: 2015 },
  labels: { author: FDA, journal: 'drug labels', year: null },
  painkillersPregnant: { author: FDA, journal: 'Drug Safety Communication', year: 2020 },
  pregnancy: { author: 'Chen', journal: REVIEWS, year: 2018 },
  pregnancyLate: { author: 'Dunietz', journal: JCSM, year: 2017, doi: '10.5664/jcsm.6654' },
  pregnancyAfter: { author: 'Cesnik', journal: 'Neurology', year: 2010 },
  pregnancyCare: { author: 'Picchietti', journal: REVIEWS, year: 2015 },
  pregnancyExercise: {
    author: 'American College of Obstetricians and Gynecologists',
    journal: 'Committee Opinion 804',
    year: 2020,
  },
  yoga: { author: 'Innes', journal: JCSM, year: 2020, doi: '10.5664/jcsm.8134' },
  massager: { author: 'Park', journal: 'PLoS One', year: 2020, doi: '10.1371/journal.pone.0230951' },
  comforts: {
    author: null,
    journal: 'Annals of Indian Academy of Neurology',
    year: 2025,
    doi: '10.4103/aian.aian_176_25',
  },
  course: { author: 'Song', journal: 'Sleep Medicine', year: 2020, doi: '10.1016/j.sleep.2020.07.011' },
  insomnia: { author: 'Edinger', journal: JCSM, year: 2021, doi: '10.5664/jcsm.8986' },
  caffeineReview: { author: 'Gardiner', journal: REVIEWS, year: 2023, doi: '10.1016/j.smrv.2023.101764' },
  caffeineTrial: { author: 'Gardiner', journal: 'Sleep', year: 2025, doi: '10.1093/sleep/zsae230' },
  caffeineHome: { author: 'Drake', journal: JCSM, year: 2013, doi: '10.5664/jcsm.3170' },
  caffeineClearance: { author: 'Institute of Medicine', journal: 'report on caffeine', year: 2001 },
  alcohol: { author: 'Gardiner', journal: REVIEWS, year: 2025 },
  bath: { author: 'Haghayegh', journal: REVIEWS, year: 2019 },
  screens: { author: 'Hartstein', journal: 'Sleep Health', year: 2024 },
  screensFilmed: { author: 'Brosnan', journal: 'JAMA Pediatrics', year: 2024, doi: '10.1001/jamapediatrics.2024.2914' },
  lenses: { author: 'Singh', journal: COCHRANE, year: 2023, doi: '10.1002/14651858.CD013244.pub2' },
  light: { author: 'Brown', journal: 'PLoS Biology', year: 2022, doi: '10.1371/journal.pbio.3001571' },
  roomLight: { author: 'Gooley', journal: 'Journal of Clinical Endocrinology and Metabolism', year: 2011 },
  regularity: { author: 'Windred', journal: 'Sleep', year: 2024 },
  regularityAgain: { author: 'Cribb', journal: 'eLife', year: 2023 },
  consistency: { author: 'Sletten', journal: 'Sleep Health', year: 2023 },
  naps: {
    author: 'Cyn',
    journal: 'Sleep Medicine and Psychophysiology',
    year: 2020,
    doi: '10.14401/KASMED.2020.27.2.41',
  },
  stimulus: { author: 'Bootzin', journal: 'Proceedings of the American Psychological Association', year: 1972 },
  exerciseReview: { author: 'Stutz', journal: 'Sports Medicine', year: 2019 },
  exercise: { author: 'Yue', journal: 'Nature and Science of Sleep', year: 2022, doi: '10.2147/NSS.S388863' },
  meals: {
    author: 'Chung',
    journal: 'International Journal of Environmental Research and Public Health',
    year: 2020,
    doi: '10.3390/ijerph17082677',
  },
  lifestyle: { author: 'Batool-Anwar', journal: JCSM, year: 2016, pmc: 'PMC4751426' },
  adjustment: {
    author: null,
    journal: 'Journal of the Canadian Chiropractic Association',
    year: null,
    pmc: 'PMC2391017',
  },
  practice: { author: null, journal: 'Australian Journal of General Practice', year: 2023 },
  shifts: {
    author: 'US National Institute for Occupational Safety and Health',
    journal: 'training for nurses on shift work',
    year: null,
  },
} as const satisfies Record<string, Paper>;

export type PaperId = keyof typeof PAPERS;

/** A source as it is cited: first author, journal, year, and its identifier where there is one. Never an address. */
export function citation(id: PaperId): string {
  const { author, journal, year, doi, pmc }: Paper = PAPERS[id];
  const named = [author, journal, year].filter((part) => part !== null).join(', ');
  if (doi !== undefined) return `${named}. DOI ${doi}`;
  return pmc === undefined ? named : `${named}. ${pmc}`;
}
