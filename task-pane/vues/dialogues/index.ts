export { Dialogues } from './Dialogues.tsx'
