import { render } from 'preact';
import { App } from '../../components/App.tsx';
import { t } from '../../components/locale.ts';
import '../../components/colors.css';
import '../../components/clock.css';
import '../../components/case-foot.css';
import '../../components/evidence-form.css';
import '../../components/over-time.css';

document.documentElement.lang = t('language');
document.title = t('extension.name');
const root = document.getElementById('app');
if (root) render(<App />, root);
