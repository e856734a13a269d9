import { describe, expect, it } from 'vitest'
import { PERIMETRE } from '../../../core/catalogue/index.ts'
import { REGLES } from '../../../core/regles/index.ts'
import { SOURCES } from '../../../core/sources/index.ts'

/**
 * Des phrases qui disaient plus, moins, ou autre chose que leur passage, telles qu'une relecture en face du texte les a
 * laissées : une condition perdue, un « peut » devenu « va », un choix de Pacte donné pour le texte.
 */
const RESUMES: Readonly<Partial<Record<keyof typeof SOURCES, string>>> = {
  'cadrage/reconduction':
    'Reconduire une action demande une dérogation du commissaire et un impact significatif, ' +
    'évalué ; ces actions restent la minorité, sans pourcentage fixé.',
  'cadrage/transversal':
    'Ce financement, dont la question n’est plus publiée, peut aller en particulier dans ' +
    'l’axe 3 ; une ressource qui suit tout le contrat se répartit sinon entre les axes.',
  'objectifs/communes':
    'Une métropole sans compétence sur un axe, ou sur un champ où elle veut s’engager, peut ' +
    'faire financer et porter une action par une commune ; elle passe une convention pour lui' +
    ' subdéléguer les crédits.',
  'enfance/petite-enfance':
    'Le renfort de l’accueil de la petite enfance peut être soutenu, même hors des territoires du' +
    ' fonds d’innovation.',
  'enfance/mixite':
    'Une action ouverte à tous est admise si elle vise d’abord des publics vulnérables et ' +
    'suit le référentiel.',
  'enfance/adultes-relais':
    'Les postes d’adultes-relais sont hors contrat, pas les actions du référentiel qui ' +
    's’appuient sur eux.',
  'emploi/repartition':
    'Les crédits d’insertion et d’emploi ne financent que l’accompagnement et la levée des ' +
    'freins des publics en parcours d’insertion.',
  'droits/referent-de-parcours':
    'Les référents de parcours peuvent continuer s’ils sont renforcés ; pair-aidance et ' +
    'médiation sont finançables.',
  'droits/habitat-indigne':
    'Agir contre l’habitat indigne est possible pour prévenir une expulsion, quand un trouble' +
    ' du comportement ou une maladie chronique menace le maintien dans le logement.',
  'droits/bidonvilles':
    'Ces actions vont d’abord à l’outre-mer et aux métropoles ; ailleurs, si le diagnostic en' +
    ' montre le besoin.',
  'droits/familles-sans-domicile':
    'Les familles avec enfant sans domicile ne sont pas une priorité du référentiel ; agir ' +
    'pour elles est possible si le diagnostic local en montre le besoin.',
}

const ENONCES: Readonly<Record<string, string>> = {
  'axe-sans-action':
    'Le contrat engage au moins une action par axe ; une action peut démarrer plus tard que ' +
    'les autres. Dans un département, l’emploi relève d’une autre enveloppe : Pacte ne ' +
    'l’exige pas.',
  'plafond-axe':
    'Les crédits de l’État programmés sur un axe ne dépassent pas son plafond notifié, que ' +
    'Pacte relève du report accordé. Entre axes fongibles, le niveau de fongibilité se ' +
    'convient localement : le constat dit si le total et les autres planchers tiennent ; ' +
    'l’emploi d’un département n’est pas fongible.',
  'plafond-total':
    'Les crédits de l’État programmés une année sur les axes fongibles ne dépassent pas la ' +
    'somme de leurs plafonds notifiés, que Pacte relève des reports accordés. L’emploi d’un ' +
    'département n’y compte pas.',
  'cee-taux-annuel':
    'Le texte écrit le taux des CEE d’un SLIME jusqu’en 2025 ; ensuite, Pacte reprend le ' +
    'dernier, à confirmer.',
  'etat-nul':
    'Une action du contrat est cofinancée par l’État ; une part vide, elle, se lit « non ' +
    'programmée ».',
  'nature-contredite':
    'Une action nouvelle n’était ni menée ni financée par la collectivité avant le contrat : ' +
    'ni reprise d’une CALPAE, ni coût antérieur.',
  'porteur-commune':
    'Une métropole sans compétence sur un axe, ou sur un champ où elle veut s’engager, peut ' +
    'confier une action à une commune, ou à un CCAS avec l’accord des cocontractants : elle ' +
    'passe convention et subdélègue les crédits.',
  'reconduction-derogatoire':
    'Reconduire une action est une dérogation : impact significatif, évalué comme tel, et ' +
    'accord du commissaire à la lutte contre la pauvreté.',
  'transversal-a-repartir':
    'Une ressource de suivi peut aller en particulier dans l’axe 3 du texte (accès aux ' +
    'droits), et sinon se répartir entre les axes si elle sert tout le contrat ; d’ici là, ' +
    'elle compte dans le total et dans aucun plancher.',
  'avenant-incomplet':
    'L’avenant d’une année précise les crédits de chaque action ; Pacte attend, pour une ' +
    'action qui n’en a pas, la mention qu’elle n’est pas reconduite.',
  'derniere-annee':
    'Plutôt que de reprendre les crédits non consommés, l’État peut réduire ceux de 2027 ; la' +
    ' qualité des actions compte aussi. Pacte ne compte pas ce qui est justifié.',
  'sous-consommation':
    'Si une action est retardée ou non engagée sans justification valable, le préfet peut ' +
    'diminuer en proportion les crédits nouveaux de l’année suivante. De 2024 à 2025, il n’y ' +
    'a pas de reprise automatique.',
}

const CAS_DU_PERIMETRE: Readonly<Record<string, string>> = {
  'freins-emploi':
    'Pour les publics en parcours d’insertion (allocataires du RSA, demandeurs d’emploi), ce ' +
    'sont les crédits France Travail qui financent l’accompagnement et la levée des freins : ' +
    'vérifier le public visé.',
  'habitat-indigne':
    'La lutte contre l’habitat indigne entre dans le contrat pour prévenir une expulsion, ' +
    'quand un trouble du comportement ou une maladie chronique menace le maintien dans le ' +
    'logement : vérifier ce lien.',
  'tiers-lieu-alimentaire':
    'Les tiers-lieux alimentaires existants sont financés depuis 2024 par le pacte national ' +
    '(programme 177), et non par le contrat : vérifier si celui-ci existait déjà.',
  'petite-enfance':
    'Le renfort de l’accueil de la petite enfance peut être soutenu, y compris dans un territoire' +
    ' que le FIPE n’a pas retenu.',
  mixite:
    'Une action de l’axe Enfance peut s’ouvrir à tous si elle vise d’abord des publics ' +
    'vulnérables et suit le référentiel.',
}

const simples = (texte: string | undefined) => texte?.replace(/[\u00a0\u202f]/g, ' ')

describe('relu en face de son passage, mot pour mot', () => {
  it.each(Object.entries(RESUMES))('le résumé de %s', (cle, phrase) => {
    expect(simples(SOURCES[cle as keyof typeof SOURCES].resume)).toBe(phrase)
  })

  it.each(Object.entries(ENONCES))('l’énoncé de %s', (id, phrase) => {
    expect(simples(REGLES.find((r) => r.id === id)?.enonce)).toBe(phrase)
  })

  it.each(Object.entries(CAS_DU_PERIMETRE))('le cas de périmètre %s', (id, phrase) => {
    const cas = PERIMETRE.find((c) => c.id === id)
    expect(simples(cas && ('admis' in cas ? cas.admis : cas.aVerifier))).toBe(phrase)
  })
})
