import { memoriser, normaliser } from '../libelle/index.ts'
import { DEPARTEMENTS, type Departement, NOMS_AMBIGUS, nomOfficiel } from './departements.ts'
import { nommerAgglomeration } from './nommer-agglomeration.ts'
import {
  type CollectiviteReconnue,
  metropoleEligible,
  type Trouvee,
} from './reconnaitre-metropole.ts'

interface Particuliere extends CollectiviteReconnue {
  readonly motif: RegExp
}

const DEPARTEMENT =
  '(?:conseils? (?:departemental|general)|departements?|collectivite departementale|dpt|dept|dep|cd|cg)'
const ARTICLES = '(?: (?:de|du|des|d|la|le|les|l))*'

const ALSACE = departementale(
  'Collectivité européenne d’Alsace',
  /\bcollectivite europeenne d alsace\b|\bdepartements? d alsace\b|^(?:cea|alsace)$/,
)

export const PARTICULIERES: readonly Particuliere[] = [
  departementale(
    'Métropole de Lyon',
    /\bmetropole (?:de |du )?(?:grand )?lyon\b|\bgrand lyon\b|\blyon metropole\b|\bmetropole lyonnaise\b/,
  ),
  {
    nom: 'Métropole du Grand Paris',
    type: 'metropole',
    eligible: false,
    outreMer: false,
    motif: /\bmetropole (?:du |de )?grand paris\b|\bgrand paris metropole\b|\bmgp\b|^grand paris$/,
  },
  ALSACE,
  departementale(
    'Collectivité de Corse',
    /\bcollectivite (?:territoriale )?(?:unique )?de corse\b|\bdepartement de (?:la )?corse\b(?! du sud)|^(?:la )?corse$/,
  ),
  ...['Martinique', 'Guyane'].map((nom) => ({
    ...departementale(
      `Collectivité territoriale de ${nom}`,
      new RegExp(`\\bcollectivite (?:territoriale )?(?:unique )?de (?:la )?${normaliser(nom)}\\b`),
    ),
    outreMer: true,
  })),
  departementale(
    'Ville de Paris',
    /\b(?:ville|departement|collectivite|conseil) (?:a statut particulier )?de paris\b/,
  ),
]

// Du plus long au plus court : « Indre-et-Loire » avant « Indre », « Haute-Marne » avant « Marne ».
const PAR_NOM: ReadonlyMap<string, Departement> = new Map(
  DEPARTEMENTS.map((d) => [normaliser(d.nom), d] as const),
)
const NOMS = [...PAR_NOM.keys()].sort((a, b) => b.length - a.length).join('|')
const NOM_DE_DEPARTEMENT = new RegExp(String.raw`\b(?:${NOMS})\b`, 'g')
const ANNONCE_AVANT = new RegExp(String.raw`\b${DEPARTEMENT}${ARTICLES}(?: \d{1,3})? $`)
const ANNONCE_APRES = /^ (?:\d{1,3} )?(?:departement|conseil departemental)\b/
const CODE = /\b(?:cd|cg|dpt|dept) ?(0?[1-9]|2a|2b|[1-8]\d|9[0-5]|97[1-46])\b(?! ?[%€])/
/** « CLS 41 – actions retenues », et non « CLS 24-27 », « CLS 12 actions ». */
const CONTRAT_ET_CODE =
  /\bCLS ?(?!2[4-7])(0[1-9]|[1-8]\d|9[0-5]|97[1-46])\b *(?=$|[-–—:,(/] *\D|20\d\d)/

/**
 * La collectivité qu'un texte libre nomme (titre, cellule, en-tête, contrat.json). null s'il n'en nomme aucune.
 * Une collectivité annoncée (« Département de… », « … Métropole ») l'emporte sur un simple nom de département.
 */
export const reconnaitreCollectivite = memoriser((texte): CollectiviteReconnue | null => {
  const normalise = normaliser(texte)
  const annoncees = [
    particuliere(normalise),
    departementAnnonce(normalise),
    departementParCode(CODE.exec(normalise)),
    departementParCode(CONTRAT_ET_CODE.exec(texte)),
    metropoleEligible(texte, normalise),
    alsace(texte, normalise),
  ].filter((t) => t !== null)
  annoncees.sort((a, b) => a.rang - b.rang)
  const trouvee = annoncees[0] ?? autreIntercommunalite(texte) ?? departementSeul(texte, normalise)
  if (!trouvee) return null
  const { nom, type, eligible, outreMer } = trouvee
  return { nom, type, eligible, outreMer }
})

function departementale(nom: string, motif: RegExp): Particuliere {
  return { nom, type: 'departement', eligible: true, outreMer: false, motif }
}

function particuliere(texte: string): Trouvee | null {
  for (const { motif, ...collectivite } of PARTICULIERES) {
    const trouve = motif.exec(texte)
    if (trouve) return { ...collectivite, rang: trouve.index - 1 }
  }
  return null
}

function trouveeDe(departement: Departement, rang: number): Trouvee {
  return {
    nom: nomOfficiel(departement),
    type: 'departement',
    eligible: true,
    outreMer: departement.outreMer,
    rang,
  }
}

function departementAnnonce(texte: string): Trouvee | null {
  for (const trouve of texte.matchAll(NOM_DE_DEPARTEMENT)) {
    const departement = PAR_NOM.get(trouve[0])
    const apres = texte.slice(trouve.index + trouve[0].length)
    const avant = texte.slice(0, trouve.index)
    const annonce = ANNONCE_AVANT.exec(avant)
    if (!departement) continue
    if (annonce) return trouveeDe(departement, annonce.index)
    if (ANNONCE_APRES.test(apres)) return trouveeDe(departement, trouve.index)
  }
  return null
}

function departementParCode(trouve: RegExpExecArray | null): Trouvee | null {
  if (!trouve) return null
  const code = (trouve[1] ?? '').toUpperCase().padStart(2, '0')
  const departement = DEPARTEMENTS.find((d) => d.code === code)
  return departement ? trouveeDe(departement, trouve.index) : null
}

/** « CeA », écrit ainsi : en capitales, ce serait un autre sigle. */
function alsace(texte: string, normalise: string): Trouvee | null {
  return /\bCeA\b/.test(texte) ? { ...ALSACE, rang: normalise.indexOf('cea') } : null
}

function autreIntercommunalite(texte: string): Trouvee | null {
  const nom = nommerAgglomeration(texte)
  return nom ? { nom, type: 'metropole', eligible: false, outreMer: false, rang: 0 } : null
}

/** Un nom de département sans « département » : admis s'il ne peut pas être autre chose. */
function departementSeul(texte: string, normalise: string): Trouvee | null {
  for (const trouve of normalise.matchAll(NOM_DE_DEPARTEMENT)) {
    const departement = PAR_NOM.get(trouve[0])
    if (departement && !NOMS_AMBIGUS.has(trouve[0])) return trouveeDe(departement, trouve.index)
  }
  const reunion = DEPARTEMENTS.find((d) => d.code === '974')
  return reunion && /(?:^|[^\p{L}])(?:La|de la|à la) Réunion(?! d[eu'’])/u.test(texte)
    ? trouveeDe(reunion, 0)
    : null
}
