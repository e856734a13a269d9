/**
 * Les essais qui ouvrent un navigateur, lancent un programme, lisent ce que la construction écrit, passent tout un hôte
 * ou toutes les sorties sur tous les classeurs ou sur des milliers de lignes, ou tirent longtemps au hasard.
 * `npm test` les passe tous ; la boucle courte, aucun.
 */
const PARTAGES = [
  'test/applications/commande/{avenant,consolider,programme,proposer}.test.ts',
  'test/applications/disque/fichier.test.ts',
  'test/applications/rendus/{impression,mots}.test.ts',
  'test/applications/page/{accueil,allure,chemin-entier,clavier-seul,construction,disposition,fichiers,grand,parcours,saisies,sans-grille,une-colonne,visite}.test.ts',
  'test/applications/page/serveur/commande.test.ts',
  'test/conformite/*.test.ts',
  'test/core/avenant/au-hasard.test.ts',
  'test/core/conformite/{acceptation,aleatoire-complet,aleatoire,facons,oracle}.test.ts',
  'test/core/etude/mettre-en-conformite.test.ts',
  'test/core/examen/{constats-brefs,corrections,memoire,oracle-complet}.test.ts',
  'test/core/lecture/dispositions-aleatoires.test.ts',
  'test/excel/bout-en-bout/*.test.ts',
  'test/excel/{construction,emulateur-fichiers,emulateur-fonctions,emulateur-navigateur,manifeste-construit,page-livree,servir}.test.ts',
  'test/excel/fonctions/{fonctions,profils}.test.ts',
  'test/excel/hote/{echanges,lecture}.test.ts',
  'test/formats/{ecrire-cellule,rapport-seul}.test.ts',
  'test/formats/fichier/remettre.test.ts',
  'test/formats/ods/effacer-ods.test.ts',
  'test/formats/ooxml/{citations-mortes,effacer-ooxml}.test.ts',
  'test/gas/bout-en-bout/*.test.ts',
  'test/gas/construction/{anciennete,guide,projet}.test.ts',
  'test/gas/fonctions/fonctions.test.ts',
  'test/gas/hote/appels.test.ts',
  'test/gas/moteur/{charger,page}.test.ts',
  'test/hotes/grille/{fonctions,navigateur,ouvrir}.test.ts',
  'test/maison/motifs.test.ts',
  'test/outils/{accessibilite,construire,corpus,lecture,site-navigateur}.test.ts',
  'test/task-pane/moteur/moteur.test.ts',
  'test/task-pane/{accessibilite,atelier,grand,lecteur-d-ecran,lignes,volet}.test.ts',
]

/** Ceux dont un tableur répond encore après leur fin : leurs modules ne sont qu'à eux. */
export const SEULS = ['test/excel/hote/surveillance.test.ts']

export const LONGS = [...PARTAGES, ...SEULS]

/** Les plus longs de tous, le plus long d'abord : commencé le dernier, un seul ferait attendre tous les autres. */
export const PREMIERS: readonly string[] = [
  'test/core/lecture/dispositions-aleatoires.test.ts',
  'test/core/examen/oracle-complet.test.ts',
  'test/outils/construire.test.ts',
  'test/task-pane/accessibilite.test.ts',
  'test/core/avenant/au-hasard.test.ts',
  'test/core/conformite/aleatoire-complet.test.ts',
  'test/conformite/page.test.ts',
  'test/task-pane/volet.test.ts',
  'test/applications/page/sans-grille.test.ts',
]

/** Ceux qui ne font que tirer au hasard, et longtemps. */
export const TIRAGES: readonly string[] = [
  'test/core/avenant/au-hasard.test.ts',
  'test/core/conformite/aleatoire-complet.test.ts',
  'test/core/examen/oracle-complet.test.ts',
  'test/core/lecture/dispositions-aleatoires.test.ts',
]
