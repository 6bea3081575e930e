import { mount } from 'svelte';
import '../../site.css';
import App from './App.svelte';

mount(App, { target: document.getElementById('app')! });
