import { describe, expect, it } from 'vitest'
import { reconnaitreCollectivite, siglesDe } from '../../../core/catalogue/index.ts'

const DEPARTEMENTS: readonly [string, string][] = [
  [
    'Contrat local des solidarités 2024-2027 – Département de l’Aveyron',
    'Département de l’Aveyron',
  ],
  ['DÉPARTEMENT DE LA CHARENTE', 'Département de la Charente'],
  ['Plafonds notifiés – Département des Vosges', 'Département des Vosges'],
  ['DÉPARTEMENT DES LANDES – BUDGET PRIMITIF 2025', 'Département des Landes'],
  ['Département de la Manche – Contrat local', 'Département de la Manche'],
  ['Conseil départemental du Nord', 'Département du Nord'],
  ['conseil départemental d’Ille-et-Vilaine', 'Département d’Ille-et-Vilaine'],
  ['Conseil Départemental de Loire-Atlantique', 'Département de la Loire-Atlantique'],
  ['Conseil départemental des Côtes d’Armor', 'Département des Côtes-d’Armor'],
  ['Département du Lot', 'Département du Lot'],
  ['Département du Lot-et-Garonne', 'Département du Lot-et-Garonne'],
  ['Département de la Haute-Marne', 'Département de la Haute-Marne'],
  ['Département de la Marne', 'Département de la Marne'],
  ['Département : Var', 'Département du Var'],
  ['LOIRE (Département)', 'Département de la Loire'],
  ['Seine Saint Denis', 'Département de Seine-Saint-Denis'],
  ['Val-d’Oise', 'Département du Val-d’Oise'],
  ['Finistère', 'Département du Finistère'],
  ['CD29', 'Département du Finistère'],
  ['CD 29 – programmation', 'Département du Finistère'],
  ['CD 2A', 'Département de la Corse-du-Sud'],
  ['CD de la Somme', 'Département de la Somme'],
  ['Dpt de l’Ain', 'Département de l’Ain'],
  ['Département 59 Nord', 'Département du Nord'],
  ['Territoire de Belfort', 'Département du Territoire de Belfort'],
  ['Préfecture de la Drôme – contrat local', 'Département de la Drôme'],
  ['Métropole de Lyon', 'Métropole de Lyon'],
  ['Grand Lyon – la métropole', 'Métropole de Lyon'],
  ['Collectivité européenne d’Alsace', 'Collectivité européenne d’Alsace'],
  ['Part CeA', 'Collectivité européenne d’Alsace'],
  ['Collectivité de Corse', 'Collectivité de Corse'],
  ['Ville de Paris', 'Ville de Paris'],
]

const OUTRE_MER: readonly [string, string][] = [
  ['Département de la Guadeloupe', 'Département de la Guadeloupe'],
  ['Martinique', 'Département de la Martinique'],
  ['Collectivité territoriale de Guyane', 'Collectivité territoriale de Guyane'],
  ['Conseil départemental de La Réunion', 'Département de La Réunion'],
  ['La Réunion', 'Département de La Réunion'],
  ['MAYOTTE', 'Département de Mayotte'],
]

const METROPOLES: readonly [string, string][] = [
  ['Métropole Européenne de Lille', 'Métropole Européenne de Lille'],
  ['MEL', 'Métropole Européenne de Lille'],
  ['Lille Métropole', 'Métropole Européenne de Lille'],
  ['Eurométropole de Strasbourg', 'Eurométropole de Strasbourg'],
  ['Eurométropole de Metz', 'Eurométropole de Metz'],
  ['Metz Métropole', 'Eurométropole de Metz'],
  ['Contrat local des solidarités de Nantes Métropole', 'Nantes Métropole'],
  ['Métropole Rouen Normandie – Contrat local', 'Métropole Rouen Normandie'],
  ['Toulouse Métropole', 'Toulouse Métropole'],
  ['BORDEAUX MÉTROPOLE', 'Bordeaux Métropole'],
  ['Grenoble-Alpes Métropole', 'Grenoble-Alpes Métropole'],
  ['Métropole de Grenoble', 'Grenoble-Alpes Métropole'],
  ['Métropole Aix-Marseille-Provence', 'Métropole Aix-Marseille-Provence'],
  ['Aix Marseille Provence Métropole', 'Métropole Aix-Marseille-Provence'],
  ['Montpellier Méditerranée Métropole', 'Montpellier Méditerranée Métropole'],
  ['Métropole du Grand Nancy', 'Métropole du Grand Nancy'],
  ['Brest métropole', 'Brest Métropole'],
  ['Dijon Métropole', 'Dijon Métropole'],
  ['Orléans Métropole', 'Orléans Métropole'],
  ['Rennes Métropole', 'Rennes Métropole'],
  ['Saint-Étienne Métropole', 'Saint-Étienne Métropole'],
  ['St Etienne Metropole', 'Saint-Étienne Métropole'],
  ['Métropole Nice Côte d’Azur', 'Métropole Nice Côte d’Azur'],
  ['Toulon-Provence-Méditerranée', 'Métropole Toulon-Provence-Méditerranée'],
  ['Tours Métropole Val de Loire', 'Tours Métropole Val de Loire'],
  ['Clermont Auvergne Métropole', 'Clermont Auvergne Métropole'],
  ['Clermont-Ferrand Métropole', 'Clermont Auvergne Métropole'],
  ['Perpignan Méditerranée Métropole Communauté urbaine', 'Perpignan Méditerranée Métropole'],
  ['Communauté d’agglomération Amiens Métropole', 'Amiens Métropole'],
  ['Préfecture du Nord – Métropole européenne de Lille', 'Métropole Européenne de Lille'],
  ['Brest Métropole et Département du Finistère', 'Brest Métropole'],
]

