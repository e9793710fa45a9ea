export { AnswerView } from './AnswerView.tsx';
