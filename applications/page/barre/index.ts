export { Barre, type Gestes } from './Barre.tsx'
export { Messages } from './Messages.tsx'