const NON_ELIGIBLES: readonly [string, string][] = [
  [
    'Angers Loire Métropole – Contrat local des solidarités – Avenant 2026',
    'Angers Loire Métropole',
  ],
  ['angers loire métropole', 'angers loire métropole'],
  ['Métropole du Grand Paris', 'Métropole du Grand Paris'],
  ['Grand Paris', 'Métropole du Grand Paris'],
  ['Contrat local des solidarités de Limoges Métropole', 'Limoges Métropole'],
  ['Le Havre Seine Métropole', 'Le Havre Seine Métropole'],
  ['Grand Besançon Métropole', 'Grand Besançon Métropole'],
  ['Métropole d’Angers', 'Métropole d’Angers'],
  ['Communauté d’agglomération de La Rochelle', 'Communauté d’agglomération de La Rochelle'],
  ['Communauté urbaine de Dunkerque', 'Communauté urbaine de Dunkerque'],
]

const AUCUNE: readonly string[] = [
  '',
  'Nord',
  'Le Nord',
  'Somme de Participation État',
  'Lot 1',
  'Marne-la-Vallée',
  'la réunion du 12 mars',
  'Part Département',
  'Part Métropole',
  'Total Métropole',
  'Métropole – MDS',
  'Métropole – Insertion',
  'Conseil départemental – MDS',
  'Direction des solidarités départementales – pôle budget',
  'Départements et métropoles',
  'Département 50 %',
  'CD 50 %',
  'Eurométropole',
  'Contrat entre l’État et la Métropole',
  'CCAS de Sotteville-lès-Rouen',
  'Contrat local des solidarités – budget prévisionnel 2025',
  'Grand Paris Sud',
]

describe('reconnaître une collectivité', () => {
  it.each(DEPARTEMENTS)('« %s » → %s', (texte, nom) => {
    const attendu = { nom, type: 'departement', eligible: true, outreMer: false }
    expect(reconnaitreCollectivite(texte)).toEqual(attendu)
  })
  it.each(OUTRE_MER)('« %s » → %s, outre-mer', (texte, nom) => {
    const attendu = { nom, type: 'departement', eligible: true, outreMer: true }
    expect(reconnaitreCollectivite(texte)).toEqual(attendu)
  })
  it.each(METROPOLES)('« %s » → %s, éligible', (texte, nom) => {
    const attendu = { nom, type: 'metropole', eligible: true, outreMer: false }
    expect(reconnaitreCollectivite(texte)).toEqual(attendu)
  })
  it.each(NON_ELIGIBLES)('« %s » → %s, non éligible', (texte, nom) => {
    const attendu = { nom, type: 'metropole', eligible: false, outreMer: false }
    expect(reconnaitreCollectivite(texte)).toEqual(attendu)
  })
  it.each(AUCUNE)('« %s » ne nomme personne', (texte) => {
    expect(reconnaitreCollectivite(texte)).toBeNull()
  })
})

describe('sigles d’une collectivité', () => {
  it.each([
    ['Département du Finistère', 'CD29'],
    ['Finistère', 'CD 29'],
    ['Collectivité européenne d’Alsace', 'CeA'],
    ['Métropole Européenne de Lille', 'MEL'],
    ['Eurométropole de Strasbourg', 'Eurométropole'],
    ['Métropole Toulon-Provence-Méditerranée', 'TPM'],
    ['Angers Loire Métropole', 'ALM'],
  ])('%s s’abrège %s', (nom, sigle) => {
    expect(siglesDe(nom)).toContain(sigle)
  })
})

describe('« CLS » et un numéro', () => {
  it.each([
    ['CLS 41 - actions retenues en 2025', 'Département du Loir-et-Cher'],
    ['CLS79 – Dépenses', 'Département des Deux-Sèvres'],
    ['CLS 35', 'Département d’Ille-et-Vilaine'],
  ])('%s', (texte, nom) => {
    expect(reconnaitreCollectivite(texte)?.nom).toBe(nom)
  })

  it.each(['CLS 24', 'CLS 24-27', 'CLS 2025', 'CLS 12 actions'])('%s : aucune', (texte) => {
    expect(reconnaitreCollectivite(texte)).toBeNull()
  })
})
