// L'entrée du moteur rangé dans la page du volet. La construction en fait une fonction, qui rend ceci à qui
// l'appelle : le script y prend `evaluer`, un ouvrier du navigateur ou la page y prennent `servir`.
export { evaluer } from '../../core/fonctions/index.ts'
export { servir } from '../../task-pane/moteur/index.ts'
