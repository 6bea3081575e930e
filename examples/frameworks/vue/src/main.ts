import { createApp } from 'vue';
import '../../site.css';
import App from './App.vue';

createApp(App).mount('#app');
