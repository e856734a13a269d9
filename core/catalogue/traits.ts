import { memoriser, normaliser } from '../libelle/index.ts'
import type { Traits } from '../modele/index.ts'
import { cantineDe } from './cantine.ts'
import { PERIMETRE } from './perimetre.ts'

const SLIME =
  /\bslime\b|\bservices? (?:local|locaux) d intervention pour la maitrise de l energie\b/
const PROGRAMME_CEE = /\btzee\b|\bterritoires? zero exclusion energetique\b|\bprogrammes? cee\b/
const ANIMATION = /\banimations?\b|\banimateurs?\b|\banimatrices?\b|\bhors plafond\b/
/** Ce qu'un SLIME fait d'autre que s'animer : alors le libellé ne parle pas de la seule animation. */
const ACTION_DE_SLIME =
  /\bvisites?\b|\bdiagnostics?\b|\bequipements?\b|\btravaux\b|\bmenages accompagnes\b/
const FSATME = /\bfsatme\b|\bfonds (?:\w+ ){0,3}d aides? aux travaux\b/
const EVALUATION =
  /^evaluations?$|\bevaluations? (?:externe |finale |qualitative |approfondie |intermediaire |annuelle |participative |globale |interne )?(?:d impacts?|de l impact|des impacts|a mi parcours|de mi parcours|mi parcours|du (?:contrat|pacte|cls|dispositif|programme)|de la (?:contractualisation|convention|demarche)|des actions|de (?:l action|\w+ actions)|des politiques|in itinere|externe|finale)\b|\bsuivi et evaluation$|\betudes? d impact\b|\bmesures? (?:d|de l) impact\b|\bcharge\w* d evaluation\b/
const HORS_REFERENTIEL = /\bhors (?:du |des )?referentiels?\b/
/** Poursuivre une action, et non des études ; maintenir une action, et non une personne dans son logement. */
const REPRISES = [
  /(?:^|(?:^| )(?!hors )[^ ]+ )calpae\b/,
  /\bpoursuite\b(?! (?:d |des |de |de leurs? |de la )?(?:etudes?|scolarite|formations?|scolaire|parcours))/,
  /(?:^|(?:^| )(?!(?:non|pas|sans) )[^ ]+ )reconductions?\b/,
  /(?:^|(?:^| )(?!(?:non|pas) )[^ ]+ )reconduite?s?\b/,
  /\bmaintien\b(?! (?:dans|a domicile|au domicile|a l|en|au|aux|chez|du lien|des liens|de liens?|du pouvoir|des droits|de droits|de l autonomie|de l acces|scolaire|des? (?:personnes|locataires|menages|familles|jeunes|aines|occupants|lien)))/,
]

const SANS_TRAIT: Traits = {
  slime: false,
  programmeCee: false,
  animationSlime: false,
  fsatme: false,
  cantine: null,
  evaluation: false,
  horsReferentiel: false,
  reprise: false,
  perimetre: [],
}

// Un seul essai écarte la plupart des libellés : les motifs détaillés ne servent que si l'un d'eux peut répondre.
const UN_TRAIT = new RegExp(
  [
    SLIME,
    PROGRAMME_CEE,
    FSATME,
    /\btarif|\bcantine|\brestaura|\brepas\b|\bpension|\bselfs?\b/,
    EVALUATION,
    HORS_REFERENTIEL,
    ...REPRISES,
    ...PERIMETRE.map(({ motif }) => motif),
  ]
    .map(({ source }) => source)
    .join('|'),
)

/** Ce que le seul libellé d'une action laisse reconnaître. */
export const traitsDe = memoriser((libelle): Traits => {
  const texte = normaliser(libelle)
  if (!UN_TRAIT.test(texte)) return SANS_TRAIT
  const slime = SLIME.test(texte)
  return {
    slime,
    programmeCee: PROGRAMME_CEE.test(texte),
    animationSlime: slime && ANIMATION.test(texte) && !ACTION_DE_SLIME.test(texte),
    fsatme: FSATME.test(texte),
    cantine: cantineDe(texte),
    evaluation: EVALUATION.test(texte),
    horsReferentiel: HORS_REFERENTIEL.test(texte),
    reprise: REPRISES.some((motif) => motif.test(texte)),
    perimetre: PERIMETRE.filter(({ motif }) => motif.test(texte)).map(({ id }) => id),
  }
})
