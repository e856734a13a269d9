import { describe, expect, it } from 'vitest'
import { PERIMETRE, traitsDe } from '../../../core/catalogue/index.ts'
import { source } from '../../../core/sources/index.ts'

/** Par cas : des libellés qui l'évoquent, et des voisins qui ne l'évoquent pas. */
const CAS: Readonly<Record<string, { oui: readonly string[]; non: readonly string[] }>> = {
  'adultes-relais': {
    oui: ['Poste d’adulte-relais', 'Adultes relais du quartier'],
    non: ['Relais parental pour adultes isolés'],
  },
  'mission-locale': {
    oui: ['Mission locale du Trégor : ateliers', 'MISSIONS LOCALES'],
    non: ['Mission d’appui aux acteurs locaux'],
  },
  'fonds-aide-jeunes': {
    oui: ['Abondement du FAJ', 'Fonds d’aide aux jeunes', 'Fonds départemental d’aide aux jeunes'],
    non: ['Aide à la recherche de logement des jeunes'],
  },
  'revenu-jeunes': {
    oui: [
      'Revenu complémentaire pour les jeunes',
      'Revenu jeunes',
      'Complément de revenu 16-25 ans',
    ],
    non: ['Parrainage de proximité pour jeunes majeurs', 'Revenu de solidarité active'],
  },
  'prevention-specialisee': {
    oui: ['Renfort de la prévention spécialisée'],
    non: ['Prévention des expulsions locatives'],
  },
  avip: {
    oui: ['Crèche AVIP', 'Crèche à vocation d’insertion professionnelle'],
    non: ['Crèche AVIS', 'Crèche à vocation d’insertion sociale'],
  },
  spie: {
    oui: ['Expérimentation SPIE', 'Service public de l’insertion et de l’emploi'],
    non: ['Espace public d’insertion'],
  },
  'freins-emploi': {
    oui: ['Levée des freins à l’emploi', 'Lever les freins périphériques', 'Parcours d’insertion'],
    non: ['Mentorat vers l’emploi durable', 'Parcours de soins'],
  },
  'lieu-ressource': {
    oui: ['Lieu ressource parentalité', 'Maison des familles', 'Maison de la parentalité'],
    non: ['Lieu ressource numérique', 'Maison des adolescents'],
  },
  'places-hebergement': {
    oui: ['Dix places d’hébergement', 'Hébergement de femmes victimes de violences'],
    non: [
      'Accès aux crèches des enfants en centre d’hébergement',
      'Accès aux crèches, centre d’hébergement (mères)',
      'Places de crèche',
    ],
  },
  adil: { oui: ['ADIL : consultations'], non: ['Mobilisation des habitants'] },
  'habitat-indigne': {
    oui: ['Lutte contre l’habitat indigne', 'Équipe mobile syndrome de Diogène'],
    non: ['Accompagnement à l’auto-réhabilitation des logements'],
  },
  bidonvilles: {
    oui: ['Médiation en bidonville'],
    non: ['Médiation sanitaire auprès des habitants de squats'],
  },
  'familles-sans-domicile': {
    oui: ['Accueil des familles sans domicile', 'Familles à la rue', 'Sans-abri : enfants'],
    non: ['Domiciliation des personnes sans domicile stable', 'Accueil des familles'],
  },
  'accueil-de-jour': {
    oui: ['Création d’un accueil de jour', 'Nouvel accueil de jour'],
    non: ['Extension de l’accueil de jour', 'Accueil de loisirs', 'Bagagerie de l’accueil de jour'],
  },
  'tiers-lieu-alimentaire': {
    oui: ['Tiers-lieu alimentaire', 'Cuisine partagée en tiers lieux'],
    non: ['Tiers-lieu numérique', 'Alimentation durable'],
  },
  'aide-alimentaire': {
    oui: ['Aide alimentaire', 'Épicerie solidaire', 'Distribution de colis', 'Banque alimentaire'],
    non: ['Paniers paysans solidaires', 'Ateliers cuisine et alimentation durable'],
  },
  'tarification-rep': {
    oui: ['Tarification sociale des collèges REP et REP+', 'Cantine en éducation prioritaire'],
    non: ['Tarification sociale de tous les collèges', 'Réussite éducative en REP'],
  },
  'mobilite-insertion': {
    oui: ['Garage solidaire pour allocataires du RSA', 'Mobilité des publics en insertion'],
    non: ['Plateforme locale de mobilité solidaire', 'Prêt de vélos aux ménages modestes'],
  },
  'mobilite-tous-publics': {
    oui: ['Mobilité solidaire tous publics', 'Transport pour tous les publics'],
    non: ['Transport solidaire à la demande', 'Accueil tous publics'],
  },
  'ingenierie-mobilite': {
    oui: ['Ingénierie de mobilité', 'Étude mobilité', 'PAMS régional'],
    non: ['Étude sur les déplacements des publics précaires', 'Mobilité solidaire'],
  },
  slime: {
    oui: ['Programme SLIME : visites', 'SLIME+', 'TZEE', 'Territoire Zéro Exclusion Énergétique'],
    non: ['Visites à domicile contre la précarité énergétique'],
  },
  vehicule: {
    oui: ['Achat d’un véhicule', 'Fourgon d’accès aux droits', 'Acquisition d’un bus'],
    non: ['Équipe mobile d’accès aux droits', 'Tickets de bus'],
  },
  'jeunes-en-rupture': {
    oui: ['CEJ jeunes en rupture', 'Contrat d’engagement jeune'],
    non: ['Points d’accueil écoute jeunes', 'Engagement des jeunes'],
  },
  'gestion-courante': {
    oui: ['Gestion courante', 'Réunions de service', 'Temps d’agents', 'Postes existants'],
    non: ['Réunions d’information pour les habitants', 'Recrutement d’un agent', 'La Réunion'],
  },
  'cantine-des-communes': {
    oui: ['Cantine à 1 €', 'Aide de 3 € par repas', 'Aide de l’État de 4 euros par repas'],
    non: ['Repas à 3 €', 'Repas à 1 €', 'Cantine à 4,00 euros', 'Aide de 13 € par repas'],
  },
  'petite-enfance': {
    oui: ['Places de crèche', 'Accueil de la petite enfance', 'Hors FIPE : multi-accueil'],
    non: ['Crèche AVIP', 'Protection de l’enfance'],
  },
  mixite: {
    oui: ['Ateliers parents ouverts à tous', 'Ludothèque tous publics'],
    non: ['Ateliers pour parents isolés'],
  },
  'logement-jeunes': {
    oui: ['Aide à la recherche de logement des jeunes', 'Accès au logement 16-25 ans'],
    non: ['Accès au logement des familles', 'Jeunes en rupture'],
  },
  'sante-mentale-jeunes': {
    oui: ['PAEJ du Trégor', 'Points d’accueil écoute', 'Santé mentale des étudiants'],
    non: ['Santé mentale des personnes âgées', 'Accueil des jeunes'],
  },
  'decrocheurs-universite': {
    oui: ['Repérage des décrocheurs de l’université', 'Étudiants en décrochage'],
    non: ['Décrochage scolaire des collégiens'],
  },
  'referent-de-parcours': {
    oui: ['Référents de parcours', 'Développement de la pair-aidance'],
    non: ['Référent numérique', 'Parcours de soins'],
  },
  'gens-du-voyage': {
    oui: ['Médiation auprès des gens du voyage'],
    non: ['Aide au voyage des jeunes'],
  },
}

describe('table de périmètre', () => {
  it('chaque cas a ses exemples, et une source', () => {
    expect(PERIMETRE.map(({ id }) => id)).toEqual(Object.keys(CAS))
    for (const { id, sources } of PERIMETRE) {
      expect(sources, id).not.toHaveLength(0)
      for (const cle of sources) expect(source(cle).resume).not.toBe('')
    }
  })

  for (const [id, { oui, non }] of Object.entries(CAS)) {
    it.each(oui)(`${id} : « %s »`, (libelle) => {
      expect(traitsDe(libelle).perimetre).toContain(id)
    })
    it.each(non)(`${id}, pas : « %s »`, (libelle) => {
      expect(traitsDe(libelle).perimetre).not.toContain(id)
    })
  }

  it('les cas propres aux départements le disent', () => {
    expect(PERIMETRE.filter(({ pour }) => pour === 'departement').map(({ id }) => id)).toEqual([
      'avip',
      'spie',
      'freins-emploi',
      'mobilite-tous-publics',
    ])
  })
})
