/** Auteur des notes que nous créons : rien n'est écrit au nom de l'utilisateur. */
export const AUTEUR = 'Pacte'
